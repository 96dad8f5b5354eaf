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
  { sentences: weights }: Pick<Model, 'sentences'>,
): SentenceValues {
  const table = sideBySide(weights);
  const values = CRITERIA.map(() => new Float32Array(analysis.sentences.length));
  const list = featureList();
  const ofHeadings = new Float64Array(WIDTH);
  const ofBlock = new Float64Array(WIDTH);
  const place = new Float64Array(WIDTH);
  const own = new Float64Array(WIDTH);
  let headings: readonly number[] | undefined;
  analysis.blocks.forEach(({ from, to, above }, b) => {
    if (from === to || !analysis.relevant[b]) return;
    if (above !== headings) {
      headings = above;
      listAbove(list, above, analysis);
      sum(ofHeadings, table, list);
      for (let c = 0; c < WIDTH; c++) add(ofHeadings, c, table[SENTENCE_WEIGHTS * WIDTH + c]);
    }
    listNear(list, analysis, b);
    sum(ofBlock, table, list);
    sumAlong(place, table, analysis.vectors.blocks, b * DIMENSIONS);
    for (let c = 0; c < WIDTH; c++)
      ofBlock[c] = (ofHeadings[c] as number) + (ofBlock[c] as number) + (place[c] as number);
    for (let s = from; s < to; s++) {
      listOwn(list, analysis.sentences[s] as AnalysedSentence);
      sum(own, table, list);
      for (let c = 0; c < WIDTH; c++) {
        const logit = (ofBlock[c] as number) + (own[c] as number);
        (values[c] as Float32Array)[s] = 1 / (1 + Math.exp(-logit));
      }
    }
  });
  return recordOf(CRITERIA, (_, c) => values[c] as Float32Array);
}

/** All sums are of the criteria side by side: one pass over the features serves them all. */
const WIDTH = CRITERIA.length;

const tables = new WeakMap<Model['sentences'], Float32Array>();

/** The criteria's weights, `WIDTH` of each feature, of each number of the block's vector, and the biases. */
function sideBySide(weights: Model['sentences']): Float32Array {
  const known = tables.get(weights);
  if (known) return known;
  const table = new Float32Array((SENTENCE_WEIGHTS + 1) * WIDTH);
  CRITERIA.forEach((criterion, c) => {
    weights[criterion].forEach((weight, i) => {
      table[i * WIDTH + c] = weight;
    });
  });
  tables.set(weights, table);
  return table;
}

function add(sums: Float64Array, at: number, value = 0): void {
  sums[at] = (sums[at] as number) + value;
}

/** Sums the listed features' weights. */
function sum(sums: Float64Array, table: Float32Array, { indices, length }: FeatureList): void {
  sums.fill(0);
  for (let i = 0; i < length; i++) {
    const row = (indices[i] as number) * WIDTH;
    for (let c = 0; c < WIDTH; c++) sums[c] = (sums[c] as number) + (table[row + c] as number);
  }
}

/** Sums the weights of a block's vector, which begins at `start`, times its numbers. */
function sumAlong(
  sums: Float64Array,
  table: Float32Array,
  vectors: Float32Array,
  start: number,
): void {
  sums.fill(0);
  for (let d = 0; d < DIMENSIONS; d++) {
    const number = vectors[start + d] as number;
    const row = (SENTENCE_FEATURES + d) * WIDTH;
    for (let c = 0; c < WIDTH; c++) add(sums, c, (table[row + c] as number) * number);
  }
}
