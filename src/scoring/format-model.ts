import { FORMATS, type Format } from '../rubric/rubric.ts';
import { along, type Classifier, classProbabilities, fillInputs, inputsAt } from './classifier.ts';
import { PAGE_FEATURES } from './features/page.ts';
import type { Concept } from './lexicon/patterns.ts';
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

/** What the format is told by: how a page speaks, not what about. */
const INPUTS = inputsAt(
  PAGE_FEATURES.flatMap((name, index) =>
    GROUPS.test(name) || TELLING.some((concept) => name === `share.${concept}`) ? [index] : [],
  ),
);
const OWN = INPUTS.own.length;
/** Numbers that the format model weighs, its bias not counted. */
export const FORMAT_WIDTH = OWN + DIMENSIONS;

/** What the format model weighs of a page: standardised features, then its vector. */
export function formatInput(row: Int8Array, vector: Int8Array): Float32Array {
  const input = new Float32Array(FORMAT_WIDTH);
  fillInputs(INPUTS, row, input);
  for (let d = 0; d < DIMENSIONS; d++) input[OWN + d] = (vector[d] as number) / UNIT;
  return input;
}

/**
 * Weights of each format, and of how far the page gives an account of something that ran in production
 * (level 0-3). Who speaks and of what time tells the account better than the words of its subject do
 * (R2 across sources 0.52 against 0.45 by the kernel).
 */
export type FormatModel = Classifier<Format | 'production'>;

/** Linear estimate of the level of production. */
export const accountLevel = (input: Float32Array, model: FormatModel): number =>
  along(model.production, input);

/** Probability of each format. */
export const formatProbabilities = (
  input: Float32Array,
  model: FormatModel,
): Record<Format, number> => classProbabilities(FORMATS, input, model);
