import * as z from 'zod/mini';
import { Block } from '../article/article.ts';
import { Time } from '../roadmap/time.ts';
import { CRITERIA, type Criterion, LEVELS, type Level } from '../rubric/rubric.ts';
import { StoredEvaluation } from './item.ts';

/** Which way a level should move, as the reader sees it. */
export const DIRECTIONS = ['higher', 'lower'] as const;
export const Direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof Direction>;

/** What the reader says of one criterion's level: one step up or down from what we said. */
export const Opinion = z.object({
  /** Our level that the opinion is about. */
  level: z.literal(LEVELS),
  direction: Direction,
  /** Milliseconds since 1970. */
  at: Time,
});
export type Opinion = z.infer<typeof Opinion>;

const Opinions = z
  .partialRecord(z.enum(CRITERIA), Opinion)
  .check(z.refine((opinions) => Object.keys(opinions).length > 0));
export type Opinions = z.infer<typeof Opinions>;

/**
 * A page with whose levels the reader disagrees, saved or not. It holds the evaluation that the
 * reader saw last when they said so, and its text, so that it can be exported as a label.
 */
export const Disagreement = z.object({
  /** `normaliseAddress(url)`. */
  address: z.string().check(z.minLength(1)),
  url: z.string(),
  title: z.string(),
  language: z.optional(z.string()),
  evaluation: StoredEvaluation,
  /** Of the text that was judged (`hashOfText`). */
  textHash: z.string(),
  /** The text that was judged; absent where the reader does not want it stored. */
  blocks: z.optional(z.array(Block)),
  /** At least one: a disagreement whose last opinion is taken back goes. */
  opinions: Opinions,
});
export type Disagreement = z.infer<typeof Disagreement>;

/** A page as it was judged. */
export interface JudgedPage {
  title: string;
  /** `hashOfText`; of a text without one it cannot be told which it was. */
  textHash?: string | undefined;
  levels: Partial<Record<Criterion, Level>>;
}

/**
 * The opinions that stand on the page as it was judged: all that were made on this text. Pages change by
 * a date or a counter from one visit to the next: where another text stands under the same title, an
 * opinion stays as long as our level is the one that it was about. Of a text without a hash all do.
 */
export function opinionsOn(page: Disagreement | null, now: JudgedPage): Opinions {
  if (!page) return {};
  const { textHash, title, opinions } = page;
  if (now.textHash === undefined || now.textHash === textHash) return opinions;
  const stays = (criterion: Criterion): boolean =>
    now.title === title && opinions[criterion]?.level === now.levels[criterion];
  return Object.fromEntries(
    criteriaOf(opinions)
      .filter(stays)
      .map((criterion) => [criterion, opinions[criterion]]),
  );
}

/** The levels of an evaluation by themselves. */
export const levelsOf = ({ criteria }: StoredEvaluation): JudgedPage['levels'] =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, criteria[criterion]?.level]));

/** The criteria that the reader has an opinion on, in the order of the rubric. */
export function criteriaOf(opinions: Opinions): Criterion[] {
  return CRITERIA.filter((criterion) => opinions[criterion] !== undefined);
}

const latest = ({ opinions }: Disagreement): number =>
  Math.max(0, ...criteriaOf(opinions).map((criterion) => opinions[criterion]?.at ?? 0));

/** The later of two by time; of the same time the greater text, whichever comes first. */
function later<T>(a: T, b: T, timeOf: (value: T) => number): T {
  const difference = timeOf(a) - timeOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/**
 * One page as two libraries of the same reader have it: the later disagreement with its evaluation and
 * text, and of the other the opinions that stand on that text (`opinionsOn`), where they are later. The
 * same whichever comes first.
 */
export function mergeDisagreements(
  mine: Disagreement | undefined,
  other: Disagreement,
): Disagreement {
  if (!mine) return other;
  const last = later(mine, other, latest);
  const now = { title: last.title, textHash: last.textHash, levels: levelsOf(last.evaluation) };
  const [ours, others] = [opinionsOn(mine, now), opinionsOn(other, now)];
  const opinions: Opinions = {};
  for (const criterion of CRITERIA) {
    const [a, b] = [ours[criterion], others[criterion]];
    const opinion = a && b ? later(a, b, ({ at }) => at) : (a ?? b);
    if (opinion) opinions[criterion] = opinion;
  }
  return { ...last, opinions };
}
