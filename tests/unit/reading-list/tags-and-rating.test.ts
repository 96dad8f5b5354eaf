import { expect, it } from 'vitest';
import { getEvaluation, listQuotes } from '../../../src/reading-list/evaluations.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { addTag, removeTag, setRating } from '../../../src/reading-list/tags-and-rating.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

async function threeSaved() {
  const db = profile().connect();
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c']) {
    const article = makeArticle({ url: `https://example.org/${name}` });
    const { item } = unwrap(await savePage(db, { article, evaluation: makeEvaluation() }));
    ids.push(item.id);
  }
  const tags = async () =>
    (await db.items.bulkGet(ids)).map((row) => (row as { tags: string[] }).tags);
  return { db, ids, tags };
}

it('tags many at once, each once, and takes it back for all', async () => {
  const { db, ids, tags } = await threeSaved();
  unwrap(await addTag(db, ids.slice(0, 1), 'serving'));
  const change = unwrap(await addTag(db, ids, ' serving '));
  expect(await tags()).toEqual([['serving'], ['serving'], ['serving']]);
  unwrap(await addTag(db, ids, '  '));
  expect(await tags()).toEqual([['serving'], ['serving'], ['serving']]);
  unwrap(await undo(db, change.undo));
  expect(await tags()).toEqual([['serving'], [], []]);
});

it('takes what stands between commas for tags of their own', async () => {
  const { db, ids, tags } = await threeSaved();
  unwrap(await addTag(db, ids.slice(0, 1), 'cost'));
  unwrap(await addTag(db, ids.slice(0, 2), ' feature store, cost,, feature store '));
  expect(await tags()).toEqual([['cost', 'feature store'], ['feature store', 'cost'], []]);
  unwrap(await addTag(db, ids, ' , '));
  expect((await tags())[2]).toEqual([]);
});

it('takes one tag away and leaves the others in their order', async () => {
  const { db, ids, tags } = await threeSaved();
  for (const tag of ['x', 'y', 'z']) unwrap(await addTag(db, ids.slice(1), tag));
  unwrap(await removeTag(db, ids, 'y'));
  expect(await tags()).toEqual([[], ['x', 'z'], ['x', 'z']]);
});

it('rates, and takes the rating away', async () => {
  const { db, ids } = await threeSaved();
  const [rated] = unwrap(await setRating(db, ids.slice(0, 1), 4)).items;
  expect(rated?.rating).toBe(4);
  unwrap(await setRating(db, ids, undefined));
  expect(await db.items.toArray()).not.toContainEqual(expect.objectContaining({ rating: 4 }));
});

it('hands out evaluations and their quotes, and skips damaged ones', async () => {
  const { db, ids } = await threeSaved();
  const [first = '', second = ''] = ids;
  await db.evaluations.update(second, { evaluation: { score: 'no' } } as never);
  expect(unwrap(await getEvaluation(db, first))?.score).toBe(60);
  expect(unwrap(await getEvaluation(db, second))).toBeNull();
  expect(unwrap(await getEvaluation(db, 'nobody'))).toBeNull();
  const quotes = unwrap(await listQuotes(db));
  expect([...quotes.keys()].toSorted()).toEqual(ids.filter((id) => id !== second).toSorted());
  expect(quotes.get(first)).toContain('We moved from batch to online serving');
});

it('says when none of the items is there any more', async () => {
  const { db } = await threeSaved();
  expect(await addTag(db, ['gone'], 'x')).toEqual({ error: { code: 'item-missing' } });
});
