import Dexie, { type DBCore, type Table } from 'dexie';
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

/** The time (ms) in which the database has to open. */
const OPENING_TIMEOUT = 8000;
/** The time (ms) that the reason of a failure is waited for. */
const REASON_TIMEOUT = 500;

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
  // waiting operation in an error rather than never.
  db.on('blocked', () => db.close());
  // Dexie does not open again what could not be opened, and Chromium may never answer while its disk
  // is full; what is asked for next shall try anew.
  db.open = () => {
    const patience = setTimeout(() => db.close(), OPENING_TIMEOUT);
    return Dexie.prototype.open
      .call(db)
      .catch((error: unknown) => {
        setTimeout(() => db.close({ disableAutoOpen: false }));
        throw error;
      })
      .finally(() => clearTimeout(patience));
  };
  db.use({ stack: 'dbcore', name: 'why a write failed', create: withReasons });
  return db;
}

/**
 * Chromium tells why a write failed, on a full disk above all, of the transaction alone; the request
 * itself says that it was aborted, and would be all that is heard of it.
 */
function withReasons(core: DBCore): DBCore {
  return {
    ...core,
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) =>
          table.mutate(request).then((result) => {
            const failure = result.failures[0];
            if (failure?.name !== 'AbortError') return result;
            // As Dexie's own store hands it down: only its type is wider.
            const transaction = request.trans as unknown as IDBTransaction;
            return new Dexie.Promise<never>((_, reject) => {
              const tell = () => reject(transaction.error ?? failure);
              if (transaction.error) return tell();
              transaction.addEventListener('abort', tell);
              // A connection that is closing may never say it.
              setTimeout(tell, REASON_TIMEOUT);
            });
          }),
      };
    },
  };
}
