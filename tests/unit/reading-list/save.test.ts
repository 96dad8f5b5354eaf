import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/reading-list/database.ts';
import { hashOfText, ReadingItem } from '../../../src/reading-list/item.ts';
import {
  addToNote,
  dropTexts,
  getByUrl,
  getText,
  listItems,
  removeItems,
  setNote,
  setStatus,
  setTags,
} from '../../../src/reading-list/items.ts';
import { setRating } from '../../../src/reading-list/labels.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

const article = makeArticle();
const evaluation = makeEvaluation();
const save = async (db: Library, fields = {}, level: 0 | 1 | 2 | 3 = 2, now = 100) =>
  unwrap(
    await savePage(db, { article: makeArticle(fields), evaluation: makeEvaluation(level) }, now),
  );
const list = async (db: Library) => unwrap(await listItems(db)).items;
const saved = async (db: Library, url = article.url) => unwrap(await getByUrl(db, url));

describe('savePage', () => {
  test('stores what the page says, the evaluation, the text and its hash', async () => {
    const db = profile().connect();
    const { item, added } = unwrap(await savePage(db, { article, evaluation }, 100));
    expect(added).toBe(true);
    expect(item).toMatchObject({
      address: 'https://example.org/serving',
      title: article.title,
      site: 'Example',
      byline: 'A. Writer',
      published: '2026-01-02',
      stage: 4,
      status: 'to-read',
      note: '',
      tags: [],
      savedAt: 100,
      updatedAt: 100,
      scored: { score: 60, minutes: 4, model: 'model-1', levels: { drift: 2 } },
      textHash: await hashOfText(article.blocks),
    });
    expect(ReadingItem.parse(item)).toEqual(item);
    expect(await saved(db)).toEqual({ item, evaluation });
    expect(unwrap(await getText(db, item.id))).toEqual(article.blocks);
    expect(await list(db)).toEqual([item]);
  });

  test('the list itself holds no quotes and no text of the page', async () => {
    const db = profile().connect();
    await save(db);
    const rows = JSON.stringify(await db.items.toArray());
    expect(rows).not.toContain('batch to online');
  });

  test('a page of the catalogue’s course is stage 2 and knows its resource', async () => {
    const db = profile().connect();
    const { item } = await save(db, { url: 'https://stanford-cs329s.github.io/syllabus.html' });
    expect(item).toMatchObject({ stage: 2, resourceId: 'cs329s' });
  });

  test('is found however it is reached, and saved again it is updated, not doubled', async () => {
    const db = profile().connect();
    const first = await save(db);
    expect((await saved(db, 'http://www.example.org/serving/?utm_source=x#top'))?.item).toEqual(
      first.item,
    );
    const again = await save(
      db,
      { url: 'http://example.org/serving?fbclid=1', title: 'New title', byline: undefined },
      3,
      200,
    );
    expect(again.added).toBe(false);
    expect(again.item).toMatchObject({ id: first.item.id, title: 'New title', savedAt: 100 });
    expect(again.item.updatedAt).toBe(200);
    expect('byline' in again.item).toBe(false);
    expect(await list(db)).toEqual([again.item]);
    expect((await saved(db))?.evaluation?.criteria.drift.level).toBe(3);
  });

  test('saved again, it keeps what the reader said', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    await setNote(db, id, 'see part 2', 110);
    await setTags(db, id, [' serving ', 'ranking', 'serving', ''], 110);
    await setStatus(db, [id], 'done', 120);
    const { item } = await save(db, { title: 'New' }, 1, 300);
    expect(item).toMatchObject({
      title: 'New',
      note: 'see part 2',
      tags: ['serving', 'ranking'],
      status: 'done',
      finishedAt: 120,
      savedAt: 100,
      scored: { levels: { drift: 1 } },
    });
  });

  test('fields that a newer version added survive being saved and changed', async () => {
    const db = profile().connect();
    const { item } = await save(db);
    await db.items.update(item.id, { later: 'kept' } as object);
    await save(db, { title: 'New' });
    await setNote(db, item.id, 'n');
    expect(await db.items.get(item.id)).toMatchObject({ later: 'kept', title: 'New', note: 'n' });
  });

  test('the text is not kept when the user does not want it, and can be dropped', async () => {
    const db = profile().connect();
    const { item } = await save(db);
    unwrap(await dropTexts(db, [item.id]));
    expect(unwrap(await getText(db, item.id))).toBeNull();
    await save(db);
    unwrap(await savePage(db, { article, evaluation, keepText: false }));
    expect(unwrap(await getText(db, item.id))).toBeNull();
    expect(await saved(db)).not.toBeNull();
  });

  test('a page without a title goes by its address', async () => {
    expect((await save(profile().connect(), { title: '  ' })).item.title).toBe(article.url);
  });

  test('markup in what the page says is stored as the text it is', async () => {
    const title = '<img src=x onerror=alert(1)>__proto__';
    const { item } = await save(profile().connect(), { title, byline: '<script>' });
    expect(item).toMatchObject({ title, byline: '<script>' });
  });
});

describe('undo', () => {
  test('of a first save removes every trace; undone again, all is back', async () => {
    const db = profile().connect();
    const first = await save(db);
    const [redo] = unwrap(await undo(db, first.undo));
    expect(await saved(db)).toBeNull();
    const counts = await Promise.all([db.items.count(), db.evaluations.count(), db.texts.count()]);
    expect(counts).toEqual([0, 0, 0]);
    if (!redo) throw new Error('no redo');
    unwrap(await undo(db, redo));
    expect(await saved(db)).toEqual({ item: first.item, evaluation });
    expect(unwrap(await getText(db, first.item.id))).toEqual(article.blocks);
  });

  test('of saving again brings the old evaluation and text back, and keeps a note made since', async () => {
    const db = profile().connect();
    const first = await save(db);
    const blocks = [{ type: 'paragraph' as const, text: 'Rewritten.' }];
    const again = await save(db, { title: 'New', byline: undefined, blocks }, 3, 200);
    await setNote(db, first.item.id, 'since', 300);
    unwrap(await undo(db, again.undo));
    const now = await saved(db);
    expect(now?.item).toEqual({ ...first.item, note: 'since', updatedAt: 300 });
    expect(now?.evaluation).toEqual(evaluation);
    expect(unwrap(await getText(db, first.item.id))).toEqual(article.blocks);
  });

  test('of a removal brings items, evaluations and texts back', async () => {
    const db = profile().connect();
    const a = await save(db, { url: 'https://example.org/a' });
    const b = await save(db, { url: 'https://example.org/b' });
    await save(db, { url: 'https://example.org/c' });
    const removal = unwrap(await removeItems(db, [a.item.id, b.item.id, 'unknown']));
    expect(await list(db)).toHaveLength(1);
    expect(await db.texts.count()).toBe(1);
    expect(unwrap(await undo(db, removal.undo))).toHaveLength(2);
    expect(await list(db)).toHaveLength(3);
    expect((await saved(db, 'https://example.org/a'))?.item).toEqual(a.item);
    expect(await db.texts.count()).toBe(3);
  });

  test('of a removal after the page was saved anew: one record, with the reader’s words', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    await setNote(db, id, 'mine', 110);
    const removal = unwrap(await removeItems(db, [id]));
    const anew = await save(db, { title: 'New' }, 3, 400);
    unwrap(await undo(db, removal.undo));
    expect(await list(db)).toMatchObject([
      { id: anew.item.id, title: 'New', note: 'mine', savedAt: 100 },
    ]);
  });

  test('of a removal after it was saved anew and written on fills only what is empty', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    await setNote(db, id, 'mine', 110);
    await setTags(db, id, ['serving'], 110);
    await setRating(db, [id], 4, 110);
    await setStatus(db, [id], 'done', 120);
    const removal = unwrap(await removeItems(db, [id]));
    const anew = (await save(db, {}, 2, 400)).item.id;
    await setNote(db, anew, 'other words', 500);
    await setStatus(db, [anew], 'reading', 500);
    unwrap(await undo(db, removal.undo));
    expect((await saved(db))?.item).toMatchObject({
      ...{ id: anew, note: 'other words', status: 'reading', startedAt: 500 },
      ...{ tags: ['serving'], rating: 4, updatedAt: 500 },
    });
    expect((await saved(db))?.item.finishedAt).toBeUndefined();
  });

  test('of a first save is refused once the reader has written on the page', async () => {
    const db = profile().connect();
    const first = await save(db);
    await setNote(db, first.item.id, 'since', 200);
    expect(await undo(db, first.undo)).toEqual({ error: { code: 'item-changed' } });
    expect((await saved(db))?.item.note).toBe('since');
  });

  test('of a first save is refused once the undo of a removal has brought words back to it', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    await setNote(db, id, 'mine', 110);
    const removal = unwrap(await removeItems(db, [id]));
    const anew = await save(db, {}, 2, 400);
    unwrap(await undo(db, removal.undo));
    expect(await undo(db, anew.undo)).toEqual({ error: { code: 'item-changed' } });
    expect((await saved(db))?.item.note).toBe('mine');
  });

  test('of a change leaves what another context has written since', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    const first = unwrap(await setNote(db, id, 'library', 200));
    unwrap(await setNote(db, id, 'library, then panel', 300));
    expect(await undo(db, first.undo)).toEqual({ error: { code: 'item-changed' } });
    expect((await saved(db))?.item).toMatchObject({ note: 'library, then panel', updatedAt: 300 });
  });

  test('of a status leaves a later status with its dates', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    const reading = unwrap(await setStatus(db, [id], 'reading', 200));
    await setStatus(db, [id], 'done', 300);
    expect(await undo(db, reading.undo)).toEqual({ error: { code: 'item-changed' } });
    expect((await saved(db))?.item).toMatchObject({ startedAt: 200, finishedAt: 300 });
  });

  test('of saving again leaves a later evaluation, and the text it was made of', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    const again = await save(db, { title: 'New' }, 3, 200);
    const blocks = [{ type: 'paragraph' as const, text: 'Rewritten.' }];
    await save(db, { title: 'New', blocks }, 1, 300);
    unwrap(await undo(db, again.undo));
    const now = await saved(db);
    expect(now?.item).toMatchObject({ title: article.title, scored: { levels: { drift: 1 } } });
    expect(now?.evaluation?.criteria.drift.level).toBe(1);
    expect(unwrap(await getText(db, id))).toEqual(blocks);
  });

  test('of a change to several items restores each one’s own fields only', async () => {
    const db = profile().connect();
    const a = (await save(db, { url: 'https://example.org/a' })).item;
    const b = (await save(db, { url: 'https://example.org/b' })).item;
    await setStatus(db, [b.id], 'reading', 150);
    const change = unwrap(await setStatus(db, [a.id, b.id], 'done', 200));
    expect(change.items.map((item) => item.status)).toEqual(['done', 'done']);
    await setNote(db, a.id, 'since', 300);
    unwrap(await undo(db, change.undo));
    expect((await saved(db, a.url))?.item).toEqual({ ...a, note: 'since', updatedAt: 300 });
    expect((await saved(db, b.url))?.item).toMatchObject({ status: 'reading', startedAt: 150 });
  });

  test('of a change to what has been removed since says so', async () => {
    const db = profile().connect();
    const { item } = await save(db);
    const change = unwrap(await setNote(db, item.id, 'x'));
    await removeItems(db, [item.id]);
    expect(await undo(db, change.undo)).toEqual({ error: { code: 'item-missing' } });
  });
});

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

test('hashOfText tells texts apart by words and by kind of block, not by level', async () => {
  const hash = (text: string, type: 'paragraph' | 'code' = 'paragraph') =>
    hashOfText([{ type, text }]);
  expect(await hash('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(await hash('a')).toBe(await hash('a'));
  const others = await Promise.all([
    hash('b'),
    hash('a', 'code'),
    hashOfText([]),
    hashOfText([
      { type: 'paragraph', text: 'a' },
      { type: 'paragraph', text: '' },
    ]),
  ]);
  expect(new Set([await hash('a'), ...others]).size).toBe(5);
});
