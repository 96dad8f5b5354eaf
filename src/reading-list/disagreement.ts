import * as z from 'zod/mini';
import { Block } from '../article/article.ts';
import { CRITERIA, type Criterion, LEVELS } from '../rubric/rubric.ts';
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
  at: z.int(),
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

/**
 * The opinions that were made on the text of this hash: of another text that stood at the address they
 * say nothing. Of a text without a hash it cannot be told: those are taken to be of it.
 */
export function opinionsOn(page: Disagreement | null, textHash: string | undefined): Opinions {
  return page && (textHash === undefined || page.textHash === textHash) ? page.opinions : {};
}

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
 * One page as two libraries of the same reader have it: per criterion the later opinion, with the
 * evaluation and text of the later disagreement; where the two are about different texts, the later of
 * them alone. The same whichever comes first.
 */
export function mergeDisagreements(
  mine: Disagreement | undefined,
  other: Disagreement,
): Disagreement {
  if (!mine) return other;
  if (mine.textHash !== other.textHash) return later(mine, other, latest);
  const opinions: Opinions = {};
  for (const criterion of CRITERIA) {
    const [a, b] = [mine.opinions[criterion], other.opinions[criterion]];
    const opinion = a && b ? later(a, b, ({ at }) => at) : (a ?? b);
    if (opinion) opinions[criterion] = opinion;
  }
  return { ...later(mine, other, latest), opinions };
}
