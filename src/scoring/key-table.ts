/**
 * Positive numbers by 32-bit integer key, in open addressing with linear probing: a look-up costs a
 * fraction of a Map's and leaves nothing to collect.
 */
export interface KeyTable {
  /** Key and number of each place in turn; a place whose number is 0 is free. */
  entries: Int32Array;
  /** Bits of a key's hash that do not choose the place. */
  shift: number;
}

/** 2^32 over the golden ratio: keys that follow each other are spread evenly (Knuth, TAOCP 6.4). */
const GOLDEN = 0x9e3779b1;

/** A table with room for so many keys. */
export function keyTable(most: number): KeyTable {
  const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)));
  return { entries: new Int32Array(2 << bits), shift: 32 - bits };
}

/** The key's number, 0 if the table does not hold it. */
export function numberOf(table: KeyTable, key: number): number {
  return table.entries[placeOf(table, key) + 1] as number;
}

/** Sets the number of a key, which the table has room for (see `keyTable`). */
export function setNumber(table: KeyTable, key: number, value: number): void {
  const place = placeOf(table, key);
  table.entries[place] = key;
  table.entries[place + 1] = value;
}

/** Adds one to the key's number. */
export function countKey(table: KeyTable, key: number): void {
  const place = placeOf(table, key);
  table.entries[place] = key;
  table.entries[place + 1] = (table.entries[place + 1] as number) + 1;
}

/** Where the key is, or where it would be put. */
function placeOf({ entries, shift }: KeyTable, key: number): number {
  let place = (Math.imul(key, GOLDEN) >>> shift) << 1;
  while (entries[place + 1] !== 0 && entries[place] !== key)
    place = (place + 2) & (entries.length - 1);
  return place;
}
