import {
  CAUTIONS,
  type Caution,
  CRITERIA,
  type Criterion,
  SKILLS,
  TOPICS,
  type Topic,
} from '../rubric/rubric.ts';
import type { Part } from './evaluation.ts';
import type { ScoreWeights } from './model.ts';
import type { Estimated } from './page-model.ts';
import { CAUTION_TARGET } from './page-targets.ts';
import { howFarOther } from './topic-model.ts';

/**
 * What readers gave pages with such levels, skills, topic and cautions: the sum of what each is worth.
 * Unlike the direct estimate it knows nothing of how a page is written, so it holds across sources.
 */
export function worthOfParts(
  estimates: Estimated['estimates'],
  weights: ScoreWeights,
  topics: Record<Topic, number>,
): number {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  let sum = 0;
  for (const key of CRITERIA) sum += weights.criteria[key] * within(estimates[key], 3);
  for (const key of SKILLS) sum += (weights.skills / SKILLS.length) * within(estimates[key], 2);
  for (const key of TOPICS) sum += weights.topics[key] * topics[key];
  for (const key of CAUTIONS)
    sum -= weights.cautions[key] * within(estimates[CAUTION_TARGET[key]], 1);
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
  /** Probability of each topic. */
  topics: Record<Topic, number>;
}

/** Points that a page which does not speak of computing can have. */
const MOST_WITHOUT_COMPUTING = 8;
/** Points that a page whose likeliest topic is another subject can have. */
const MOST_ON_OTHER_TOPIC = 12;

/**
 * Bounds of the part "topic". With them the sum follows the direct estimate of the score, which ranks
 * pages better than weighted levels do, but cannot leave what the levels say far behind.
 */
const LEAST_TOPIC = -8;
const MOST_TOPIC = 30;

/**
 * The score as a sum of parts: each criterion's estimate times its weight, the skills' mean times
 * theirs, what cautions take away, and as "topic" what the page as a whole is worth beyond these: the
 * direct estimate less the other parts, bounded, and lowered where the page is on another subject. A higher level never lowers the score. The parts, one
 * decimal each, add up to the score (see `breakdownOf`).
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
  const excess = Math.max(
    (1 - input.subject) * Math.max(0, sum - MOST_WITHOUT_COMPUTING),
    howFarOther(input.topics) * Math.max(0, sum - MOST_ON_OTHER_TOPIC),
  );
  points.set('topic', (points.get('topic') ?? 0) - excess);
  const total = [...points.values()].reduce((sum, value) => sum + value, 0);
  const score = Math.round(Math.min(100, Math.max(0, total)));
  return { score, breakdown: breakdownOf(points, score) };
}

/**
 * The parts as shown: those that add scaled so that all add up to the score, or, where the sum would lie
 * below 0, those that subtract; in tenths, by the method of largest remainders.
 */
function breakdownOf(points: Map<Part, number>, score: number): { part: Part; points: number }[] {
  let [adds, subtracts] = [0, 0];
  for (const value of points.values())
    if (value > 0) adds += value;
    else subtracts -= value;
  const isBelow = adds < subtracts;
  const share = isBelow ? adds / subtracts : (score + subtracts) / Math.max(adds, Number.MIN_VALUE);
  const scaled = [...points].map(([part, value]) => {
    const tenths = 10 * value * (isBelow === value < 0 ? share : 1);
    return { part, tenths: Math.floor(tenths), rest: tenths - Math.floor(tenths) };
  });
  let missing = 10 * score - scaled.reduce((sum, { tenths }) => sum + tenths, 0);
  for (const entry of [...scaled].sort((a, b) => b.rest - a.rest))
    if (missing-- > 0) entry.tenths++;
  return scaled.map(({ part, tenths }) => ({ part, points: tenths / 10 }));
}
