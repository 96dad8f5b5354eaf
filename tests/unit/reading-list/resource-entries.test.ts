import { expect, test } from 'vitest';
import { RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import type { Library } from '../../../src/reading-list/database.ts';
import type { ReadingStatus } from '../../../src/reading-list/item.ts';
import { addToNote, removeItems, setStatus } from '../../../src/reading-list/items.ts';
import { addressesOf, progressWith } from '../../../src/reading-list/resource-entries.ts';
import {
  listResourceRecords,
  setResourceStatus,
} from '../../../src/reading-list/resource-records.ts';
import { saveLink } from '../../../src/reading-list/save-link.ts';
import { saveResource } from '../../../src/reading-list/save-resource.ts';
import { type Undo, undo } from '../../../src/reading-list/undo.ts';
import { nextStep } from '../../../src/roadmap/next-step.ts';
import type { ResourceStatus } from '../../../src/roadmap/status.ts';
import { list, profile, save, unwrap } from './library.ts';

// An entry that is a resource itself, and that resource on the roadmap, are one thing.

const found = (id: string): Resource => {
  const resource = resourceById(id, RESOURCES);
  if (!resource) throw new Error(id);
  return resource;
};
/** The first of the picks that one begins with. */
const BOOK = found('designing-machine-learning-systems');
/** No pick to begin with. */
const CLIPPER = found('clipper');

const roadmap = async (db: Library) =>
  progressWith(unwrap(await listResourceRecords(db)).records, await list(db), RESOURCES);
const onRoadmap = async (db: Library, { id }: Resource) => {
  const { stages } = await roadmap(db);
  const all = stages.flatMap(({ resources, others }) => [...resources, ...others]);
  return all.find(({ resource }) => resource.id === id);
};
/** The resource's status on the roadmap and that of its entry. */
const both = async (db: Library, resource = BOOK) => {
  const item = (await list(db)).find(({ address }) => addressesOf(resource).includes(address));
  return [(await onRoadmap(db, resource))?.status, item?.status];
};
const add = async (db: Library, resource = BOOK) => unwrap(await saveResource(db, resource)).item;
const setInList = async (db: Library, id: string, status: ReadingStatus, now?: number) =>
  unwrap(await setStatus(db, [id], status, now)).undo;
const setOnRoadmap = async (db: Library, { id }: Resource, status: ResourceStatus, now?: number) =>
  unwrap(await setResourceStatus(db, id, status, now)).undo;
const takeBack = async (db: Library, change: Undo | undefined) => {
  if (!change) throw new Error('nothing to take back');
  return unwrap(await undo(db, change))[0];
};

test('what is done in the list is done on the roadmap, and counts as no page of it', async () => {
  const db = profile().connect();
  const { id } = await add(db);
  expect(await both(db)).toEqual(['picked', 'to-read']);
  await setInList(db, id, 'reading', 100);
  expect(nextStep(await roadmap(db))).toMatchObject({
    resource: { id: BOOK.id },
    reason: { code: 'continue', startedAt: 100 },
  });
  await setInList(db, id, 'done', 200);
  expect(await roadmap(db)).toMatchObject({ done: 1, picks: 8 });
  expect(await onRoadmap(db, BOOK)).toMatchObject({ status: 'done', doneAt: 200, pagesRead: 0 });
  expect(nextStep(await roadmap(db))?.resource.id).toBe('machine-learning-design-patterns');
});

test('what is set on the roadmap shows in the list, with its dates', async () => {
  const db = profile().connect();
  await add(db);
  await setOnRoadmap(db, BOOK, 'started', 100);
  expect(await list(db)).toMatchObject([{ status: 'reading', startedAt: 100 }]);
  await setOnRoadmap(db, BOOK, 'done', 200);
  expect(await list(db)).toMatchObject([{ status: 'done', startedAt: 100, finishedAt: 200 }]);
  await setOnRoadmap(db, BOOK, 'picked', 300);
  expect(await both(db)).toEqual(['picked', 'to-read']);
  await setOnRoadmap(db, BOOK, 'done');
  await setOnRoadmap(db, BOOK, 'none');
  expect(await both(db)).toEqual(['none', 'to-read']);
});

test('a status that is taken back in the list is taken back on the roadmap', async () => {
  const db = profile().connect();
  const { id } = await add(db);
  await setOnRoadmap(db, BOOK, 'done');
  await setInList(db, id, 'reading');
  expect(await both(db)).toEqual(['started', 'reading']);
  await setInList(db, id, 'to-read');
  expect(await both(db)).toEqual(['picked', 'to-read']);

  const other = await add(db, CLIPPER);
  await setInList(db, other.id, 'done');
  expect(await both(db, CLIPPER)).toEqual(['done', 'done']);
  await setInList(db, other.id, 'to-read');
  expect(await both(db, CLIPPER)).toEqual(['none', 'to-read']);
  await setOnRoadmap(db, CLIPPER, 'picked');
  await setInList(db, other.id, 'done');
  await setInList(db, other.id, 'to-read');
  expect(await both(db, CLIPPER)).toEqual(['picked', 'to-read']);
});

test('what was dropped is no step until it is picked again', async () => {
  const db = profile().connect();
  const { id } = await add(db);
  await setInList(db, id, 'dropped');
  expect(await both(db)).toEqual(['none', 'dropped']);
  expect(nextStep(await roadmap(db))?.resource.id).not.toBe(BOOK.id);
  await setOnRoadmap(db, BOOK, 'none');
  expect(await both(db)).toEqual(['none', 'dropped']);
  await setOnRoadmap(db, BOOK, 'picked');
  expect(await both(db)).toEqual(['picked', 'to-read']);
});

test('one undo takes both back, and its own undo makes both again', async () => {
  const db = profile().connect();
  const { id } = await add(db);
  for (const change of [
    () => setInList(db, id, 'done'),
    () => setOnRoadmap(db, BOOK, 'done'),
  ] as const) {
    const redo = await takeBack(db, await change());
    expect(await both(db)).toEqual(['picked', 'to-read']);
    expect(unwrap(await listResourceRecords(db)).records).toEqual([]);
    const again = await takeBack(db, redo);
    expect(await both(db)).toEqual(['done', 'done']);
    await takeBack(db, again);
  }
});

test('an undo leaves what was written and chosen since', async () => {
  const { connect } = profile();
  const [db, other] = [connect(), connect()];
  const { id } = await add(db);
  const done = await setOnRoadmap(db, BOOK, 'done', 100);
  unwrap(await addToNote(other, id, 'chapter 8'));
  await takeBack(db, done);
  expect(await list(db)).toMatchObject([{ status: 'to-read', note: 'chapter 8' }]);

  const again = await setOnRoadmap(db, BOOK, 'done', 200);
  await setInList(other, id, 'reading', 300);
  expect(await undo(db, again)).toEqual({ error: { code: 'item-changed' } });
  expect(await both(db)).toEqual(['started', 'reading']);
});

test('what is done stays done on the roadmap without its entry, and can still be taken back', async () => {
  const db = profile().connect();
  const { id } = await add(db);
  const done = await setInList(db, id, 'done');
  const removed = unwrap(await removeItems(db, [id]));
  expect(await both(db)).toEqual(['done', undefined]);
  await takeBack(db, removed.undo);
  expect(await both(db)).toEqual(['done', 'done']);
  unwrap(await removeItems(db, [id]));
  await takeBack(db, done);
  expect(await both(db)).toEqual(['picked', undefined]);
});

test('what is done on the roadmap already is done in the list when it is put there', async () => {
  const db = profile().connect();
  await setOnRoadmap(db, BOOK, 'started', 100);
  await setOnRoadmap(db, BOOK, 'done', 200);
  await setOnRoadmap(db, CLIPPER, 'started', 300);
  expect(await add(db)).toMatchObject({ status: 'done', startedAt: 100, finishedAt: 200 });
  expect((await save(db, { url: CLIPPER.url })).item).toMatchObject({
    status: 'reading',
    startedAt: 300,
  });
});

test('entries and records of before this was one: the further counts, and either takes it back', async () => {
  const db = profile().connect();
  const { id } = await add(db);
  await db.items.update(id, { status: 'done', finishedAt: 50 });
  expect(await onRoadmap(db, BOOK)).toMatchObject({ status: 'done', doneAt: 50 });
  await setInList(db, id, 'to-read');
  expect(await both(db)).toEqual(['picked', 'to-read']);

  await db.items.update(id, { status: 'done' });
  await setOnRoadmap(db, BOOK, 'picked');
  expect(await both(db)).toEqual(['picked', 'to-read']);

  const record = { resourceId: BOOK.id, status: 'done' as const, updatedAt: 1, doneAt: 1 };
  await db.roadmap.put(record);
  expect(await both(db)).toEqual(['done', 'to-read']);
  await setInList(db, id, 'reading');
  expect(await both(db)).toEqual(['started', 'reading']);
});

test('a post of a blog and a chapter of a course are not the blog and the course', async () => {
  const db = profile().connect();
  const blog = found('uber-engineering-blog');
  const post = unwrap(
    await saveLink(db, { url: 'https://www.uber.com/blog/some-post', title: '' }),
  );
  await setInList(db, post.item.id, 'done');
  expect(await onRoadmap(db, blog)).toMatchObject({ status: 'picked', pagesRead: 1 });
  await setOnRoadmap(db, blog, 'started');
  await setInList(db, post.item.id, 'to-read');
  expect((await onRoadmap(db, blog))?.status).toBe('started');
});

test('any copy of a paper is the paper', async () => {
  const db = profile().connect();
  const page = await add(db, CLIPPER);
  const url = 'https://arxiv.org/pdf/1612.03079';
  const { item } = unwrap(await saveLink(db, { url, title: 'Clipper' }));
  await setInList(db, item.id, 'done');
  expect(await onRoadmap(db, CLIPPER)).toMatchObject({ status: 'done', pagesRead: 0 });
  await setOnRoadmap(db, CLIPPER, 'started');
  const statuses = (await list(db)).map(({ id, status }) => [id, status]);
  expect(new Map(statuses as [string, string][])).toEqual(
    new Map([
      [item.id, 'reading'],
      [page.id, 'reading'],
    ]),
  );
});

test('set in two contexts at once, list and roadmap agree', async () => {
  const { connect } = profile();
  const [one, other] = [connect(), connect()];
  const { id } = await add(one);
  for (let round = 0; round < 10; round++) {
    await Promise.all([setInList(one, id, 'to-read'), setOnRoadmap(other, BOOK, 'done')]);
    expect(['picked to-read', 'done done']).toContain((await both(one)).join(' '));
    await Promise.all([setOnRoadmap(other, BOOK, 'started'), setInList(one, id, 'done')]);
    expect(['started reading', 'done done']).toContain((await both(one)).join(' '));
  }
});
