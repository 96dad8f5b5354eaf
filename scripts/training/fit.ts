import { createHash } from 'node:crypto';
import type { Criterion } from '../../src/rubric/rubric.ts';
import type { Analysis } from '../../src/scoring/features/analysis.ts';
import { pageFeatures } from '../../src/scoring/features/page.ts';
import type { Model, PageTarget } from '../../src/scoring/model.ts';
import { type Estimated, estimate } from '../../src/scoring/page-model.ts';
import { pageVector } from '../../src/scoring/word-vectors.ts';
import { calibrate } from './calibrate.ts';
import { fitKernel, type KernelSettings } from './kernel-ridge.ts';
import { logits } from './logistic.ts';
import {
  fitSentences,
  perCriterion,
  type SentenceFit,
  type SentenceSet,
} from './sentence-training.ts';
import { pageTargets } from './targets.ts';
import { fitWordVectors } from './word-vectors.ts';

/** Chosen by cross-validation on the sources that were not set aside. */
const SENTENCE_FIT: SentenceFit = { ridge: 0.0003, iterations: 40 };
const KERNEL: KernelSettings = {
  gamma: 0.3,
  penalty: 0.0015,
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

/** Sentence values of every page from models that never saw its fold, one array per criterion. */
function outOfFoldSentences(
  set: SentenceSet,
  fold: readonly number[],
): Record<Criterion, Float32Array> {
  const folds = Math.max(...fold) + 1;
  return perCriterion((criterion) => {
    const values = new Float32Array(set.rows.starts.length - 1);
    for (let f = 0; f < folds; f++) {
      const weights = fitSentences(set, criterion, (page) => fold[page] !== f, SENTENCE_FIT);
      const all = logits(set.rows, weights);
      set.pages.forEach((_, page) => {
        if (fold[page] !== f) return;
        for (let row = set.firstRow[page] ?? 0; row < (set.firstRow[page + 1] ?? 0); row++)
          values[row] = 1 / (1 + Math.exp(-(all[row] ?? 0)));
      });
    }
    return values;
  });
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
  targets: Record<PageTarget, number[]>,
  fold: readonly number[],
): Estimated[] {
  const estimates: Estimated[] = [];
  const all = rows.map((_, page) => page);
  for (let f = 0; f <= Math.max(...fold); f++) {
    const others = all.filter((page) => fold[page] !== f);
    const words = fitWordVectors(set, others);
    const model = fitKernel(rows, set, words, targets, others, KERNEL);
    for (const page of all)
      if (fold[page] === f)
        estimates[page] = estimate(
          rows[page] ?? new Float32Array(),
          pageVector(set.analyses[page] as Analysis, words),
          model,
        );
  }
  return estimates;
}

/** Out-of-fold work that both fitting and checking need. */
export interface CrossFit {
  values: Record<Criterion, Float32Array>;
  rows: Float32Array[];
  estimates: Estimated[];
}

export function crossFit(set: SentenceSet, fold: readonly number[]): CrossFit {
  const values = outOfFoldSentences(set, fold);
  const rows = pageRows(set, values);
  return { values, rows, estimates: outOfFoldEstimates(set, rows, pageTargets(set.pages), fold) };
}

/**
 * The model fitted on all pages of the set. The page model is fitted on sentence values from models
 * that did not see the page (stacking, Wolpert 1992), the calibration on out-of-fold estimates.
 */
export function fitModel(set: SentenceSet, cross: CrossFit): Omit<Model, 'digest'> {
  const all = set.pages.map((_, page) => page);
  return {
    sentences: perCriterion((criterion) => fitSentences(set, criterion, () => true, SENTENCE_FIT)),
    page: fitKernel(cross.rows, set, fitWordVectors(set, all), pageTargets(set.pages), all, KERNEL),
    ...calibrate(set.pages, cross.estimates),
  };
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
