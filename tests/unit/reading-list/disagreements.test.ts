import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/article/article.ts';
import {
  type Disagreement,
  levelsOf,
  mergeDisagreements,
  opinionsOn,
} from '../../../src/reading-list/disagreement.ts';
import {
  getDisagreement,
  listDisagreements,
  setOpinion,
} from '../../../src/reading-list/disagreements.ts';
import { corpusLabels } from '../../../src/reading-list/formats/corpus-labels.ts';
import { hashOfText } from '../../../src/reading-list/item.ts';
import { dropAllTexts, dropTexts, removeItems } from '../../../src/reading-list/items.ts';
import { levelOfReader, standing } from '../../../src/reading-list/opinion.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { LEVELS } from '../../../src/rubric/rubric.ts';
import { makeArticle, makeEvaluation, profile, textOf, unwrap } from './library.ts';

const page = (level: 0 | 1 | 2 | 3 = 2) => ({
  article: makeArticle(),
  evaluation: makeEvaluation(level),
});
const { url } = makeArticle();

describe('an opinion on a level', () => {
  test('moves it by one within the scale', () => {
    const moved = (direction: 'higher' | 'lower') =>
      LEVELS.map((level) => levelOfReader({ level, direction, at: 0 }));
    expect(moved('higher')).toEqual([1, 2, 3, 3]);
    expect(moved('lower')).toEqual([0, 0, 1, 2]);
  });

  test('is seen from our level of today: a later model may have come to agree', () => {
    const opinion = { level: 1, direction: 'higher', at: 0 } as const;
    expect(LEVELS.map((level) => standing(level, opinion))).toEqual([
      ...['higher', 'higher', 'same', 'lower'],
    ]);
    expect(standing(1, undefined)).toBeNull();
  });
});

describe('setOpinion', () => {
  test('keeps evaluation and text of a page that is not saved, found under any of its addresses', async () => {
    const db = profile().connect();
    unwrap(await setOpinion(db, page(), 'drift', 'higher', 7));
    expect(unwrap(await getDisagreement(db, `${url}?utm_source=x#part`))).toEqual({
      address: url,
      url,
      title: 'How we serve rankings',
      language: 'en',
      evaluation: makeEvaluation(2),
      textHash: await hashOfText(makeArticle().blocks),
      blocks: makeArticle().blocks,
      opinions: { drift: { level: 2, direction: 'higher', at: 7 } },
    });
    expect(await db.items.count()).toBe(0);
  });

  test('holds one opinion per criterion and goes with the last that is taken back', async () => {
    const db = profile().connect();
    await setOpinion(db, page(), 'drift', 'higher', 1);
    await setOpinion(db, page(), 'drift', 'lower', 2);
    await setOpinion(db, page(), 'tradeoffs', 'higher', 3);
    expect(unwrap(await getDisagreement(db, url))?.opinions).toEqual({
      drift: { level: 2, direction: 'lower', at: 2 },
      tradeoffs: { level: 2, direction: 'higher', at: 3 },
    });
    await setOpinion(db, page(), 'drift', null);
    expect(Object.keys(unwrap(await getDisagreement(db, url))?.opinions ?? {})).toEqual([
      'tradeoffs',
    ]);
    expect(unwrap(await setOpinion(db, page(), 'tradeoffs', null))).toBeNull();
    expect(await db.disagreements.count()).toBe(0);
  });

  test('changes nothing where the level is at the end of the scale', async () => {
    const db = profile().connect();
    expect(unwrap(await setOpinion(db, page(3), 'drift', 'higher'))).toBeNull();
    expect(unwrap(await setOpinion(db, page(0), 'drift', 'lower'))).toBeNull();
    expect(await db.disagreements.count()).toBe(0);
  });

  test('two contexts at once: both opinions last', async () => {
    const { connect } = profile();
    await Promise.all([
      setOpinion(connect(), page(), 'drift', 'higher'),
      setOpinion(connect(), page(), 'tradeoffs', 'lower'),
    ]);
    const kept = unwrap(await getDisagreement(connect(), url));
    expect(Object.keys(kept?.opinions ?? {}).sort()).toEqual(['drift', 'tradeoffs']);
  });

  test('on another text at the same address: opinions on the one before go, and are not exported with it', async () => {
    const db = profile().connect();
    unwrap(await setOpinion(db, page(3), 'tradeoffs', 'lower', 1));
    const blocks = [{ type: 'paragraph' as const, text: 'Another text stands here now.' }];
    const changed = { article: makeArticle({ blocks }), evaluation: makeEvaluation(1) };
    // There is none on this text to be taken back, and none that leads out of the scale.
    unwrap(await setOpinion(db, changed, 'tradeoffs', null, 2));
    unwrap(await setOpinion(db, { ...page(3), article: changed.article }, 'drift', 'higher', 2));
    const [stays] = unwrap(await listDisagreements(db));
    const said = { tradeoffs: { level: 3, direction: 'lower', at: 1 } };
    expect(stays?.opinions).toEqual(said);
    const { title } = makeArticle();
    const levels = { tradeoffs: 1 } as const;
    const hashes = [makeArticle().blocks, blocks].map((each) => hashOfText(each));
    const stand = (textHash?: string) => opinionsOn(stays ?? null, { title, textHash, levels });
    expect((await Promise.all(hashes)).map(stand)).toEqual([said, {}]);
    // Of an item that does not tell which text it was scored on.
    expect(stand()).toEqual(said);

    unwrap(await setOpinion(db, changed, 'drift', 'higher', 3));
    const [first] = await corpusLabels(unwrap(await listDisagreements(db)));
    const label = JSON.parse(first?.text ?? '');
    expect(label.disagreed).toEqual(['drift']);
    expect(label.levels).toMatchObject({ tradeoffs: 1, drift: 2 });
  });

  test('a page that changed by a word keeps the opinions on levels that stayed, and they can be taken back', async () => {
    const db = profile().connect();
    unwrap(await setOpinion(db, page(2), 'tradeoffs', 'lower', 1));
    unwrap(await setOpinion(db, page(2), 'drift', 'higher', 2));
    const [first, ...rest] = makeArticle().blocks;
    const blocks = [{ ...first, text: `${first?.text} 12 readers.` } as Block, ...rest];
    const evaluation = makeEvaluation(2);
    evaluation.criteria.drift.level = 1;
    const changed = { article: makeArticle({ blocks }), evaluation };
    const now = {
      title: changed.article.title,
      textHash: await hashOfText(blocks),
      levels: levelsOf(evaluation),
    };
    const kept = unwrap(await getDisagreement(db, url));
    expect(Object.keys(opinionsOn(kept, now))).toEqual(['tradeoffs']);
    expect(opinionsOn(kept, { ...now, title: 'Another page' })).toEqual({});

    unwrap(await setOpinion(db, changed, 'monitoring', 'higher', 3));
    const after = unwrap(await getDisagreement(db, url));
    expect(after).toMatchObject({ blocks, textHash: now.textHash });
    expect(Object.keys(after?.opinions ?? {}).sort()).toEqual(['monitoring', 'tradeoffs']);

    // Taken back on the text before, under which it stands as well.
    unwrap(await setOpinion(db, page(2), 'tradeoffs', null, 4));
    const last = unwrap(await getDisagreement(db, url));
    expect(last).toMatchObject({ textHash: now.textHash, opinions: { monitoring: { at: 3 } } });
    expect(Object.keys(last?.opinions ?? {})).toEqual(['monitoring']);
  });

  test('a damaged record does not stand in the way and is not listed', async () => {
    const db = profile().connect();
    await db.disagreements.put({ address: url, opinions: 'x' } as unknown as Disagreement);
    expect(unwrap(await listDisagreements(db))).toEqual([]);
    unwrap(await setOpinion(db, page(), 'drift', 'higher'));
    expect(unwrap(await listDisagreements(db))).toHaveLength(1);
  });

  test('an opinion outlives the removal of the page from the list', async () => {
    const db = profile().connect();
    const { item } = unwrap(await savePage(db, page()));
    unwrap(await setOpinion(db, page(), 'drift', 'higher'));
    unwrap(await removeItems(db, [item.id]));
    expect(unwrap(await getDisagreement(db, url))).not.toBeNull();
  });
});

describe('texts that the reader drops', () => {
  test('one page: its disagreement loses the text too, and gets none again', async () => {
    const db = profile().connect();
    const { item } = unwrap(await savePage(db, page()));
    unwrap(await setOpinion(db, page(), 'drift', 'higher'));
    const dropped = unwrap(await dropTexts(db, [item.id]));
    unwrap(await undo(db, dropped.undo));
    expect(await textOf(db, item.id)).toEqual(makeArticle().blocks);
    expect(unwrap(await getDisagreement(db, url))?.blocks).toEqual(makeArticle().blocks);

    unwrap(await dropTexts(db, [item.id]));
    expect(await textOf(db, item.id)).toBeNull();
    expect(unwrap(await getDisagreement(db, url))).toMatchObject({ textHash: item.textHash });
    expect(unwrap(await getDisagreement(db, url))?.blocks).toBeUndefined();
    unwrap(await setOpinion(db, page(), 'tradeoffs', 'higher'));
    expect(unwrap(await getDisagreement(db, url))?.blocks).toBeUndefined();
  });

  test('all: those of pages that are not saved as well', async () => {
    const db = profile().connect();
    unwrap(await savePage(db, page()));
    const other = { ...page(), article: makeArticle({ url: 'https://other.example/' }) };
    unwrap(await setOpinion(db, other, 'drift', 'higher'));
    expect(unwrap(await dropAllTexts(db))).toBe(2);
    expect(await db.texts.count()).toBe(0);
    expect(unwrap(await listDisagreements(db)).map(({ blocks }) => blocks)).toEqual([undefined]);
  });
});

test('merging takes the later opinion of each criterion, whichever library comes first', () => {
  const base = { address: url, url, title: 'a', evaluation: makeEvaluation(), textHash: 'x' };
  const one: Disagreement = {
    ...base,
    opinions: {
      drift: { level: 2, direction: 'higher', at: 5 },
      tradeoffs: { level: 2, direction: 'higher', at: 1 },
    },
  };
  const two: Disagreement = {
    ...base,
    title: 'b',
    opinions: { drift: { level: 1, direction: 'lower', at: 4 } },
  };
  expect(mergeDisagreements(one, two)).toEqual(one);
  expect(mergeDisagreements(two, one)).toEqual(one);
});

test('merging what is about two texts takes the later, whichever library comes first', () => {
  const base = { address: url, url, title: 'a', evaluation: makeEvaluation() };
  const earlier: Disagreement = {
    ...base,
    textHash: 'x',
    opinions: { tradeoffs: { level: 2, direction: 'lower', at: 1 } },
  };
  const later: Disagreement = {
    ...base,
    textHash: 'y',
    opinions: { drift: { level: 1, direction: 'higher', at: 2 } },
  };
  // Our level of trade-offs is still the one that the earlier opinion was about.
  const both = { ...later, opinions: { ...earlier.opinions, ...later.opinions } };
  expect(mergeDisagreements(earlier, later)).toEqual(both);
  expect(mergeDisagreements(later, earlier)).toEqual(both);
  const other = { ...later, title: 'Another page' };
  expect(mergeDisagreements(earlier, other)).toEqual(other);
  expect(mergeDisagreements(other, earlier)).toEqual(other);
});
