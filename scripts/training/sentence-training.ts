import { recordOf } from '../../src/rubric/record.ts';
import { CRITERIA, type Criterion } from '../../src/rubric/rubric.ts';
import { type Analysis, analyse } from '../../src/scoring/features/analysis.ts';
import {
  type FeatureList,
  featureList,
  listAbove,
  listNear,
  listOwn,
  SCALES,
  SENTENCE_FEATURES,
} from '../../src/scoring/features/layout.ts';
import { vectorsOf } from '../../src/scoring/page-vectors.ts';
import { DIMENSIONS, NO_WORD_VECTORS, type WordVectors } from '../../src/scoring/word-vectors.ts';
import { namedBlocks, type Page } from './corpus.ts';
import { fitLogistic, packRows, type SharedNumbers, type SparseRows } from './logistic.ts';
import { fitWordVectors } from './word-vectors.ts';

/** All sentences of all pages as sparse rows, page after page. */
export interface SentenceSet {
  pages: readonly Page[];
  analyses: Analysis[];
  rows: SparseRows;
  /** Each sentence's block, counted through all pages, and the blocks of all pages before each page. */
  blockOf: Int32Array;
  firstBlock: number[];
  /** Page p's sentences are rows `firstRow[p] .. firstRow[p + 1]`. */
  firstRow: number[];
  targets: Record<Criterion, Float32Array>;
  weights: Record<Criterion, Float32Array>;
}

/** How much a sentence of a named block counts as carrying the criterion, by the page's level. */
const SUBSTANCE = [0, 0.45, 0.8, 1];
/**
 * How far a sentence outside the named blocks may be taken as not carrying the criterion, by the
 * page's level: readers name at most eight blocks, so on a page at 3 many more carry it.
 */
const TRUST_IN_SILENCE = [1, 0.7, 0.4, 0.15];

/** The features that a function lists. */
function listed(write: (list: FeatureList) => void): number[] {
  const list = featureList();
  write(list);
  return [...list.indices.subarray(0, list.length)];
}

/** The pages' analyses and what the sentence models are fitted on: features and targets, sentence by sentence. */
export function sentenceSet(pages: readonly Page[]): SentenceSet {
  // Which blocks a page is about is told by words that are learnt from all blocks, without labels.
  const plain = pages.map(({ article }) => analyse(article, NO_WORD_VECTORS));
  const all = pages.map((_, page) => page);
  const words = fitWordVectors({ pages, analyses: plain }, all);
  const analyses = pages.map(({ article }) => analyse(article, words));
  const rows: number[][] = [];
  const firstRow = [0];
  const firstBlock = [0];
  const blockOf: number[] = [];
  for (const analysis of analyses) {
    const context = analysis.blocks.map(({ above }, index) => [
      ...listed((list) => listNear(list, analysis, index)),
      ...listed((list) => listAbove(list, above, analysis)),
    ]);
    const before = firstBlock.at(-1) ?? 0;
    for (const sentence of analysis.sentences) {
      const own = listed((list) => listOwn(list, sentence));
      rows.push([...own, ...(context[sentence.block] ?? [])]);
      blockOf.push(before + sentence.block);
    }
    firstRow.push(rows.length);
    firstBlock.push(before + analysis.blocks.length);
  }
  const targets = perCriterion(() => new Float32Array(rows.length));
  const weights = perCriterion(() => new Float32Array(rows.length));
  pages.forEach((page, p) => {
    const named = page.labels.map((label) => namedBlocks(page, label));
    const sentences = analyses[p]?.sentences ?? [];
    for (const criterion of CRITERIA)
      sentences.forEach((sentence, s) => {
        const row = (firstRow[p] ?? 0) + s;
        let target = 0;
        let weight = 0;
        page.labels.forEach((label, reader) => {
          const level = label.levels[criterion];
          const isNamed = named[reader]?.[criterion].has(sentence.block) ?? false;
          target += isNamed ? (SUBSTANCE[level] ?? 0) : 0;
          weight += isNamed ? 1 : (TRUST_IN_SILENCE[level] ?? 1);
        });
        targets[criterion][row] = target / page.labels.length;
        // A long page must not outweigh a short one by its length alone.
        weights[criterion][row] =
          weight / page.labels.length / Math.sqrt(Math.max(20, sentences.length));
      });
  });
  return {
    pages,
    analyses,
    rows: packRows(rows, SENTENCE_FEATURES, SCALES),
    blockOf: Int32Array.from(blockOf),
    firstBlock,
    firstRow,
    targets,
    weights,
  };
}

export const perCriterion = <Value>(make: (criterion: Criterion) => Value) =>
  recordOf(CRITERIA, make);

/** The vectors of all blocks of all pages, by words as fitted on some of the pages. */
export function blockNumbers(set: SentenceSet, words: WordVectors, scale: number): SharedNumbers {
  const values = new Float32Array((set.firstBlock.at(-1) ?? 0) * DIMENSIONS);
  set.analyses.forEach((analysis, page) => {
    values.set(vectorsOf(analysis, words).blocks, (set.firstBlock[page] ?? 0) * DIMENSIONS);
  });
  return { of: set.blockOf, values, width: DIMENSIONS, scale };
}

export interface SentenceFit {
  /** What a block's vector is scaled by: scaled by s it is regularised 1/s^2 times as strongly. */
  vectorScale: number;
  ridge: number;
  iterations: number;
}

/** Fits one criterion's sentence model on the pages for which `isUsed`. */
export function fitSentences(
  set: SentenceSet,
  vectors: SharedNumbers,
  criterion: Criterion,
  isUsed: (page: number) => boolean,
  { ridge, iterations }: SentenceFit,
): Float32Array {
  const weights = set.weights[criterion].slice();
  set.pages.forEach((_, page) => {
    if (!isUsed(page)) weights.fill(0, set.firstRow[page], set.firstRow[page + 1]);
  });
  return fitLogistic(set.rows, vectors, set.targets[criterion], weights, ridge, iterations);
}
