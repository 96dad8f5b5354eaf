import { recordOf } from '../rubric/record.ts';

/** exp(value) of each key over the sum of all, from the largest down so that none overflows. */
export function softmax<Key extends string>(
  keys: readonly Key[],
  value: (key: Key) => number,
): Record<Key, number> {
  const powers = keys.map(value);
  const top = Math.max(...powers);
  let total = 0;
  for (let i = 0; i < powers.length; i++) {
    const power = Math.exp((powers[i] as number) - top);
    powers[i] = power;
    total += power;
  }
  return recordOf(keys, (_, i) => (powers[i] as number) / total);
}
