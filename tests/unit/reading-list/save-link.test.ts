import { expect, test } from 'vitest';
import { ReadingItem } from '../../../src/reading-list/item.ts';
import { addToNote, getByUrl, listItems } from '../../../src/reading-list/items.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { saveLink } from '../../../src/reading-list/save-link.ts';
import { foreign, importInto } from './imports.ts';
import { list, makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

const URL = 'https://example.org/posts/feature-stores';

test('a link is saved unread and unscored, under its words on one line', async () => {
  const db = profile().connect();
  const { item, added } = unwrap(
    await saveLink(db, { url: URL, title: '  What a\n feature store   is for ' }, 100),
  );
  expect(added).toBe(true);
  expect(ReadingItem.parse(item)).toEqual(item);
  expect(item).toMatchObject({
    title: 'What a feature store is for',
    status: 'to-read',
    stage: null,
    savedAt: 100,
  });
  expect(item.scored).toBeUndefined();
});

test('a link without words is saved under its address', async () => {
  const db = profile().connect();
  for (const [index, title] of [undefined, '  \n '].entries()) {
    const url = `${URL}/${index}`;
    expect(unwrap(await saveLink(db, { url, title })).item.title).toBe(url);
  }
});

test('a link gets the stage that importing it gives: of courses alone, as a blog may hold anything', async () => {
  for (const [url, resourceId, stage] of [
    ['https://www.uber.com/blog/some-post', 'uber-engineering-blog', null],
    ['https://stanford-cs329s.github.io/syllabus.html', 'cs329s', 2],
    [URL, undefined, null],
  ] as const) {
    const [linked, imported] = [profile().connect(), profile().connect()];
    const { item } = unwrap(await saveLink(linked, { url, title: 'A link' }));
    await importInto(imported, foreign({ url }));
    expect(item.stage, url).toBe(stage);
    expect(item.resourceId).toBe(resourceId);
    expect(await list(imported)).toMatchObject([{ url, stage, ...(resourceId && { resourceId }) }]);
  }
});

test('saving a link again, or the link to a scored page, changes nothing', async () => {
  const db = profile().connect();
  const page = { article: makeArticle({ url: URL }), evaluation: makeEvaluation() };
  const { item } = unwrap(await savePage(db, page, 100));
  const again = unwrap(
    await saveLink(db, { url: `${URL}?utm_source=x#part`, title: 'Other words' }, 200),
  );
  expect(again.added).toBe(false);
  expect(again.item).toEqual(item);
  expect(unwrap(await listItems(db)).items).toHaveLength(1);
  expect(unwrap(await getByUrl(db, URL))?.evaluation).toEqual(page.evaluation);
});

test('the page that a link led to is scored in the same entry, and its note stays', async () => {
  const db = profile().connect();
  const { item } = unwrap(await saveLink(db, { url: URL, title: 'A link' }, 100));
  unwrap(await addToNote(db, item.id, 'first', 150));
  const saved = unwrap(
    await savePage(db, { article: makeArticle({ url: URL }), evaluation: makeEvaluation() }, 200),
  );
  expect(saved.added).toBe(false);
  expect(saved.item).toMatchObject({ id: item.id, note: 'first', savedAt: 100 });
  expect(saved.item.scored).toBeDefined();
});

test('paragraphs are added at the end of a note, the same one once', async () => {
  const db = profile().connect();
  const { item } = unwrap(await saveLink(db, { url: URL, title: 'A link' }));
  for (const text of ['first', 'second', 'first']) unwrap(await addToNote(db, item.id, text));
  expect(unwrap(await getByUrl(db, URL))?.item.note).toBe('first\n\nsecond');
  expect(await addToNote(db, 'gone', 'text')).toEqual({ error: { code: 'item-missing' } });
});
