import { CRITERIA } from '../rubric/rubric.ts';
import type { Analysis } from './features/analysis.ts';
import {
  contextFeatures,
  ownFeatures,
  SENTENCE_FEATURES,
  SENTENCE_WEIGHTS,
} from './features/layout.ts';
import type { SentenceValues } from './features/page.ts';
import type { Model } from './model.ts';
import { DIMENSIONS, type PageVectors } from './word-vectors.ts';

/**
 * How much each sentence carries each criterion, 0-1: a logistic model over the sentence's own
 * features and those that its block, neighbours, headings and the title lend it, and over its block's
 * place among the words.
 */
export function sentenceValues(
  analysis: Analysis,
  { blocks }: PageVectors,
  model: Pick<Model, 'sentences'>,
): SentenceValues {
  const count = analysis.sentences.length;
  const weights = CRITERIA.map((criterion) => model.sentences[criterion]);
  const values = CRITERIA.map(() => new Float32Array(count));
  analysis.blocks.forEach((block, index) => {
    if (block.from === block.to) return;
    const context = contextFeatures(analysis, index);
    const vector = blocks.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS);
    const shared = weights.map(
      (own) => sum(own, context) + alongVector(own, vector) + (own[SENTENCE_WEIGHTS] ?? 0),
    );
    for (let s = block.from; s < block.to; s++) {
      const sentence = analysis.sentences[s];
      if (!sentence) continue;
      const features = ownFeatures(sentence);
      weights.forEach((own, c) => {
        const value = values[c];
        if (value) value[s] = 1 / (1 + Math.exp(-(shared[c] ?? 0) - sum(own, features)));
      });
    }
  });
  return Object.fromEntries(
    CRITERIA.map((criterion, c) => [criterion, values[c]]),
  ) as SentenceValues;
}

function sum(weights: Float32Array, features: readonly number[]): number {
  let total = 0;
  for (const feature of features) total += weights[feature] ?? 0;
  return total;
}

function alongVector(weights: Float32Array, vector: Float32Array): number {
  let total = 0;
  for (let d = 0; d < DIMENSIONS; d++)
    total += (weights[SENTENCE_FEATURES + d] as number) * (vector[d] as number);
  return total;
}
