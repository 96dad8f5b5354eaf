import { FORMATS, type Format } from '../rubric/rubric.ts';
import { PAGE_FEATURES } from './features/page.ts';
import type { Concept } from './lexicon/patterns.ts';
import { softmax } from './softmax.ts';
import { DIMENSIONS, UNIT } from './word-vectors.ts';

/** Styles and accounts whose share of the sentences tells the format. */
const TELLING: readonly Concept[] = [
  'instruct',
  'tutor',
  'you_voice',
  'reference',
  'reference_notes',
  'i_voice',
  'opinion',
  'news',
  'release',
  'marketing',
  'list_style',
  'chapter_style',
  'course',
  'boilerplate',
  'resume',
  'question',
  'account_heading',
  'pattern_heading',
  'company',
  'vendor',
  'named_system',
  'third_party',
  'in_house',
  'production_live',
  'incident',
  'outcome',
  'we_did',
  'we_run',
  'our_system',
  'imagined',
];
const GROUPS = /^(?:voice|title|heading|headings|flag|items|layout|names)\./;

/** Indices into `PAGE_FEATURES` of what the format is told by: how a page speaks, not what about. */
const OWN: readonly number[] = PAGE_FEATURES.flatMap((name, index) =>
  GROUPS.test(name) || TELLING.some((concept) => name === `share.${concept}`) ? [index] : [],
);
/** Numbers that the format model weighs, its bias not counted. */
export const FORMAT_WIDTH = OWN.length + DIMENSIONS;
/** Standardised features are scaled so that all together they can move a page as far as its vector can. */
const SCALE = 5 / Math.sqrt(OWN.length);

/** What the format model weighs of a page: standardised features, then its vector. */
export function formatInput(row: Int8Array, vector: Int8Array): Float32Array {
  const input = new Float32Array(FORMAT_WIDTH);
  OWN.forEach((index, i) => {
    input[i] = SCALE * (row[index] as number);
  });
  for (let d = 0; d < DIMENSIONS; d++) input[OWN.length + d] = (vector[d] as number) / UNIT;
  return input;
}

/**
 * Weights of each format, and of how far the page gives an account of something that ran in production
 * (level 0-3), each with the bias last. Who speaks and of what time tells the account better than the
 * words of its subject do (R2 across sources 0.52 against 0.45 by the kernel).
 */
export type FormatModel = Record<Format | 'production', Float32Array>;

/** Linear estimate of the level of production. */
export const accountLevel = (input: Float32Array, model: FormatModel): number =>
  along(model.production, input);

function along(weights: Float32Array, input: Float32Array): number {
  let sum = weights[FORMAT_WIDTH] as number;
  for (let i = 0; i < FORMAT_WIDTH; i++) sum += (weights[i] as number) * (input[i] as number);
  return sum;
}

/** Probability of each format: multinomial logistic regression. */
export const formatProbabilities = (
  input: Float32Array,
  model: FormatModel,
): Record<Format, number> => softmax(FORMATS, (format) => along(model[format], input));
