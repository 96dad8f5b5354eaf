import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openLibrary } from '../../../src/reading-list/database.ts';
import { listDisagreements, setOpinion } from '../../../src/reading-list/disagreements.ts';
import { getByUrl, listItems, setStatus } from '../../../src/reading-list/items.ts';
import { listResourceRecords } from '../../../src/reading-list/resource-records.ts';
import { makeArticle, makeEvaluation, ownResources, textOf, unwrap } from './library.ts';

const evidence = { quote: 'A sentence.', value: 0.8, block: 0 };
const criterion = { level: 2, value: 1.9, evidence: [evidence] };
const absent = { level: 0, value: 0.1, evidence: [] };
const levels = {
  tradeoffs: 2,
  production: 0,
  drift: 0,
  monitoring: 0,
  scalability: 0,
  rationale: 0,
};
const skills = { lifecycle: 0, data: 1, evaluation: 2, deployment: 0, infrastructure: 0 };
const judged = {
  model: 'm1',
  words: 400,
  minutes: 2,
  score: 37,
  sure: false,
  verdict: 'shallow',
  topic: 'ml-systems',
  format: 'opinion',
  skills,
  cautions: ['thin'],
};

/**
 * What version 1 wrote, record by record and schema by schema, written out on purpose: it must not
 * change when the code does. Add a function like this for each version that was released.
 */
const VERSION_1 = {
  // Dexie multiplies its version numbers by ten.
  version: 10,
  stores: {
    items: {
      keyPath: 'id',
      rows: [
        {
          id: '11111111-1111-4111-8111-111111111111',
          address: 'https://example.org/a',
          url: 'https://example.org/a?utm_source=x',
          title: 'A',
          site: 'Example',
          stage: 4,
          scored: { ...judged, levels },
          textHash: 'ab',
          status: 'done',
          note: 'n',
          tags: ['t'],
          rating: 4,
          savedAt: 1_760_000_000_000,
          updatedAt: 1_760_000_100_000,
          startedAt: 1_760_000_050_000,
          finishedAt: 1_760_000_100_000,
        },
        {
          id: '22222222-2222-4222-8222-222222222222',
          address: 'https://example.org/b',
          url: 'https://example.org/b',
          title: 'B',
          stage: null,
          status: 'dropped',
          note: '',
          tags: [],
          savedAt: 1_760_000_000_001,
          updatedAt: 1_760_000_000_001,
        },
      ],
    },
    evaluations: {
      keyPath: 'id',
      rows: [
        {
          id: '11111111-1111-4111-8111-111111111111',
          evaluation: {
            ...judged,
            breakdown: [{ part: 'tradeoffs', points: 20 }],
            criteria: {
              tradeoffs: criterion,
              production: absent,
              drift: absent,
              monitoring: absent,
              scalability: absent,
              rationale: absent,
            },
            stage: 4,
          },
        },
      ],
    },
    texts: {
      keyPath: 'id',
      rows: [
        {
          id: '11111111-1111-4111-8111-111111111111',
          blocks: [{ type: 'paragraph', text: 'A sentence.' }],
        },
      ],
    },
    roadmap: {
      keyPath: 'resourceId',
      rows: [
        {
          resourceId: 'cs329s',
          status: 'done',
          updatedAt: 3,
          pickedAt: 1,
          startedAt: 2,
          doneAt: 3,
        },
      ],
    },
    damaged: {
      keyPath: 'key',
      rows: [{ key: 1, table: 'items', foundAt: 1, record: { id: 'x' } }],
    },
  },
};

/**
 * Version 2 added the reader's own resources and where they disagree; the other stores are those of
 * version 1.
 */
const VERSION_2 = {
  version: 20,
  stores: {
    ...VERSION_1.stores,
    resources: {
      keyPath: 'id',
      rows: [
        {
          id: 'own-book',
          title: 'A book',
          by: 'A. Writer',
          url: 'https://example.org/book',
          kind: 'book',
          stage: 1,
          pages: ['example.org/book'],
          criteria: { tradeoffs: 2 },
          skills: { data: 1 },
        },
      ],
    },
    disagreements: {
      keyPath: 'address',
      rows: [
        {
          address: 'https://example.org/a',
          url: 'https://example.org/a?utm_source=x',
          title: 'A',
          language: 'en',
          evaluation: VERSION_1.stores.evaluations.rows[0]?.evaluation,
          textHash: 'ab',
          blocks: [{ type: 'heading', text: 'A', level: 1 }],
          opinions: {
            tradeoffs: { level: 2, direction: 'higher', at: 1_760_000_000_000 },
            drift: { level: 1, direction: 'lower', at: 1_760_000_000_001 },
          },
        },
      ],
    },
  },
};

interface Written {
  version: number;
  stores: Record<string, { keyPath: string; rows: unknown[] }>;
}

function write(indexedDB: IDBFactory, { version, stores }: Written): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('plumbline', version);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, {
          keyPath,
          autoIncrement: name === 'damaged',
        });
        if (name === 'items') store.createIndex('address', 'address', { unique: true });
        for (const row of rows) store.add(row);
      }
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

test('what version 1 wrote opens, is read in full and can be changed', async () => {
  const indexedDB = new IDBFactory();
  await write(indexedDB, VERSION_1);
  const db = openLibrary({ indexedDB, IDBKeyRange });

  const { items, damaged } = unwrap(await listItems(db));
  expect(damaged).toBe(0);
  expect(items).toEqual([...VERSION_1.stores.items.rows].reverse());
  const found = unwrap(await getByUrl(db, 'http://www.example.org/a#x'));
  expect(found).toEqual({
    item: VERSION_1.stores.items.rows[0],
    evaluation: VERSION_1.stores.evaluations.rows[0]?.evaluation,
  });
  expect(await textOf(db, items[1]?.id ?? '')).toEqual(VERSION_1.stores.texts.rows[0]?.blocks);
  expect(unwrap(await listResourceRecords(db)).records).toEqual(VERSION_1.stores.roadmap.rows);
  expect(await db.damaged.count()).toBe(1);
  unwrap(await setStatus(db, [items[0]?.id ?? ''], 'reading'));
});

test('what version 2 wrote is read in full', async () => {
  const indexedDB = new IDBFactory();
  await write(indexedDB, VERSION_2);
  const db = openLibrary({ indexedDB, IDBKeyRange });
  expect(await ownResources(db)).toEqual(VERSION_2.stores.resources.rows);
  expect(unwrap(await listDisagreements(db))).toEqual(VERSION_2.stores.disagreements.rows);
  expect(unwrap(await listItems(db)).items).toHaveLength(2);
});

test('a library of version 1 has nothing disagreed with, and takes it', async () => {
  const indexedDB = new IDBFactory();
  await write(indexedDB, VERSION_1);
  const db = openLibrary({ indexedDB, IDBKeyRange });
  expect(unwrap(await listDisagreements(db))).toEqual([]);
  const page = { article: makeArticle(), evaluation: makeEvaluation() };
  expect(unwrap(await setOpinion(db, page, 'drift', 'lower'))).not.toBeNull();
});

test.for([VERSION_1, VERSION_2])(
  'the fixture of version $version is what it makes: stores, keys and indexes',
  async (version) => {
    const layout = async (indexedDB: IDBFactory) => {
      const db = openLibrary({ indexedDB, IDBKeyRange });
      await db.open();
      const raw = db.backendDB();
      const names = [...raw.objectStoreNames];
      const transaction = raw.transaction(names);
      return names.map((name) => {
        const store = transaction.objectStore(name);
        const indexes = [...store.indexNames].map((each) => [each, store.index(each).unique]);
        return [name, store.keyPath, store.autoIncrement, indexes];
      });
    };
    const written = new IDBFactory();
    await write(written, version);
    expect(await layout(written)).toEqual(await layout(new IDBFactory()));
  },
);
