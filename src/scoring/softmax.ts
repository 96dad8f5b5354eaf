/** exp(value) of each key over the sum of all, from the largest down so that none overflows. */
export function softmax<Key extends string>(
  keys: readonly Key[],
  value: (key: Key) => number,
): Record<Key, number> {
  const values = keys.map(value);
  const top = Math.max(...values);
  const powers = values.map((own) => Math.exp(own - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(keys.map((key, i) => [key, (powers[i] ?? 0) / total])) as Record<
    Key,
    number
  >;
}
