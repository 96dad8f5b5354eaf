import { recordOf } from '../rubric/record.ts';
import { CRITERIA } from '../rubric/rubric.ts';
import type { AnalysedSentence, Analysis } from './features/analysis.ts';
import {
  type FeatureList,
  featureList,
  listAbove,
  listNear,
  listOwn,
  SENTENCE_FEATURES,
  SENTENCE_WEIGHTS,
} from './features/layout.ts';
import type { SentenceValues } from './features/page.ts';
import type { Model } from './model.ts';
import { DIMENSIONS } from './word-vectors.ts';

/**
 * How much each sentence carries each criterion, 0-1: a logistic model over the sentence's own
 * features and those that its block, neighbours, headings and the title lend it, and over its block's
 * place among the words. Sentences that do not belong to the page carry nothing.
 */
export function sentenceValues(
  analysis: Analysis,
  model: Pick<Model, 'sentences'>,
): SentenceValues {
  const weights = CRITERIA.map((criterion) => model.sentences[criterion]);
  const values = CRITERIA.map(() => new Float32Array(analysis.sentences.length));
  const list = featureList();
  const ofHeadings = new Float64Array(CRITERIA.length);
  const ofBlock = new Float64Array(CRITERIA.length);
  let headings: readonly number[] | undefined;
  analysis.blocks.forEach(({ from, to, above }, b) => {
    if (from === to || !analysis.relevant[b]) return;
    if (above !== headings) {
      headings = above;
      listAbove(list, above, analysis);
      weights.forEach((own, c) => {
        ofHeadings[c] = sum(own, list) + (own[SENTENCE_WEIGHTS] as number);
      });
    }
    listNear(list, analysis, b);
    weights.forEach((own, c) => {
      const place = alongVector(own, analysis.vectors.blocks, b * DIMENSIONS);
      ofBlock[c] = (ofHeadings[c] as number) + sum(own, list) + place;
    });
    for (let s = from; s < to; s++) {
      listOwn(list, analysis.sentences[s] as AnalysedSentence);
      weights.forEach((own, c) => {
        const logit = (ofBlock[c] as number) + sum(own, list);
        (values[c] as Float32Array)[s] = 1 / (1 + Math.exp(-logit));
      });
    }
  });
  return recordOf(CRITERIA, (_, c) => values[c] as Float32Array);
}

function sum(weights: Float32Array, { indices, length }: FeatureList): number {
  let total = 0;
  for (let i = 0; i < length; i++) total += weights[indices[i] as number] as number;
  return total;
}

function alongVector(weights: Float32Array, vectors: Float32Array, start: number): number {
  let total = 0;
  for (let d = 0; d < DIMENSIONS; d++)
    total += (weights[SENTENCE_FEATURES + d] as number) * (vectors[start + d] as number);
  return total;
}
