import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { type Library, openLibrary } from '../../../src/reading-list/database.ts';
import { getByUrl, listItems, removeItems, setNote } from '../../../src/reading-list/items.ts';
import { readContent } from '../../../src/reading-list/library-content.ts';
import {
  listResourceRecords,
  setResourceStatus,
} from '../../../src/reading-list/resource-records.ts';
import { attempt, STORAGE_ERRORS } from '../../../src/reading-list/result.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

const page = { article: makeArticle(), evaluation: makeEvaluation() };
const error = (code: string) => ({ error: { code } });

/** Makes every write to one table fail as the browser does (e2e/full-disk.test.ts has a full disk). */
function failWrites(db: Library, table: string, name: string, message = 'no'): void {
  db.use({
    stack: 'dbcore',
    name: 'failing writes',
    create: (core) => ({
      ...core,
      table: (each) => {
        const below = core.table(each);
        if (each !== table) return below;
        return { ...below, mutate: () => Promise.reject(new DOMException(message, name)) };
      },
    }),
  });
}

test('every error has its sentence, under a key that browsers accept', () => {
  for (const code of STORAGE_ERRORS) {
    const key = `error_${code.replaceAll('-', '_')}`;
    expect(key).toMatch(/^\w+$/);
    expect(messages).toHaveProperty([key, 'message']);
  }
});

describe('when the disk is full', () => {
  test('nothing is half saved: item, evaluation and text are one transaction', async () => {
    const { connect } = profile();
    const db = connect();
    failWrites(db, 'texts', 'QuotaExceededError');
    expect(await savePage(db, page)).toEqual(error('storage-full'));
    const fresh = connect();
    expect(await Promise.all([fresh.items.count(), fresh.evaluations.count()])).toEqual([0, 0]);
  });

  test('what was saved before is as it was', async () => {
    const { connect } = profile();
    const first = unwrap(await savePage(connect(), page)).item;
    const db = connect();
    failWrites(db, 'evaluations', 'QuotaExceededError');
    const article = makeArticle({ title: 'New' });
    expect(await savePage(db, { ...page, article })).toEqual(error('storage-full'));
    expect(unwrap(await listItems(connect())).items).toEqual([first]);
  });

  test('Chromium tells it in the message of another error only', async () => {
    const db = profile().connect();
    failWrites(db, 'items', 'UnknownError', 'IO error: 000003.log: FILE_ERROR_NO_SPACE');
    expect(await savePage(db, page)).toEqual(error('storage-full'));
  });

  test('any other failure of the database is reported as such', async () => {
    const db = profile().connect();
    failWrites(db, 'items', 'UnknownError');
    expect(await savePage(db, page)).toEqual(error('storage-failed'));
  });

  test('a mistake of our own is not hidden behind a sentence', async () => {
    await expect(attempt(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});

describe('when the database cannot be opened', () => {
  const everyOperation = async (db: Library) => [
    await listItems(db),
    await getByUrl(db, page.article.url),
    await savePage(db, page),
    await setNote(db, 'x', 'y'),
    await removeItems(db, ['x']),
    await undo(db, { kind: 'removed', pages: [] }),
    await listResourceRecords(db),
    await setResourceStatus(db, 'kaggle', 'done'),
  ];
  const allUnavailable = Array(8).fill(error('storage-unavailable'));

  test('because there is no IndexedDB', async () => {
    const none = undefined as unknown as IDBFactory;
    expect(await everyOperation(openLibrary({ indexedDB: none, IDBKeyRange }))).toEqual(
      allUnavailable,
    );
  });

  test('because the browser refuses, as in some private windows', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    };
    expect(await everyOperation(openLibrary({ indexedDB, IDBKeyRange }))).toEqual(allUnavailable);
  });

  test('because it was closed for good', async () => {
    const db = profile().connect();
    await db.open();
    db.close();
    expect(await listItems(db)).toEqual(error('storage-unavailable'));
  });

  test('because an older version holds it: an error instead of waiting, and then it works', async () => {
    const { indexedDB, connect } = profile();
    const db = connect();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('plumbline', 1);
      request.onsuccess = () => resolve(request.result);
    });
    expect(await savePage(db, page)).toEqual(error('storage-unavailable'));
    stubborn.close();
    // It works by itself, and what was reported as not saved was not saved later either.
    await vi.waitFor(async () => expect(await listItems(db)).toHaveProperty('value.items', []));
  });

  test('it opens again by itself after another context asked for it', async () => {
    const { indexedDB, connect } = profile();
    const db = connect();
    unwrap(await savePage(db, page));
    // What a newer version does: it asks all connections to let go, and changes the schema.
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('plumbline', 1000);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = reject;
    });
    expect(unwrap(await listItems(db)).items).toHaveLength(1);
  });
});

describe('damaged records', () => {
  async function withDamage() {
    const db = profile().connect();
    const { item } = unwrap(await savePage(db, page));
    const rows: unknown[] = [
      { id: 'no-fields' },
      { ...item, id: 'bad-status', address: 'https://example.org/b', status: 'lost' },
      { ...item, id: 'bad-level', address: 'https://example.org/c', scored: { levels: {} } },
      { ...item, id: 'bad-date', address: 'https://example.org/d', savedAt: 'yesterday' },
    ];
    await db.items.bulkPut(rows as never[]);
    return { db, item };
  }

  test('are skipped and counted; the rest is read', async () => {
    const { db, item } = await withDamage();
    expect(unwrap(await listItems(db))).toEqual({ items: [item], damaged: 4 });
    expect(unwrap(await getByUrl(db, 'https://example.org/b'))).toBeNull();
  });

  test('are set aside when their page is saved again, and can be removed and brought back', async () => {
    const { db } = await withDamage();
    const article = makeArticle({ url: 'https://example.org/b' });
    expect(unwrap(await savePage(db, { ...page, article }, 7)).added).toBe(true);
    expect(unwrap(await listItems(db))).toMatchObject({ items: { length: 2 }, damaged: 3 });
    expect(await db.damaged.toArray()).toMatchObject([
      { table: 'items', foundAt: 7, record: { id: 'bad-status', status: 'lost' } },
    ]);
    const removal = unwrap(await removeItems(db, ['bad-level', 'no-fields']));
    expect(unwrap(await listItems(db)).damaged).toBe(1);
    unwrap(await undo(db, removal.undo));
    expect(unwrap(await listItems(db)).damaged).toBe(3);
  });

  test('do not stop a change to many items', async () => {
    const { db, item } = await withDamage();
    expect(await setNote(db, 'bad-date', 'x')).toEqual(error('item-missing'));
    unwrap(await setNote(db, item.id, 'x'));
  });

  test('a damaged evaluation leaves its page readable', async () => {
    const { db, item } = await withDamage();
    await db.evaluations.put({ id: item.id, evaluation: { score: 'high' } } as never);
    expect(unwrap(await getByUrl(db, item.url))).toEqual({ item, evaluation: null });
  });

  test('of every table are counted where the whole library is read, and only they', async () => {
    const { db } = await withDamage();
    const article = makeArticle({ url: 'https://example.org/second' });
    unwrap(await savePage(db, { ...page, article }));
    unwrap(await setResourceStatus(db, 'kaggle', 'done', 5));
    expect(unwrap(await readContent(db))).toMatchObject({ pages: { length: 2 }, damaged: 4 });
    await db.evaluations.put({ id: 'x', evaluation: { score: 'high' } } as never);
    await db.texts.put({ id: 'x', blocks: 'none' } as never);
    await db.roadmap.put({ resourceId: 'cs329s', status: 'half' } as never);
    await db.disagreements.put({ address: 'x' } as never);
    await db.resources.put({ id: 'own/x' } as never);
    expect(unwrap(await readContent(db))).toMatchObject({ pages: { length: 2 }, damaged: 9 });
  });

  test('a damaged resource record leaves the resource as it was to begin with', async () => {
    const db = profile().connect();
    unwrap(await setResourceStatus(db, 'kaggle', 'done', 5));
    await db.roadmap.put({ resourceId: 'cs329s', status: 'half' } as never);
    const { records, damaged } = unwrap(await listResourceRecords(db));
    expect(records.map((record) => record.resourceId)).toEqual(['kaggle']);
    expect(damaged).toBe(1);
    expect(unwrap(await setResourceStatus(db, 'cs329s', 'started', 6)).record.startedAt).toBe(6);
    expect(unwrap(await listResourceRecords(db)).damaged).toBe(0);
  });
});
