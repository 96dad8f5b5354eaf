import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadingItem } from '../../../src/reading-list/item.ts';
import {
  mergeForeign,
  mergeOwn,
  mergeRecords,
  sameValue,
} from '../../../src/reading-list/merge.ts';
import { page } from './formats/generated.ts';

/** Two items for one page. */
const two = fc
  .tuple(page, page)
  .map(([a, b]) => [a.item, { ...b.item, address: a.item.address }] as const);
const withoutId = ({ id: _, ...item }: ReadingItem) => item;
const item = (fields: Partial<ReadingItem>): ReadingItem => ({
  ...{ id: 'a', address: 'https://a.example/', url: 'https://a.example/', title: 'A', stage: null },
  ...{ status: 'to-read', note: '', tags: [], savedAt: 5, updatedAt: 5 },
  ...fields,
});

describe('two libraries of the same reader', () => {
  test('it does not matter which is merged into which', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        expect(withoutId(mergeOwn(a, b))).toEqual(withoutId(mergeOwn(b, a)));
      }),
      { numRuns: 500 },
    );
  });

  test('merging again changes nothing, from either side', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const merged = mergeOwn(a, b);
        expect(mergeOwn(merged, b)).toEqual(merged);
        expect(mergeOwn(merged, a)).toEqual(merged);
        expect(mergeOwn(a, a)).toEqual(a);
      }),
      { numRuns: 500 },
    );
  });

  test('no tag, note, rating or score is lost to an empty one', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const merged = mergeOwn(a, b);
        expect(new Set(merged.tags)).toEqual(new Set([...a.tags, ...b.tags]));
        expect([a.note, b.note]).toContain(merged.note);
        expect(merged.note === '').toBe(a.note === '' && b.note === '');
        expect(merged.rating === undefined).toBe(a.rating === undefined && b.rating === undefined);
        expect(merged.scored === undefined).toBe(!a.scored && !b.scored);
        expect(merged.savedAt).toBe(Math.min(a.savedAt, b.savedAt));
      }),
    );
  });

  test('the newer decides where both have one', () => {
    const old = item({ note: 'old', rating: 2, status: 'done', finishedAt: 3, updatedAt: 4 });
    const newer = item({ note: 'new', rating: 5, status: 'reading', startedAt: 6, updatedAt: 6 });
    expect(mergeOwn(old, newer)).toEqual(newer);
    expect(mergeOwn(newer, old)).toEqual(newer);
  });
});

describe("another product's file", () => {
  test('importing twice changes nothing; what the reader said stays', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        const { scored: _, textHash: __, ...foreign } = theirs;
        const once = mergeForeign(mine, foreign, 9e12);
        expect(mergeForeign(once, foreign, 9.1e12)).toEqual(once);
        if (mine.note !== '') expect(once.note).toBe(mine.note);
        if (mine.status !== 'to-read') expect(once.status).toBe(mine.status);
        expect(once.rating).toBe(mine.rating ?? theirs.rating);
        expect(once.scored).toEqual(mine.scored);
        expect(once.tags).toEqual(expect.arrayContaining(mine.tags));
      }),
    );
  });

  test('fills what is empty, and says when', () => {
    const theirs = item({
      id: 'b',
      title: 'Named',
      status: 'done',
      note: 'n',
      tags: ['t'],
      byline: 'B',
    });
    const mine = item({ title: 'https://a.example/' });
    expect(mergeForeign(mine, theirs, 7)).toEqual({ ...theirs, id: 'a', updatedAt: 7 });
  });
});

test('the roadmap: the newer, or the one that got further', () => {
  const record = (status: 'picked' | 'done', updatedAt: number) => ({
    ...{ resourceId: 'r', status, updatedAt },
  });
  expect(mergeRecords(record('done', 1), record('picked', 2)).status).toBe('picked');
  expect(mergeRecords(record('picked', 2), record('done', 1)).status).toBe('picked');
  expect(mergeRecords(record('picked', 2), record('done', 2)).status).toBe('done');
  expect(mergeRecords(record('done', 2), record('picked', 2)).status).toBe('done');
});

test('equality by value', () => {
  expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameValue({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBe(true);
  expect(sameValue([], {})).toBe(false);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue(null, undefined)).toBe(false);
});
