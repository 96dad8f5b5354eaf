import { pageMatcher, stageOf } from '../catalog/match.ts';
import { CRITERIA } from '../rubric/rubric.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import type { Library } from './database.ts';
import { ReadingItem, type ScoreSummary, summaryOf, TextRow } from './item.ts';
import { readCatalog } from './own-resources.ts';
import { attempt, type Result } from './result.ts';
import { validRows } from './valid-rows.ts';

/** What judging needs of a stored page. */
interface StoredText {
  title: string;
  url: string;
  language?: string;
  blocks: TextRow['blocks'];
}

/** Has a text judged; null where it gets no score. Rejects where nobody answered: it counts as that. */
export type ScoreText = (text: StoredText) => Promise<Evaluation | null>;

export interface RescoreProgress {
  /** Pages dealt with so far, of `total`. */
  done: number;
  total: number;
  /** Those of `done` whose score or one of whose levels became another. */
  changed: number;
  /** Those of `done` that got no score, or whose text cannot be read; they stay as they were. */
  failed: number;
}

/** The last progress of a run; `done < total` where it was cancelled. */
export interface RescoreOutcome extends RescoreProgress {
  /** Texts (`textKey`) that cannot be scored by this model: asking again is of no use. */
  unscorable: string[];
}

export interface RescoreOptions {
  /** Digest of the model that judges now. */
  model: string;
  score: ScoreText;
  /** Also pages that this model has judged already, or could not score. */
  all?: boolean;
  /** Texts (`textKey`) that this model could not score before. */
  unscorable?: ReadonlySet<string>;
  /** To begin with, and after each page. */
  onProgress?: (progress: RescoreProgress) => void;
  /** Cancels: what was judged so far is kept, and another run does the rest. */
  signal?: AbortSignal;
}

export interface RescoreNeed {
  /** Ids of saved pages that an earlier model judged and whose text can be judged again. */
  ids: string[];
  /** How many more an earlier model judged whose text is not stored: opening them helps. */
  withoutText: number;
}

/** Pages judged between two writes: what is lost at most when the page that rescores is closed. */
const BATCH = 50;

const NONE: ReadonlySet<string> = new Set();

/** What a stored text is known by, whatever page it is of. */
const textKey = ({ id, textHash }: ReadingItem): string => textHash ?? id;

/**
 * Which saved pages were judged by another model than the given one, but for those whose text it
 * cannot score; `all`: by any.
 */
export function rescoreNeed(
  db: Library,
  model: string,
  all = false,
  unscorable = NONE,
): Promise<Result<RescoreNeed>> {
  return attempt(() =>
    db.transaction('r', [db.items, db.texts], async () => {
      const items = validRows(await db.items.toArray(), ReadingItem);
      const stored = new Set(await db.texts.toCollection().primaryKeys());
      const judged = items.filter(({ scored }) => scored && (all || scored.model !== model));
      const withText = judged.filter(({ id }) => stored.has(id));
      const scorable = withText.filter((item) => all || !unscorable.has(textKey(item)));
      return { ids: scorable.map(({ id }) => id), withoutText: judged.length - withText.length };
    }),
  );
}

/** A page that was judged again: what its record was judged from, and what came out. */
interface Rescored {
  item: ReadingItem;
  evaluation: Evaluation;
}

/**
 * Judges saved pages again from their stored texts, one after the other, and stores what comes out
 * in batches. Nothing else of an item changes, `updatedAt` neither: that says when the reader
 * changed something, and which of two libraries' notes is kept. A page that was saved anew or
 * removed in the meantime is left as it is.
 */
export async function rescoreAll(
  db: Library,
  { model, score, all = false, unscorable = NONE, onProgress, signal }: RescoreOptions,
): Promise<Result<RescoreOutcome>> {
  const need = await rescoreNeed(db, model, all, unscorable);
  if ('error' in need) return need;
  const { ids } = need.value;
  const catalog = await readCatalog(db);
  if ('error' in catalog) return catalog;
  const match = pageMatcher(catalog.value);
  let progress: RescoreProgress = { done: 0, total: ids.length, changed: 0, failed: 0 };
  const found: string[] = [];
  onProgress?.(progress);
  for (let start = 0; start < ids.length && !signal?.aborted; start += BATCH) {
    const loaded = await loadBatch(db, ids.slice(start, start + BATCH));
    if ('error' in loaded) return loaded;
    const batch: Rescored[] = [];
    for (const page of loaded.value) {
      if (signal?.aborted) break;
      // Undefined where nobody answered: another time somebody may.
      const evaluation = page?.text ? await score(page.text).catch(() => undefined) : null;
      if (page && evaluation) batch.push({ item: page.item, evaluation });
      if (page && evaluation === null) found.push(textKey(page.item));
      const changed = evaluation && differs(page?.item.scored, evaluation);
      progress = {
        ...progress,
        done: progress.done + 1,
        changed: progress.changed + (changed ? 1 : 0),
        failed: progress.failed + (evaluation ? 0 : 1),
      };
      onProgress?.(progress);
    }
    const stored = await storeBatch(db, batch, match);
    if ('error' in stored) return stored;
  }
  return { value: { ...progress, unscorable: found } };
}

function differs(before: ScoreSummary | undefined, { score, criteria }: Evaluation): boolean {
  if (before?.score !== score) return true;
  return CRITERIA.some((criterion) => before.levels[criterion] !== criteria[criterion].level);
}

/** Items with their texts, in order; undefined where one of the two cannot be read (any more). */
function loadBatch(
  db: Library,
  ids: readonly string[],
): Promise<Result<({ item: ReadingItem; text: StoredText | undefined } | undefined)[]>> {
  return attempt(() =>
    db.transaction('r', [db.items, db.texts], async () => {
      const [items, texts] = await Promise.all([
        db.items.bulkGet([...ids]),
        db.texts.bulkGet([...ids]),
      ]);
      return ids.map((_, index) => {
        const { data: item } = ReadingItem.safeParse(items[index]);
        const { data: row } = TextRow.safeParse(texts[index]);
        if (!item) return undefined;
        const { title, url, language } = item;
        const text = row && {
          title,
          url,
          ...(language !== undefined && { language }),
          blocks: row.blocks,
        };
        return { item, text };
      });
    }),
  );
}

function storeBatch(
  db: Library,
  batch: readonly Rescored[],
  match: ReturnType<typeof pageMatcher>,
): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', [db.items, db.evaluations], async () => {
      const present = await db.items.bulkGet(batch.map(({ item }) => item.id));
      const current = batch.filter(({ item }, index) => {
        const { data } = ReadingItem.safeParse(present[index]);
        return data?.textHash === item.textHash && data?.scored?.model === item.scored?.model;
      });
      await db.items.bulkUpdate(
        current.map(({ item: { id, url }, evaluation }) => ({
          key: id,
          changes: { scored: summaryOf(evaluation), stage: stageOf(match(url)[0], evaluation) },
        })),
      );
      await db.evaluations.bulkPut(
        current.map(({ item: { id }, evaluation }) => ({ id, evaluation })),
      );
    }),
  );
}
