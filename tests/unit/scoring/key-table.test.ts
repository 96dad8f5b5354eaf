import { describe, expect, it } from 'vitest';
import { countKey, keyTable, numberOf, setNumber } from '../../../src/scoring/key-table.ts';

describe('the table by integer key', () => {
  it('holds as many keys as it was made for, whatever their sign and order', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => (Math.imul(i, 0x10001) - 500) | 0);
    const table = keyTable(keys.length);
    keys.forEach((key, i) => {
      setNumber(table, key, i + 1);
    });
    expect(keys.map((key) => numberOf(table, key))).toEqual(keys.map((_, i) => i + 1));
    expect(numberOf(table, 77_777_777)).toBe(0);
  });

  it('counts as a Map does', () => {
    const table = keyTable(5000);
    const map = new Map<number, number>();
    for (let i = 0; i < 5000; i++) {
      const key = Math.imul(i, i) % 977;
      countKey(table, key);
      map.set(key, (map.get(key) ?? 0) + 1);
    }
    for (const [key, count] of map) expect(numberOf(table, key)).toBe(count);
  });
});
