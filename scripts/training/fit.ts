import { createHash } from 'node:crypto';
import { CRITERIA, type Criterion } from '../../src/rubric/rubric.ts';
import { pageFeatures } from '../../src/scoring/features/page.ts';
import { relevantBlocks } from '../../src/scoring/features/region.ts';
import {
  type Boosted,
  type Model,
  PAGE_TARGETS,
  type PageTarget,
} from '../../src/scoring/model.ts';
import type { Estimates } from '../../src/scoring/page-model.ts';
import { predictTrees } from '../../src/scoring/trees.ts';
import { type Boosting, fitBoosting } from './boosting.ts';
import { calibrate } from './calibrate.ts';
import { logits } from './logistic.ts';
import {
  fitSentences,
  perCriterion,
  type SentenceFit,
  type SentenceSet,
} from './sentence-training.ts';
import { pageTargets } from './targets.ts';

/** Chosen by cross-validation on the sources that were not set aside. */
export const SENTENCE_FIT: SentenceFit = { ridge: 0.0003, iterations: 40 };
export const CRITERION_TREES: Boosting = {
  trees: 200,
  depth: 3,
  rate: 0.05,
  leaf: 6,
  shrinkage: 3,
  features: 0.25,
  rows: 0.7,
  seed: 1,
};
export const OTHER_TREES: Boosting = { ...CRITERION_TREES, trees: 100, rate: 0.08, depth: 2 };

const settingsOf = (target: PageTarget): Boosting =>
  (CRITERIA as readonly string[]).includes(target) ? CRITERION_TREES : OTHER_TREES;

/** Sentence values of every page from models that never saw its fold, one array per criterion. */
export function outOfFoldSentences(
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
export function pageRows(
  set: SentenceSet,
  values: Record<Criterion, Float32Array>,
): Float32Array[] {
  return set.analyses.map((analysis, page) =>
    pageFeatures(
      analysis,
      relevantBlocks(analysis),
      perCriterion((criterion) =>
        values[criterion].slice(set.firstRow[page], set.firstRow[page + 1]),
      ),
    ),
  );
}

export function fitPage(
  rows: readonly Float32Array[],
  targets: Record<PageTarget, number[]>,
  use: readonly number[],
): Record<PageTarget, Boosted> {
  const own = use.map((page) => rows[page] ?? new Float32Array());
  return Object.fromEntries(
    PAGE_TARGETS.map((target) => [
      target,
      fitBoosting(
        own,
        use.map((page) => targets[target][page] ?? 0),
        settingsOf(target),
      ),
    ]),
  ) as Record<PageTarget, Boosted>;
}

/** Estimates of every page from page models that never saw its fold. */
export function outOfFoldEstimates(
  rows: readonly Float32Array[],
  targets: Record<PageTarget, number[]>,
  fold: readonly number[],
): Estimates[] {
  const estimates: Estimates[] = [];
  const all = rows.map((_, page) => page);
  for (let f = 0; f <= Math.max(...fold); f++) {
    const page = fitPage(
      rows,
      targets,
      all.filter((index) => fold[index] !== f),
    );
    for (const index of all)
      if (fold[index] === f) estimates[index] = applyPage(page, rows[index] ?? new Float32Array());
  }
  return estimates;
}

function applyPage(page: Record<PageTarget, Boosted>, row: Float32Array): Estimates {
  return Object.fromEntries(
    PAGE_TARGETS.map((target) => [
      target,
      page[target].base + predictTrees(page[target].trees, row),
    ]),
  ) as Estimates;
}

/** Out-of-fold work that both fitting and checking need. */
export interface CrossFit {
  values: Record<Criterion, Float32Array>;
  rows: Float32Array[];
  estimates: Estimates[];
}

export function crossFit(set: SentenceSet, fold: readonly number[]): CrossFit {
  const values = outOfFoldSentences(set, fold);
  const rows = pageRows(set, values);
  return { values, rows, estimates: outOfFoldEstimates(rows, pageTargets(set.pages), fold) };
}

/**
 * The model fitted on all pages of the set. The page model is fitted on sentence values from models
 * that did not see the page (stacking, Wolpert 1992), the calibration on out-of-fold estimates.
 */
export function fitModel(set: SentenceSet, cross: CrossFit): Omit<Model, 'digest'> {
  const all = set.pages.map((_, page) => page);
  const width = cross.rows[0]?.length ?? 0;
  const lowest = new Float32Array(width).fill(Number.POSITIVE_INFINITY);
  const highest = new Float32Array(width).fill(Number.NEGATIVE_INFINITY);
  for (const row of cross.rows)
    row.forEach((value, i) => {
      lowest[i] = Math.min(lowest[i] ?? value, value);
      highest[i] = Math.max(highest[i] ?? value, value);
    });
  return {
    sentences: perCriterion((criterion) => fitSentences(set, criterion, () => true, SENTENCE_FIT)),
    lowest,
    highest,
    page: fitPage(cross.rows, pageTargets(set.pages), all),
    ...calibrate(set.pages, cross.estimates),
  };
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
