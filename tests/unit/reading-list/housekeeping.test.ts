import Dexie, { liveQuery } from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Resource } from '../../../src/catalog/resource.ts';
import { setOpinion } from '../../../src/reading-list/disagreements.ts';
import {
  countItems,
  eraseLibrary,
  listDamaged,
  measureTexts,
  setDamagedAside,
} from '../../../src/reading-list/housekeeping.ts';
import { dropAllTexts, getByUrl, listItems, setStatus } from '../../../src/reading-list/items.ts';
import { putResources, removeResource } from '../../../src/reading-list/own-resources.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { makeArticle, makeEvaluation, ownResources, profile, unwrap } from './library.ts';

async function twoSavedOneBroken() {
  const db = profile().connect();
  for (const name of ['a', 'b']) {
    const article = makeArticle({ url: `https://example.org/${name}` });
    unwrap(await savePage(db, { article, evaluation: makeEvaluation() }));
  }
  await db.items.add({ id: 'x', address: 'https://example.org/x', title: 7 } as never);
  return db;
}

const resource = (id: string, by = 'Somebody'): Resource => ({
  ...{ id, title: `Title of ${id}`, kind: 'guide', by, url: 'https://example.org/', stage: 1 },
  ...{ pages: [], criteria: {}, skills: {} },
});

it('counts what is kept, and drops the texts but not the scores', async () => {
  const db = await twoSavedOneBroken();
  expect(unwrap(await countItems(db))).toEqual({ items: 2, damaged: 0, unreadable: 1 });
  const { texts, textBytes } = unwrap(await measureTexts(db));
  expect(texts).toBe(2);
  expect(textBytes).toBeGreaterThan(100);
  unwrap(await dropAllTexts(db));
  expect(unwrap(await countItems(db))).toMatchObject({ items: 2 });
  expect(unwrap(await measureTexts(db))).toEqual({ texts: 0, textBytes: 0 });
  expect(unwrap(await getByUrl(db, 'https://example.org/a'))?.evaluation?.score).toBe(60);
});

it('does not measure the texts again when an entry of the list changes', async () => {
  const db = await twoSavedOneBroken();
  // Live queries do nothing where there is no IndexedDB at large.
  Dexie.dependencies.indexedDB = profile().indexedDB;
  let measured = 0;
  const watching = liveQuery(() => {
    measured += 1;
    return measureTexts(db);
  }).subscribe(() => {});
  const [first] = unwrap(await listItems(db)).items;
  if (!first) throw new Error('nothing saved');
  await vi.waitFor(() => expect(measured).toBe(1));
  unwrap(await setStatus(db, [first.id], 'done'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(measured).toBe(1);
  unwrap(await dropAllTexts(db));
  await vi.waitFor(() => expect(measured).toBe(2));
  watching.unsubscribe();
});

it('sets damaged records aside, whole, and frees their addresses', async () => {
  const db = await twoSavedOneBroken();
  expect(unwrap(await setDamagedAside(db))).toBe(1);
  expect(unwrap(await listItems(db))).toMatchObject({ damaged: 0 });
  expect(unwrap(await listDamaged(db))).toEqual([
    expect.objectContaining({ table: 'items', record: expect.objectContaining({ id: 'x' }) }),
  ]);
  expect(unwrap(await setDamagedAside(db))).toBe(0);
});

it('erases every table', async () => {
  const db = await twoSavedOneBroken();
  unwrap(await putResources(db, [resource('own/a')]));
  unwrap(await setDamagedAside(db));
  unwrap(await eraseLibrary(db));
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
});

it('stores resources over earlier ones, removes them, and takes either back', async () => {
  const db = profile().connect();
  unwrap(await putResources(db, [resource('own/a')]));
  const pack = unwrap(await putResources(db, [resource('own/a', 'New'), resource('p/b')]));
  expect((await ownResources(db)).map(({ by }) => by)).toEqual(['New', 'Somebody']);
  const [redo] = unwrap(await undo(db, pack.undo));
  expect(await ownResources(db)).toEqual([resource('own/a')]);
  if (redo) unwrap(await undo(db, redo));
  expect(await ownResources(db)).toHaveLength(2);
  const removal = unwrap(await removeResource(db, 'p/b'));
  expect(await ownResources(db)).toHaveLength(1);
  unwrap(await undo(db, removal.undo));
  expect(await ownResources(db)).toHaveLength(2);
  expect(await removeResource(db, 'nobody/x')).toEqual({ error: { code: 'item-missing' } });
});

it('counts the texts that disagreements hold, of pages that are not saved too', async () => {
  const db = profile().connect();
  const page = { article: makeArticle(), evaluation: makeEvaluation() };
  unwrap(await setOpinion(db, page, 'drift', 'higher'));
  expect(unwrap(await countItems(db))).toMatchObject({ items: 0 });
  expect(unwrap(await measureTexts(db))).toMatchObject({ texts: 1 });
  unwrap(await dropAllTexts(db));
  expect(unwrap(await measureTexts(db))).toEqual({ texts: 0, textBytes: 0 });
  // Where the reader wants no texts kept.
  unwrap(await setOpinion(db, { ...page, keepText: false }, 'tradeoffs', 'higher'));
  expect(unwrap(await measureTexts(db))).toEqual({ texts: 0, textBytes: 0 });
});
