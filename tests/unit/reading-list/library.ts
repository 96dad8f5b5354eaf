import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Article, Block } from '../../../src/article/article.ts';
import { type Library, openLibrary } from '../../../src/reading-list/database.ts';
import { TextRow } from '../../../src/reading-list/item.ts';
import { getByUrl, listItems } from '../../../src/reading-list/items.ts';
import { readContent } from '../../../src/reading-list/library-content.ts';
import type { Result } from '../../../src/reading-list/result.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { CRITERIA, type Level, SKILLS } from '../../../src/rubric/rubric.ts';
import type { Evaluation } from '../../../src/scoring/evaluation.ts';

/** A browser profile: every connection opened from it is a context of the same extension. */
export function profile(): { indexedDB: IDBFactory; connect: () => Library } {
  const indexedDB = new IDBFactory();
  return { indexedDB, connect: () => openLibrary({ indexedDB, IDBKeyRange }) };
}

/** The value of a result that must not be an error. */
export function unwrap<T>(result: Result<T>): T {
  if ('error' in result) throw new Error(`unexpected ${result.error.code}`);
  return result.value;
}

export function makeArticle(fields: Partial<Article> = {}): Article {
  return {
    title: 'How we serve rankings',
    url: 'https://example.org/serving',
    byline: 'A. Writer',
    site: 'Example',
    language: 'en',
    date: '2026-01-02',
    blocks: [
      { type: 'heading', level: 2, text: 'Serving' },
      { type: 'paragraph', text: 'We moved from batch to online serving to cut staleness.' },
    ],
    ...fields,
  };
}

export function makeEvaluation(level: Level = 2, fields: Partial<Evaluation> = {}): Evaluation {
  const evidence = [{ quote: 'We moved from batch to online serving', value: 0.9, block: 1 }];
  return {
    model: 'model-1',
    words: 900,
    minutes: 4,
    score: 20 + level * 20,
    sure: true,
    verdict: 'working',
    topic: 'ml-systems',
    format: 'case-study',
    breakdown: [{ part: 'tradeoffs', points: 12.5 }],
    criteria: Object.fromEntries(
      CRITERIA.map((c) => [c, { level, value: level, evidence: level > 0 ? evidence : [] }]),
    ) as Evaluation['criteria'],
    skills: Object.fromEntries(SKILLS.map((s) => [s, 1])) as Evaluation['skills'],
    cautions: [],
    stage: 4,
    ...fields,
  };
}

/** The stored text of a page; null where there is none. */
export async function textOf(db: Library, id: string): Promise<Block[] | null> {
  const row = await db.texts.get(id);
  return row === undefined ? null : TextRow.parse(row).blocks;
}

/** The resources that are not built in. */
export const ownResources = async (db: Library) => unwrap(await readContent(db)).resources;

/** Saves a page made of `fields`, as `savePage` does at the time `now`. */
export const save = async (db: Library, fields = {}, level: Level = 2, now = 100) =>
  unwrap(
    await savePage(db, { article: makeArticle(fields), evaluation: makeEvaluation(level) }, now),
  );
export const list = async (db: Library) => unwrap(await listItems(db)).items;
export const saved = async (db: Library, url = makeArticle().url) =>
  unwrap(await getByUrl(db, url));
