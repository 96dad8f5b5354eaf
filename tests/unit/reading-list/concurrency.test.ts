import Dexie, { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { getByUrl, listItems, setNote, setStatus } from '../../../src/reading-list/items.ts';
import {
  listResourceRecords,
  setResourceStatus,
} from '../../../src/reading-list/resource-records.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { addTag } from '../../../src/reading-list/tags-and-rating.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

const page = (path: string) => ({
  article: makeArticle({ url: `https://example.org/${path}` }),
  evaluation: makeEvaluation(),
});

test('300 saves from three contexts at once: none lost', async () => {
  const { connect } = profile();
  const contexts = [connect(), connect(), connect()];
  const results = await Promise.all(
    Array.from({ length: 300 }, (_, n) => savePage(contexts[n % 3] ?? connect(), page(`p${n}`))),
  );
  expect(results.every((result) => 'value' in result)).toBe(true);
  const { items } = unwrap(await listItems(connect()));
  expect(new Set(items.map((item) => item.address)).size).toBe(300);
  expect(await connect().texts.count()).toBe(300);
});

test('the same page saved by two contexts at once is one item', async () => {
  const { connect } = profile();
  const [one, other] = [connect(), connect()];
  const results = await Promise.all([
    savePage(one, page('same')),
    savePage(other, page('same?utm_source=x')),
  ]);
  expect(results.map((result) => unwrap(result).added).sort()).toEqual([false, true]);
  expect(unwrap(await listItems(one)).items).toHaveLength(1);
});

test('changes to the same item by two contexts at once both last', async () => {
  const { connect } = profile();
  const [one, other] = [connect(), connect()];
  const { id } = unwrap(await savePage(one, page('a'))).item;
  await Promise.all([
    setNote(one, id, 'mine'),
    setStatus(other, [id], 'reading'),
    savePage(one, page('a')),
    addTag(other, [id], 't'),
    setResourceStatus(one, 'cs329s', 'started'),
    setResourceStatus(other, 'kaggle', 'picked'),
  ]);
  const found = unwrap(await getByUrl(other, 'https://example.org/a'));
  expect(found?.item).toMatchObject({ note: 'mine', status: 'reading', tags: ['t'] });
  expect(unwrap(await listResourceRecords(one)).records).toHaveLength(2);
});

test('a live query sees what another context saves', async () => {
  const { indexedDB, connect } = profile();
  // Live queries do nothing where there is no IndexedDB at large.
  Dexie.dependencies.indexedDB = indexedDB;
  const [popup, panel] = [connect(), connect()];
  unwrap(await listItems(popup));
  const seen: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const subscription = liveQuery(() => listItems(popup)).subscribe({
      next: (result) => {
        seen.push(unwrap(result).items.length);
        if (seen.length === 1) void savePage(panel, page('live'));
        if (seen.at(-1) === 1) {
          subscription.unsubscribe();
          resolve();
        }
      },
      error: reject,
    });
  });
  expect(seen).toEqual([0, 1]);
});
