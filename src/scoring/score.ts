import {
  CAUTIONS,
  type Caution,
  CRITERIA,
  type Criterion,
  SKILLS,
  TOPICS,
} from '../rubric/rubric.ts';
import type { Part } from './evaluation.ts';
import type { ScoreWeights } from './model.ts';
import type { Estimated } from './page-model.ts';
import { topicsOf } from './topic-model.ts';

/**
 * What readers gave pages with such levels, skills, topic and cautions: the sum of what each is worth.
 * Unlike the direct estimate it knows nothing of how a page is written, so it holds across sources.
 */
export function worthOfParts(
  estimates: Estimated['estimates'],
  weights: ScoreWeights,
  topicTemperature: number,
): number {
  const topics = topicsOf(estimates, topicTemperature);
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  let sum = 0;
  for (const key of CRITERIA) sum += weights.criteria[key] * within(estimates[key], 3);
  for (const key of SKILLS) sum += (weights.skills / SKILLS.length) * within(estimates[key], 2);
  for (const key of TOPICS) sum += weights.topics[key] * topics[key];
  for (const key of CAUTIONS) sum -= weights.cautions[key] * within(estimates[`caution.${key}`], 1);
  return sum;
}

/** What the score is summed from. */
export interface ScoreInput {
  /** 0-3 each. */
  raw: Record<Criterion, number>;
  /** Mean of the five skills' values, 0-2. */
  skillMean: number;
  /** The page model's direct estimate of the score, in points. */
  overall: number;
  cautions: readonly Caution[];
  /** 1 where the page speaks of computing, 0 where it does not (see `features/subject.ts`). */
  subject: number;
}

/** Points that a page on another subject can have. */
const MOST_ELSEWHERE = 8;

/**
 * Bounds of the part "topic". With them the sum follows the direct estimate of the score, which ranks
 * pages better than weighted levels do, but cannot leave what the levels say far behind.
 */
const LEAST_TOPIC = -8;
const MOST_TOPIC = 30;

/**
 * The score as a sum of parts: each criterion's estimate times its weight, the skills' mean times
 * theirs, what cautions take away, and as "topic" what the page as a whole is worth beyond these: the
 * direct estimate less the other parts, bounded. A higher level never lowers the score. Where the sum leaves 0-100 the
 * parts are scaled (above) or the cautions' part is lessened and then the others cut (below), so that
 * the parts, one decimal each, add up to the score.
 */
export function sumScore(
  input: ScoreInput,
  weights: ScoreWeights,
): { score: number; breakdown: { part: Part; points: number }[] } {
  const points = new Map<Part, number>();
  for (const criterion of CRITERIA)
    points.set(criterion, weights.criteria[criterion] * input.raw[criterion]);
  points.set('skills', weights.skills * input.skillMean);
  points.set('topic', 0);
  points.set(
    'cautions',
    CAUTIONS.reduce(
      (sum, caution) => sum - (input.cautions.includes(caution) ? weights.cautions[caution] : 0),
      0,
    ),
  );
  const parts = [...points.values()].reduce((all, value) => all + value, 0);
  points.set('topic', Math.min(MOST_TOPIC, Math.max(LEAST_TOPIC, input.overall - parts)));
  // A page on another subject may weigh and reason as well as any: it is worth little here.
  const sum = [...points.values()].reduce((all, value) => all + value, 0);
  const excess = (1 - input.subject) * Math.max(0, sum - MOST_ELSEWHERE);
  points.set('topic', (points.get('topic') ?? 0) - excess);
  const total = [...points.values()].reduce((sum, value) => sum + value, 0);
  const score = Math.round(Math.min(100, Math.max(0, total)));
  return { score, breakdown: breakdownOf(points, score) };
}

/** Rounds the parts to one decimal so that they add up to the score: the rest goes to the largest. */
function breakdownOf(points: Map<Part, number>, score: number): { part: Part; points: number }[] {
  const tenths = [...points].map(([part, value]) => ({ part, tenths: Math.round(value * 10) }));
  let rest = score * 10 - tenths.reduce((sum, entry) => sum + entry.tenths, 0);
  // What is missing up to a rounding goes to the largest part; a sum below 0 or above 100 is made up
  // from the parts that caused it, largest first.
  const order = [...tenths].sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths));
  for (const entry of order) {
    if (rest === 0) break;
    const room =
      rest > 0 && entry.tenths < 0
        ? -entry.tenths
        : rest < 0 && entry.tenths > 0
          ? entry.tenths
          : 0;
    if (Math.abs(rest) <= 20 && entry.tenths > 20) {
      entry.tenths += rest;
      rest = 0;
    } else {
      const step = Math.sign(rest) * Math.min(Math.abs(rest), room);
      entry.tenths += step;
      rest -= step;
    }
  }
  const first = order[0];
  if (first) first.tenths += rest;
  return tenths.map((entry) => ({ part: entry.part, points: entry.tenths / 10 }));
}
