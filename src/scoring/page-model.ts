import { CRITERIA, type Criterion, FORMATS } from '../rubric/rubric.ts';
import { KERNEL_WIDTH, PAGE_FEATURES } from './features/page.ts';
import { formatInput, formatProbabilities } from './format-model.ts';
import { type KernelModel, LARGEST, PAGE_TARGETS, type PageTarget } from './model.ts';
import { DIMENSIONS, vectorDistance } from './word-vectors.ts';

/** The page model's raw estimates, one per target. */
type Estimates = Record<PageTarget, number>;

/** Standardised features are clipped here: beyond, a page is merely "very". */
const CLIP = LARGEST;
/** Steps that a standardised feature is rounded to, so that a corpus row fits into bytes. */
const ROW_STEP = 1;

/** A page's features as the models compare them: standardised, clipped, in steps. */
export function standardRow(
  features: Float32Array,
  { mean, deviation }: Pick<KernelModel, 'mean' | 'deviation'>,
): Int8Array {
  return Int8Array.from(features, (value, i) => {
    const z = (value - (mean[i] ?? 0)) / (deviation[i] || 1);
    return Math.round(Math.min(CLIP, Math.max(-CLIP, z)) / ROW_STEP);
  });
}

/** exp(-gamma * d^2) of features: a row with the row of `rows` that begins at `start`. */
export function kernel(
  row: Int8Array,
  rows: Int8Array,
  start: number,
  importance: Float32Array,
  gamma: number,
): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) {
    const difference = (row[i] as number) - (rows[start + i] as number);
    sum += difference * difference * (importance[i] as number);
  }
  return Math.exp(-gamma * ROW_STEP * ROW_STEP * sum);
}

/** exp(-d^2 / (2 reach)) of a page's vector with the one of `vectors` that begins at `start`. */
export const vectorKernel = (
  vector: Int8Array,
  vectors: Int8Array,
  start: number,
  reach: number,
): number => Math.exp((-0.5 * vectorDistance(vector, vectors, start)) / reach);

/** What the page model says of a page. */
export interface Estimated {
  estimates: Estimates;
  /** How unlike the corpus the page is: see `strangenessOf`. */
  strangeness: number;
  /** Mean value of the three sentences that carry each criterion best, 0-1. */
  backing: Record<Criterion, number>;
}

const BACKING = CRITERIA.map((criterion) => PAGE_FEATURES.indexOf(`${criterion}.top3`));

/** What the kernel's estimate of a format counts beside the format model's probability. */
const KERNEL_SHARE = 0.5;

/** Estimates every target for a page's features and vector. */
export function estimate(features: Float32Array, vector: Int8Array, model: KernelModel): Estimated {
  const standard = standardRow(features, model);
  const row = standard.subarray(0, KERNEL_WIDTH);
  const pages = model.rows.length / row.length;
  const similarity = new Float32Array(pages);
  for (let page = 0; page < pages; page++) {
    const value = kernel(row, model.rows, page * row.length, model.importance, model.gamma);
    similarity[page] = value + vectorKernel(vector, model.vectors, page * DIMENSIONS, model.reach);
  }
  const estimates = {} as Estimates;
  for (const target of PAGE_TARGETS) {
    const weights = model.weights[target];
    let sum = model.bias[target];
    for (let page = 0; page < pages; page++)
      sum += (weights[page] as number) * (similarity[page] as number);
    estimates[target] = sum;
  }
  const formats = formatProbabilities(formatInput(standard, vector), model.formats);
  for (const format of FORMATS)
    estimates[`format.${format}`] = KERNEL_SHARE * estimates[`format.${format}`] + formats[format];
  const backing = Object.fromEntries(
    CRITERIA.map((criterion, c) => [criterion, features[BACKING[c] ?? 0] ?? 0]),
  ) as Record<Criterion, number>;
  return { estimates, strangeness: strangenessOf(row, model.rows), backing };
}

/** Corpus pages that `strangenessOf` looks at. */
const NEIGHBOURS = 5;

/** Mean squared difference of a standardised feature between a page and the corpus pages nearest to it. */
function strangenessOf(row: Int8Array, rows: Int8Array): number {
  const distances: number[] = [];
  for (let start = 0; start < rows.length; start += row.length) {
    let sum = 0;
    for (let i = 0; i < row.length; i++) {
      const difference = (row[i] as number) - (rows[start + i] as number);
      sum += difference * difference;
    }
    distances.push(sum);
  }
  const nearest = distances.sort((a, b) => a - b).slice(0, NEIGHBOURS);
  const sum = nearest.reduce((all, distance) => all + distance, 0);
  return (ROW_STEP * ROW_STEP * sum) / row.length / Math.max(1, nearest.length);
}
