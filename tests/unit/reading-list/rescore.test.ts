import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/reading-list/database.ts';
import { dropTexts, getByUrl, listItems, removeItems } from '../../../src/reading-list/items.ts';
import {
  type RescoreProgress,
  rescoreAll,
  rescoreNeed,
  type ScoreText,
} from '../../../src/reading-list/rescore.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

const urlOf = (n: number) => `https://example.org/${n}`;
const article = (n: number) => makeArticle({ url: urlOf(n), title: `Page ${n}` });

/** A library with pages judged by model `old`, saved at time 1. */
async function judgedByOld(count: number): Promise<Library> {
  const db = profile().connect();
  for (let n = 0; n < count; n++) {
    const evaluation = makeEvaluation(2, { model: 'old', score: 60 });
    unwrap(await savePage(db, { article: article(n), evaluation }, 1));
  }
  return db;
}
const judgedByNew: ScoreText = async () => makeEvaluation(3, { model: 'new', score: 80, stage: 3 });
const models = async (db: Library) =>
  unwrap(await listItems(db)).items.map(({ scored }) => scored?.model);
const count = (values: readonly unknown[], value: unknown) =>
  values.filter((each) => each === value).length;

describe('rescoreAll', () => {
  test('judges each page from its stored text and stores evaluation, summary and stage', async () => {
    const db = await judgedByOld(3);
    const texts: unknown[] = [];
    const score: ScoreText = async (text) => {
      texts.push(text);
      return judgedByNew(text);
    };
    const progress = unwrap(await rescoreAll(db, { model: 'new', score }));
    expect(progress).toEqual({ done: 3, total: 3, changed: 3, failed: 0, unscorable: [] });
    const { title, url, language, blocks } = article(1);
    expect(texts).toContainEqual({ title, url, language, blocks });
    const found = unwrap(await getByUrl(db, urlOf(1)));
    expect(found?.item).toMatchObject({ scored: { model: 'new', score: 80 }, stage: 3 });
    // The reader changed nothing.
    expect(found?.item.updatedAt).toBe(1);
    expect(found?.evaluation).toEqual(makeEvaluation(3, { model: 'new', score: 80, stage: 3 }));
    expect(unwrap(await rescoreNeed(db, 'new')).ids).toEqual([]);
  });

  test('leaves pages of this model, without a score and without a text; `all` takes the first', async () => {
    const db = await judgedByOld(2);
    const evaluation = makeEvaluation(2, { model: 'new' });
    unwrap(await savePage(db, { article: article(7), evaluation }));
    unwrap(
      await savePage(db, { article: article(8), evaluation: makeEvaluation(), keepText: false }),
    );
    expect(unwrap(await rescoreNeed(db, 'new'))).toEqual({
      ids: expect.toSatisfy((ids: string[]) => ids.length === 2),
      withoutText: 1,
    });
    const score = judgedByNew;
    expect(unwrap(await rescoreAll(db, { model: 'new', score }))).toMatchObject({ total: 2 });
    expect(unwrap(await rescoreAll(db, { model: 'new', score, all: true }))).toEqual({
      // Of the three, two have the new score already.
      ...{ done: 3, total: 3, changed: 1, failed: 0, unscorable: [] },
    });
  });

  test('tells its progress page by page', async () => {
    const db = await judgedByOld(55);
    const seen: RescoreProgress[] = [];
    const onProgress = (progress: RescoreProgress) => void seen.push(progress);
    await rescoreAll(db, { model: 'new', score: judgedByNew, onProgress });
    expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 56 }, (_, n) => n));
    expect(seen.every(({ total }) => total === 55)).toBe(true);
  });

  test('cancelled, keeps what was done; another run does the rest', async () => {
    const db = await judgedByOld(80);
    const abort = new AbortController();
    const progress = unwrap(
      await rescoreAll(db, {
        ...{ model: 'new', score: judgedByNew, signal: abort.signal },
        onProgress: ({ done }) => done === 53 && abort.abort(),
      }),
    );
    expect(progress).toMatchObject({ done: 53, total: 80 });
    expect(count(await models(db), 'new')).toBe(53);
    expect(unwrap(await rescoreAll(db, { model: 'new', score: judgedByNew }))).toMatchObject({
      ...{ done: 27, total: 27, failed: 0 },
    });
    expect(count(await models(db), 'new')).toBe(80);
  });

  test('asks once for each page, and counts what gets no score or no answer', async () => {
    const db = await judgedByOld(3);
    let asked = 0;
    const score: ScoreText = async (text) => {
      asked++;
      // Whether to ask again is for the messenger to know.
      if (text.url === urlOf(0)) throw new Error('no answer');
      return text.url === urlOf(2) ? null : judgedByNew(text);
    };
    const outcome = unwrap(await rescoreAll(db, { model: 'new', score }));
    expect(outcome).toMatchObject({ done: 3, total: 3, changed: 1, failed: 2 });
    expect(asked).toBe(3);
    expect(count(await models(db), 'old')).toBe(2);
  });

  test('names the texts that get no score, or cannot be read; those need no judging again', async () => {
    const db = await judgedByOld(0);
    for (const n of [0, 1, 2]) {
      const blocks = [{ type: 'paragraph' as const, text: `Text ${n}` }];
      const evaluation = makeEvaluation(2, { model: 'old' });
      unwrap(await savePage(db, { article: { ...article(n), blocks }, evaluation }));
    }
    const { items } = unwrap(await listItems(db));
    const keyOf = (n: number) => items.find(({ url }) => url === urlOf(n))?.textHash ?? '';
    const idOf = (n: number) => items.find(({ url }) => url === urlOf(n))?.id ?? '';
    await db.texts.update(idOf(1), { blocks: 'damaged' as never });
    const score: ScoreText = async ({ url }) => {
      if (url === urlOf(0)) throw new Error('no answer');
      return null;
    };
    const { unscorable } = unwrap(await rescoreAll(db, { model: 'new', score }));
    expect(unscorable.toSorted()).toEqual([keyOf(1), keyOf(2)].toSorted());
    const known = new Set(unscorable);
    expect(unwrap(await rescoreNeed(db, 'new', false, known))).toEqual({
      ids: [idOf(0)],
      withoutText: 0,
    });
    expect(unwrap(await rescoreNeed(db, 'new', true, known)).ids).toHaveLength(3);
  });

  test('a page that changes meanwhile stays as it is: removed, dropped, saved anew', async () => {
    const db = await judgedByOld(3);
    const { items } = unwrap(await listItems(db));
    const idOf = (n: number) => items.find(({ url }) => url === urlOf(n))?.id ?? '';
    let first = true;
    const score: ScoreText = async (text) => {
      if (first) {
        unwrap(await removeItems(db, [idOf(0)]));
        unwrap(await dropTexts(db, [idOf(1)]));
        const blocks = [{ type: 'paragraph' as const, text: 'Another text.' }];
        const evaluation = makeEvaluation(1, { model: 'new', score: 41 });
        unwrap(await savePage(db, { article: { ...article(2), blocks }, evaluation }));
      }
      first = false;
      return judgedByNew(text);
    };
    unwrap(await rescoreAll(db, { model: 'new', score }));
    expect(unwrap(await listItems(db)).items).toHaveLength(2);
    expect(await db.evaluations.count()).toBe(2);
    expect(unwrap(await getByUrl(db, urlOf(2)))?.item.scored?.score).toBe(41);
  });
});
