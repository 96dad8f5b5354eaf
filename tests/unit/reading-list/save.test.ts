import { describe, expect, test } from 'vitest';
import { hashOfText, ReadingItem } from '../../../src/reading-list/item.ts';
import { dropTexts, setNote, setStatus } from '../../../src/reading-list/items.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { addTag } from '../../../src/reading-list/tags-and-rating.ts';
import {
  list,
  makeArticle,
  makeEvaluation,
  profile,
  save,
  saved,
  textOf,
  unwrap,
} from './library.ts';

const article = makeArticle();
const evaluation = makeEvaluation();

describe('savePage', () => {
  test('stores what the page says, the evaluation, the text and its hash', async () => {
    const db = profile().connect();
    const { item, added } = unwrap(await savePage(db, { article, evaluation }, 100));
    expect(added).toBe(true);
    expect(item).toMatchObject({
      address: 'https://example.org/serving',
      title: article.title,
      site: 'Example',
      byline: 'A. Writer',
      published: '2026-01-02',
      stage: 4,
      status: 'to-read',
      note: '',
      tags: [],
      savedAt: 100,
      updatedAt: 100,
      scored: { score: 60, minutes: 4, model: 'model-1', levels: { drift: 2 } },
      textHash: await hashOfText(article.blocks),
    });
    expect(ReadingItem.parse(item)).toEqual(item);
    expect(await saved(db)).toEqual({ item, evaluation });
    expect(await textOf(db, item.id)).toEqual(article.blocks);
    expect(await list(db)).toEqual([item]);
  });

  test('the list itself holds no quotes and no text of the page', async () => {
    const db = profile().connect();
    await save(db);
    const rows = JSON.stringify(await db.items.toArray());
    expect(rows).not.toContain('batch to online');
  });

  test('a page of the catalogue’s course is stage 2 and knows its resource', async () => {
    const db = profile().connect();
    const { item } = await save(db, { url: 'https://stanford-cs329s.github.io/syllabus.html' });
    expect(item).toMatchObject({ stage: 2, resourceId: 'cs329s' });
  });

  test('is found however it is reached, and saved again it is updated, not doubled', async () => {
    const db = profile().connect();
    const first = await save(db);
    expect((await saved(db, 'http://www.example.org/serving/?utm_source=x#top'))?.item).toEqual(
      first.item,
    );
    const again = await save(
      db,
      { url: 'http://example.org/serving?fbclid=1', title: 'New title', byline: undefined },
      3,
      200,
    );
    expect(again.added).toBe(false);
    expect(again.item).toMatchObject({ id: first.item.id, title: 'New title', savedAt: 100 });
    expect(again.item.updatedAt).toBe(200);
    expect('byline' in again.item).toBe(false);
    expect(await list(db)).toEqual([again.item]);
    expect((await saved(db))?.evaluation?.criteria.drift?.level).toBe(3);
  });

  test('saved again, it keeps what the reader said', async () => {
    const db = profile().connect();
    const { id } = (await save(db)).item;
    await setNote(db, id, 'see part 2', 110);
    await addTag(db, [id], ' serving ', 110);
    await addTag(db, [id], 'ranking', 110);
    await setStatus(db, [id], 'done', 120);
    const { item } = await save(db, { title: 'New' }, 1, 300);
    expect(item).toMatchObject({
      title: 'New',
      note: 'see part 2',
      tags: ['serving', 'ranking'],
      status: 'done',
      finishedAt: 120,
      savedAt: 100,
      scored: { levels: { drift: 1 } },
    });
  });

  test('fields that a newer version added survive being saved and changed', async () => {
    const db = profile().connect();
    const { item } = await save(db);
    await db.items.update(item.id, { later: 'kept' } as object);
    await save(db, { title: 'New' });
    await setNote(db, item.id, 'n');
    expect(await db.items.get(item.id)).toMatchObject({ later: 'kept', title: 'New', note: 'n' });
  });

  test('the text is not kept when the user does not want it, and can be dropped', async () => {
    const db = profile().connect();
    const { item } = await save(db);
    unwrap(await dropTexts(db, [item.id]));
    expect(await textOf(db, item.id)).toBeNull();
    await save(db);
    unwrap(await savePage(db, { article, evaluation, keepText: false }));
    expect(await textOf(db, item.id)).toBeNull();
    expect(await saved(db)).not.toBeNull();
  });

  test('a page without a title goes by its address', async () => {
    expect((await save(profile().connect(), { title: '  ' })).item.title).toBe(article.url);
  });

  test('markup in what the page says is stored as the text it is', async () => {
    const title = '<img src=x onerror=alert(1)>__proto__';
    const { item } = await save(profile().connect(), { title, byline: '<script>' });
    expect(item).toMatchObject({ title, byline: '<script>' });
  });
});

test('hashOfText tells texts apart by words and by kind of block, not by level', async () => {
  const hash = (text: string, type: 'paragraph' | 'code' = 'paragraph') =>
    hashOfText([{ type, text }]);
  expect(await hash('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(await hash('a')).toBe(await hash('a'));
  const others = await Promise.all([
    hash('b'),
    hash('a', 'code'),
    hashOfText([]),
    hashOfText([
      { type: 'paragraph', text: 'a' },
      { type: 'paragraph', text: '' },
    ]),
  ]);
  expect(new Set([await hash('a'), ...others]).size).toBe(5);
});
