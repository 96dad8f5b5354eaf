import { recordOf } from '../rubric/record.ts';
import { CRITERIA } from '../rubric/rubric.ts';
import type { AnalysedBlock, Analysis } from './features/analysis.ts';
import {
  contextFeatures,
  ownFeatures,
  SENTENCE_FEATURES,
  SENTENCE_WEIGHTS,
} from './features/layout.ts';
import type { SentenceValues } from './features/page.ts';
import type { Model } from './model.ts';
import { DIMENSIONS } from './word-vectors.ts';

/**
 * How much each sentence carries each criterion, 0-1: a logistic model over the sentence's own
 * features and those that its block, neighbours, headings and the title lend it, and over its block's
 * place among the words.
 */
export function sentenceValues(
  analysis: Analysis,
  model: Pick<Model, 'sentences'>,
): SentenceValues {
  const weights = CRITERIA.map((criterion) => model.sentences[criterion]);
  const values = CRITERIA.map(() => new Float32Array(analysis.sentences.length));
  for (let b = 0; b < analysis.blocks.length; b++) {
    const { from, to } = analysis.blocks[b] as AnalysedBlock;
    if (from === to) continue;
    const context = contextFeatures(analysis, b);
    const own = analysis.sentences.slice(from, to).map(ownFeatures);
    const vector = analysis.vectors.blocks.subarray(b * DIMENSIONS, (b + 1) * DIMENSIONS);
    for (let c = 0; c < weights.length; c++)
      weigh(weights[c] as Float32Array, context, vector, own, values[c] as Float32Array, from);
  }
  return recordOf(CRITERIA, (_, c) => values[c] as Float32Array);
}

/** Writes one criterion's values of a block's sentences to `values`, from `start` on. */
function weigh(
  weights: Float32Array,
  context: readonly number[],
  vector: Float32Array,
  sentences: readonly (readonly number[])[],
  values: Float32Array,
  start: number,
): void {
  const bias = weights[SENTENCE_WEIGHTS] as number;
  const shared = sum(weights, context) + alongVector(weights, vector) + bias;
  for (let s = 0; s < sentences.length; s++) {
    const logit = shared + sum(weights, sentences[s] as readonly number[]);
    values[start + s] = 1 / (1 + Math.exp(-logit));
  }
}

function sum(weights: Float32Array, features: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < features.length; i++) total += weights[features[i] as number] as number;
  return total;
}

function alongVector(weights: Float32Array, vector: Float32Array): number {
  let total = 0;
  for (let d = 0; d < DIMENSIONS; d++)
    total += (weights[SENTENCE_FEATURES + d] as number) * (vector[d] as number);
  return total;
}
