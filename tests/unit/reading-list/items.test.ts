import { describe, expect, test } from 'vitest';
import {
  addToNote,
  listItems,
  removeItems,
  setNote,
  setStatus,
} from '../../../src/reading-list/items.ts';
import { list, profile, save, saved, unwrap } from './library.ts';

describe('addToNote', () => {
  const noted = async (note: string, paragraph: string) => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    await setNote(db, id, note);
    return unwrap(await addToNote(db, id, paragraph)).items[0]?.note;
  };

  test('adds words that stand within a sentence of the note', async () => {
    expect(await noted('Concept drifts slowly.', 'drift')).toBe('Concept drifts slowly.\n\ndrift');
  });

  test('does not repeat lines of their own', async () => {
    for (const note of ['drift', 'Before.\n\ndrift', 'drift\nAfter.', 'Before.\ndrift\nAfter.']) {
      expect(await noted(note, 'drift')).toBe(note);
    }
    expect(await noted('One.\nTwo.\n\nThree.', 'One.\nTwo.')).toBe('One.\nTwo.\n\nThree.');
  });
});

describe('the list', () => {
  test('is newest first', async () => {
    const db = profile().connect();
    for (const [path, at] of [
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ] as const) {
      await save(db, { url: `https://example.org/${path}` }, 1, at);
    }
    expect((await list(db)).map((item) => item.savedAt)).toEqual([3, 2, 1]);
  });

  test('of nothing is empty, and nothing is saved', async () => {
    const db = profile().connect();
    expect(unwrap(await listItems(db))).toEqual({ items: [], damaged: 0 });
    expect(await saved(db)).toBeNull();
    expect(await saved(db, 'about:blank')).toBeNull();
  });

  test('changes to what is not there say so', async () => {
    const db = profile().connect();
    const missing = { error: { code: 'item-missing' } };
    expect(await setStatus(db, ['x'], 'done')).toEqual(missing);
    expect(await setNote(db, 'x', 'y')).toEqual(missing);
    expect(await removeItems(db, ['x'])).toEqual(missing);
  });

  test('times follow the status', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    const times = async (status: Parameters<typeof setStatus>[2], now: number) => {
      const [item] = unwrap(await setStatus(db, [id], status, now)).items;
      return [item?.startedAt, item?.finishedAt];
    };
    expect(await times('reading', 10)).toEqual([10, undefined]);
    expect(await times('done', 20)).toEqual([10, 20]);
    expect(await times('done', 30)).toEqual([10, 20]);
    expect(await times('dropped', 40)).toEqual([10, undefined]);
    expect(await times('reading', 50)).toEqual([10, undefined]);
    expect(await times('to-read', 60)).toEqual([undefined, undefined]);
    expect(Object.keys((await db.items.get(id)) as object)).not.toContain('startedAt');
  });
});
