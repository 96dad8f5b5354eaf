/** A value for each key, as a record: what `Object.fromEntries` gives, with its type and without its lists. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key, index: number) => Value,
): Record<Key, Value> {
  const record = {} as Record<Key, Value>;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as Key;
    record[key] = make(key, i);
  }
  return record;
}
