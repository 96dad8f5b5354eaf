import { expect, test } from 'vitest';
import { RESOURCES } from '../../../src/catalog/catalog.ts';
import { ReadingItem } from '../../../src/reading-list/item.ts';
import { getByUrl, listItems, setNote } from '../../../src/reading-list/items.ts';
import { savedResources } from '../../../src/reading-list/resource-records.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { saveResource } from '../../../src/reading-list/save-resource.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

test('every resource of the catalogue can be added and is then known as saved', async () => {
  const db = profile().connect();
  for (const resource of RESOURCES) {
    const { item, added } = unwrap(await saveResource(db, resource, 100));
    expect(added).toBe(true);
    expect(ReadingItem.parse(item)).toEqual(item);
    expect(item.scored).toBeUndefined();
  }
  const { items, damaged } = unwrap(await listItems(db));
  expect(damaged).toBe(0);
  expect(savedResources(items, RESOURCES).sort()).toEqual(RESOURCES.map(({ id }) => id).sort());
});

test('adding again leaves what the reader wrote and reports that it was there', async () => {
  const db = profile().connect();
  const [resource] = RESOURCES;
  if (!resource) throw new Error('empty catalogue');
  const { item } = unwrap(await saveResource(db, resource, 100));
  unwrap(await setNote(db, item.id, 'chapter 8 first', 200));
  const again = unwrap(await saveResource(db, resource, 300));
  expect(again.added).toBe(false);
  expect(again.item).toMatchObject({ id: item.id, note: 'chapter 8 first', savedAt: 100 });
  expect(unwrap(await listItems(db)).items).toHaveLength(1);
});

test('reading and saving its page later scores the same entry', async () => {
  const db = profile().connect();
  const [resource] = RESOURCES;
  if (!resource) throw new Error('empty catalogue');
  const { item } = unwrap(await saveResource(db, resource, 100));
  const article = makeArticle({ url: `${resource.url}?utm_source=x` });
  unwrap(await savePage(db, { article, evaluation: makeEvaluation() }, 200));
  const saved = unwrap(await getByUrl(db, resource.url));
  expect(saved?.item.id).toBe(item.id);
  expect(saved?.item.scored).toBeDefined();
});
