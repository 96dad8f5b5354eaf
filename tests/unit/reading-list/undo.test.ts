import { describe, expect, test } from 'vitest';
import { removeItems, setNote, setStatus } from '../../../src/reading-list/items.ts';
import { addTag, setRating } from '../../../src/reading-list/tags-and-rating.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import {
  list,
  makeArticle,
  makeEvaluation,
  profile,
  save,
  saved,
  textOf,
  unwrap,
} from './library.ts';

const article = makeArticle();
const evaluation = makeEvaluation();

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
    expect(await textOf(db, first.item.id)).toEqual(article.blocks);
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
    expect(await textOf(db, first.item.id)).toEqual(article.blocks);
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

  test('of a removal sets a damaged record aside that holds the address by now', async () => {
    const db = profile().connect();
    const { item } = await save(db);
    const removal = unwrap(await removeItems(db, [item.id]));
    const damaged = { id: 'damaged', address: item.address, status: 'eaten' };
    await db.items.add(damaged as never);
    unwrap(await undo(db, removal.undo));
    expect(await saved(db)).toEqual({ item, evaluation });
    expect(await db.damaged.toArray()).toMatchObject([{ table: 'items', record: damaged }]);
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
    await addTag(db, [id], 'serving', 110);
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
    expect(now?.evaluation?.criteria.drift?.level).toBe(1);
    expect(await textOf(db, id)).toEqual(blocks);
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
