import { createHash } from 'node:crypto';
import { CRITERIA, type Criterion } from '../../src/rubric/rubric.ts';
import { pageFeatures } from '../../src/scoring/features/page.ts';
import type { Model } from '../../src/scoring/model.ts';
import { type Estimated, estimate } from '../../src/scoring/page-model.ts';
import { vectorsOf } from '../../src/scoring/page-vectors.ts';
import type { WordVectors } from '../../src/scoring/word-vectors.ts';
import { calibrate } from './calibrate.ts';
import { logits } from './logistic.ts';
import { fitPageModel, type PageSettings } from './page-training.ts';
import {
  blockNumbers,
  fitSentences,
  perCriterion,
  type SentenceFit,
  type SentenceSet,
} from './sentence-training.ts';
import { pageTargets } from './targets.ts';
import { fitWordVectors } from './word-vectors.ts';

/** Chosen by cross-validation on the sources that were not set aside. */
const SENTENCE_FIT: SentenceFit = { vectorScale: 3, ridge: 0.001, iterations: 60 };
const KERNEL: PageSettings = {
  gamma: 0.2,
  penalty: 0.002,
  groups: {
    sentences: 0.5,
    count: 1,
    share: 0.5,
    pair: 0.5,
    voice: 0.4,
    title: 0.2,
    heading: 0.2,
    items: 0.05,
    layout: 0.1,
    names: 0.1,
  },
};

/** The pages outside each fold and the word vectors fitted on them. */
interface Fold {
  others: number[];
  words: WordVectors;
}

function foldsOf(set: SentenceSet, fold: readonly number[], isUsed: IsUsed): Fold[] {
  return Array.from({ length: Math.max(...fold) + 1 }, (_, f) => {
    const others = set.pages.flatMap((_, page) => (fold[page] !== f && isUsed(page) ? [page] : []));
    return { others, words: fitWordVectors(set, others) };
  });
}

/** Sentence values of every page from models that never saw its fold, one array per criterion. */
function outOfFoldSentences(
  set: SentenceSet,
  fold: readonly number[],
  folds: readonly Fold[],
): Record<Criterion, Float32Array> {
  const values = perCriterion(() => new Float32Array(set.rows.starts.length - 1));
  folds.forEach(({ others, words }, f) => {
    const used = new Set(others);
    const vectors = blockNumbers(set, words, SENTENCE_FIT.vectorScale);
    for (const criterion of CRITERIA) {
      const weights = fitSentences(set, vectors, criterion, (page) => used.has(page), SENTENCE_FIT);
      const all = logits(set.rows, vectors, weights);
      const own = values[criterion];
      set.pages.forEach((_, page) => {
        if (fold[page] !== f) return;
        for (let row = set.firstRow[page] ?? 0; row < (set.firstRow[page + 1] ?? 0); row++)
          own[row] = 1 / (1 + Math.exp(-(all[row] ?? 0)));
      });
    }
  });
  return values;
}

/** Each page's features, given its sentences' values. */
function pageRows(set: SentenceSet, values: Record<Criterion, Float32Array>): Float32Array[] {
  return set.analyses.map((analysis, page) =>
    pageFeatures(
      analysis,
      perCriterion((criterion) =>
        values[criterion].slice(set.firstRow[page], set.firstRow[page + 1]),
      ),
    ),
  );
}

/** Estimates of every page from page models that never saw its fold. */
function outOfFoldEstimates(
  set: SentenceSet,
  rows: readonly Float32Array[],
  fold: readonly number[],
  folds: readonly Fold[],
): Estimated[] {
  const targets = pageTargets(set.pages);
  const estimates: Estimated[] = [];
  folds.forEach(({ others, words }, f) => {
    const model = fitPageModel(rows, set, words, targets, others, KERNEL);
    set.analyses.forEach((analysis, page) => {
      if (fold[page] !== f) return;
      const vector = vectorsOf(analysis, words).page;
      estimates[page] = estimate(rows[page] ?? new Float32Array(), vector, model);
    });
  });
  return estimates;
}

/** Out-of-fold work that both fitting and checking need. */
export interface CrossFit {
  values: Record<Criterion, Float32Array>;
  rows: Float32Array[];
  estimates: Estimated[];
}

/** Whether a page may be fitted on, where it is not in the fold that is tried. */
export type IsUsed = (page: number) => boolean;

/**
 * Estimates for every page by models that never saw its fold.
 * @param fold the number of each page's fold
 * @param isUsed which pages may be fitted on; the others are estimated only
 */
export function crossFit(
  set: SentenceSet,
  fold: readonly number[],
  isUsed: IsUsed = () => true,
): CrossFit {
  const folds = foldsOf(set, fold, isUsed);
  const values = outOfFoldSentences(set, fold, folds);
  const rows = pageRows(set, values);
  return { values, rows, estimates: outOfFoldEstimates(set, rows, fold, folds) };
}

/**
 * The model fitted on all pages of the set. The page model is fitted on sentence values from models
 * that did not see the page (stacking, Wolpert 1992), the calibration on out-of-fold estimates.
 */
export function fitModel(set: SentenceSet, cross: CrossFit): Omit<Model, 'digest'> {
  const all = set.pages.map((_, page) => page);
  const words = fitWordVectors(set, all);
  const vectors = blockNumbers(set, words, SENTENCE_FIT.vectorScale);
  return {
    sentences: perCriterion((criterion) =>
      fitSentences(set, vectors, criterion, () => true, SENTENCE_FIT),
    ),
    page: fitPageModel(cross.rows, set, words, pageTargets(set.pages), all, KERNEL),
    ...calibrate(set.pages, cross.estimates, set.analyses),
  };
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
