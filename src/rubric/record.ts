/** A value for each key, as a record: what `Object.fromEntries` gives, with its type. */
export const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key, index: number) => Value,
): Record<Key, Value> =>
  Object.fromEntries(keys.map((key, index) => [key, make(key, index)])) as Record<Key, Value>;
