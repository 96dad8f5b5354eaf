import Dexie, { type Table } from 'dexie';
import type { Resource } from '../catalog/resource.ts';
import type { ResourceRecord } from '../roadmap/status.ts';
import type { Disagreement } from './disagreement.ts';
import type { EvaluationRow, ReadingItem, TextRow } from './item.ts';

/** A record that did not fit its schema, put out of the way and kept for a later repair. */
interface DamagedRow {
  key?: number;
  table: string;
  foundAt: number;
  record: unknown;
}

/**
 * The library's tables. What is read is `unknown` until its schema has checked it: it may have been
 * written by another version, or be damaged.
 */
interface LibraryTables {
  items: Table<unknown, string, ReadingItem>;
  evaluations: Table<unknown, string, EvaluationRow>;
  texts: Table<unknown, string, TextRow>;
  roadmap: Table<unknown, string, ResourceRecord>;
  disagreements: Table<unknown, string, Disagreement>;
  resources: Table<unknown, string, Resource>;
  damaged: Table<DamagedRow, number>;
}
export type Library = Dexie & LibraryTables;

/** The name of the IndexedDB database, the same in every context of the extension. */
const DATABASE_NAME = 'plumbline';

/**
 * A connection to the library; it opens at its first use. One for each context (popup, panel, page,
 * background) is enough. Live queries (`liveQuery`, `useLiveQuery`) over the functions of this
 * folder see the changes that any context makes.
 *
 * To change the schema: never edit a version that was released. Add `db.version(n + 1).stores({…})`
 * with only the tables that change (`null` drops one) and, where records must change too,
 * `.upgrade((transaction) => transaction.table('items').toCollection().modify(…))`; keep all earlier
 * versions, as a user may skip some. A new optional field needs no version. Then add to
 * tests/unit/reading-list/migration.test.ts what the version before wrote.
 * (https://dexie.org/docs/Tutorial/Design#database-versioning)
 *
 * @param options for tests: another IndexedDB, or another name
 */
export function openLibrary(
  options: { name?: string; indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): Library {
  const { name = DATABASE_NAME, ...factories } = options;
  const db = new Dexie(name, factories) as Library;
  // Only what is looked up is indexed; the list is filtered in memory.
  db.version(1).stores({
    items: 'id, &address',
    evaluations: 'id',
    texts: 'id',
    roadmap: 'resourceId',
    damaged: '++key',
  });
  // Where the reader disagrees with a level; the reader's own resources and those of packs.
  db.version(2).stores({ disagreements: 'address', resources: 'id' });
  // Another context holds an older version and does not let go when asked (Dexie does): end the
  // waiting operation in an error rather than never. The page has to be opened again.
  db.on('blocked', () => db.close());
  return db;
}
