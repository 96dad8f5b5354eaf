import * as z from 'zod/mini';
import { Block } from '../article/article.ts';
import { Time } from '../roadmap/time.ts';
import { CRITERIA, LEVELS } from '../rubric/rubric.ts';
import { STAGES } from '../rubric/stages.ts';
import { CriterionResult, Evaluation } from '../scoring/evaluation.ts';
import { sha256 } from './sha256.ts';

/** How far the reader is with a page of the list. */
export const READING_STATUSES = ['to-read', 'reading', 'done', 'dropped'] as const;
export const ReadingStatus = z.enum(READING_STATUSES);
export type ReadingStatus = z.infer<typeof ReadingStatus>;

/**
 * An evaluation as it is stored. One that was made before a criterion was added has nothing to say of
 * it: it stays as it is, and judging the page again (`rescoreAll`) adds what is missing.
 */
export const StoredEvaluation = z.extend(Evaluation, {
  criteria: z.partialRecord(z.enum(CRITERIA), CriterionResult),
});
export type StoredEvaluation = z.infer<typeof StoredEvaluation>;

/** What a list shows, filters and sorts by of an evaluation: all of it but quotes and points. */
export const ScoreSummary = z.extend(
  z.omit(Evaluation, { breakdown: true, criteria: true, stage: true }),
  { levels: z.partialRecord(z.enum(CRITERIA), z.literal(LEVELS)) },
);
export type ScoreSummary = z.infer<typeof ScoreSummary>;

/**
 * One page on the reading list. The full evaluation and the page's text lie in tables of their own
 * under the same id, so that a list of thousands stays light. Times are milliseconds since 1970.
 */
export const ReadingItem = z.object({
  id: z.string().check(z.minLength(1)),
  /** `normaliseAddress(url)`: the key under which the page is found again; unique. */
  address: z.string().check(z.minLength(1)),

  // What the page says: replaced when it is saved again.
  /** The address as it was open, to go there again. */
  url: z.string(),
  title: z.string(),
  site: z.optional(z.string()),
  byline: z.optional(z.string()),
  language: z.optional(z.string()),
  /** ISO 8601 date of publication as the page states it. */
  published: z.optional(z.string()),
  /** Roadmap stage; null where the page belongs to none. */
  stage: z.nullable(z.literal(STAGES)),
  /** The catalogue's resource that the page belongs to. */
  resourceId: z.optional(z.string()),
  /** Absent for pages that were added without being read. */
  scored: z.optional(ScoreSummary),
  /** SHA-256 of the text that was judged (`hashOfText`), in hexadecimal. */
  textHash: z.optional(z.string()),

  // What the reader says: kept when the page is saved again.
  status: ReadingStatus,
  note: z.string(),
  tags: z.array(z.string()),
  rating: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  savedAt: Time,
  updatedAt: Time,
  startedAt: z.optional(Time),
  finishedAt: z.optional(Time),
});
export type ReadingItem = z.infer<typeof ReadingItem>;

/** Compares as a list is shown: the page saved last first, and those of one moment always alike. */
export const newestFirst = (
  a: Pick<ReadingItem, 'id' | 'savedAt'>,
  b: Pick<ReadingItem, 'id' | 'savedAt'>,
): number => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1);

/** The evaluation that an item's `scored` sums up. */
export const EvaluationRow = z.object({ id: z.string(), evaluation: StoredEvaluation });
export type EvaluationRow = z.infer<typeof EvaluationRow>;

/** The text that was judged, so that it can be judged again; the reader may drop it. */
export const TextRow = z.object({ id: z.string(), blocks: z.array(Block) });
export type TextRow = z.infer<typeof TextRow>;

/** The title to show: a page without one goes by its address. */
export const titleOf = ({ title, url }: { title: string; url: string }): string =>
  title.trim() || url;

/** What an item keeps of its evaluation; the whole of it is an `EvaluationRow`. */
export function summaryOf(evaluation: Evaluation): ScoreSummary {
  const { breakdown: _breakdown, criteria, stage: _stage, ...rest } = evaluation;
  const levels = Object.fromEntries(CRITERIA.map((each) => [each, criteria[each].level]));
  return { ...rest, levels: levels as ScoreSummary['levels'] };
}

/** SHA-256 over the types and texts of blocks: equal only where the same text was judged. */
export async function hashOfText(blocks: readonly Block[]): Promise<string> {
  const text = blocks.map((block) => `${block.type}\u0000${block.text}`).join('\u0001');
  return sha256(text);
}

/** The fields that change with an item's status, times included; `undefined` takes a field away. */
export function statusFields(
  item: ReadingItem,
  status: ReadingStatus,
  now: number,
): Partial<ReadingItem> {
  const { startedAt, finishedAt } = item;
  const times = {
    'to-read': { startedAt: undefined, finishedAt: undefined },
    reading: { startedAt: startedAt ?? now, finishedAt: undefined },
    done: { startedAt, finishedAt: finishedAt ?? now },
    dropped: { startedAt, finishedAt: undefined },
  } satisfies Record<ReadingStatus, Partial<ReadingItem>>;
  return { status, ...times[status] };
}

/** What the reader said of a page in an earlier record and has not said anew in the present one. */
export function unsaidFields(present: ReadingItem, earlier: ReadingItem): Partial<ReadingItem> {
  const { status, startedAt, finishedAt, note, tags, rating, savedAt } = earlier;
  return {
    ...(present.status === 'to-read' && { status, startedAt, finishedAt }),
    ...(present.note === '' && { note }),
    ...(present.tags.length === 0 && { tags }),
    ...(present.rating === undefined && { rating }),
    savedAt,
  };
}

/**
 * What every entry of the list begins with, before the reader has said anything of it.
 * @param now milliseconds since 1970
 */
export function newEntry(address: string, now: number) {
  return {
    id: crypto.randomUUID() as string,
    address,
    status: 'to-read' as const,
    note: '',
    tags: [],
    savedAt: now,
  };
}

/** A copy without fields that are undefined, as the database stores it. */
export function withoutUndefined(item: Partial<ReadingItem>): ReadingItem {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReadingItem;
}
