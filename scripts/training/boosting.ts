import type { Tree } from '../../src/scoring/trees.ts';

/** Settings of gradient boosting; all fixed by cross-validation. */
export interface Boosting {
  trees: number;
  depth: number;
  rate: number;
  /** Fewest rows in a leaf. */
  leaf: number;
  /** Added to a leaf's row count when its mean is taken (L2). */
  shrinkage: number;
  /** Share of the features that each tree may use, and of the rows. */
  features: number;
  rows: number;
  seed: number;
}

const BINS = 24;

/**
 * Gradient-boosted regression trees for squared error (Friedman 2001) on binned features, with
 * row and column sampling (Friedman 2002) from a seeded generator. Returns the base value and trees.
 */
export function fitBoosting(
  rows: readonly Float32Array[],
  targets: readonly number[],
  settings: Boosting,
): { base: number; trees: Tree[] } {
  const n = rows.length;
  const width = rows[0]?.length ?? 0;
  const random = generator(settings.seed);
  const { binned, cuts } = bin(rows, width);
  const base = targets.reduce((sum, value) => sum + value, 0) / n;
  const residual = Float64Array.from(targets, (value) => value - base);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    const sample: number[] = [];
    for (let i = 0; i < n; i++) if (random() < settings.rows) sample.push(i);
    const columns: number[] = [];
    for (let j = 0; j < width; j++)
      if ((cuts[j]?.length ?? 0) > 0 && random() < settings.features) columns.push(j);
    const tree = grow(sample, columns, binned, cuts, residual, settings);
    trees.push(tree);
    for (let i = 0; i < n; i++) {
      let node = 0;
      while ((tree.feature[node] ?? -1) >= 0) {
        const row = rows[i] as Float32Array;
        node =
          (row[tree.feature[node] ?? 0] ?? 0) <= (tree.value[node] ?? 0)
            ? 2 * node + 1
            : 2 * node + 2;
      }
      residual[i] = (residual[i] as number) - (tree.value[node] ?? 0);
    }
  }
  return { base, trees };
}

/** Cut points between at most `BINS` bins of about equal size per feature, and each row's bins. */
function bin(
  rows: readonly Float32Array[],
  width: number,
): { binned: Uint8Array[]; cuts: number[][] } {
  const cuts: number[][] = [];
  const binned: Uint8Array[] = [];
  for (let j = 0; j < width; j++) {
    const sorted = rows.map((row) => row[j] ?? 0).sort((a, b) => a - b);
    const points = new Set<number>();
    for (let k = 1; k < BINS; k++) {
      const at = Math.floor((k * sorted.length) / BINS);
      const low = sorted[at - 1] ?? 0;
      const high = sorted[at] ?? 0;
      if (low < high) points.add((low + high) / 2);
    }
    // Rare features are zero in most bins: let "not zero at all" be a cut of its own.
    const first = sorted.find((value) => value > (sorted[0] ?? 0));
    if (first !== undefined) points.add(((sorted[0] ?? 0) + first) / 2);
    const own = [...points].sort((a, b) => a - b);
    cuts.push(own);
    binned.push(
      Uint8Array.from(rows, (row) => {
        let low = 0;
        while (low < own.length && (row[j] ?? 0) > (own[low] ?? 0)) low++;
        return low;
      }),
    );
  }
  return { binned, cuts };
}

function grow(
  sample: number[],
  columns: number[],
  binned: Uint8Array[],
  cuts: number[][],
  residual: Float64Array,
  settings: Boosting,
): Tree {
  const size = 2 ** (settings.depth + 1) - 1;
  const tree: Tree = { feature: new Array(size).fill(-1), value: new Array(size).fill(0) };
  const members: (number[] | undefined)[] = [sample];
  for (let node = 0; node < size; node++) {
    const own = members[node];
    if (!own) continue;
    let total = 0;
    for (const i of own) total += residual[i] as number;
    const mayBeSplit = 2 * node + 2 < size && own.length >= 2 * settings.leaf;
    const split = mayBeSplit
      ? bestSplit(own, total, columns, binned, cuts, residual, settings)
      : null;
    if (!split) {
      tree.value[node] = (settings.rate * total) / (own.length + settings.shrinkage);
      continue;
    }
    tree.feature[node] = split.column;
    tree.value[node] = cuts[split.column]?.[split.bin] ?? 0;
    const bins = binned[split.column] as Uint8Array;
    members[2 * node + 1] = own.filter((i) => (bins[i] as number) <= split.bin);
    members[2 * node + 2] = own.filter((i) => (bins[i] as number) > split.bin);
  }
  return tree;
}

function bestSplit(
  own: number[],
  total: number,
  columns: number[],
  binned: Uint8Array[],
  cuts: number[][],
  residual: Float64Array,
  { leaf, shrinkage }: Boosting,
): { column: number; bin: number } | null {
  let best: { column: number; bin: number } | null = null;
  let bestGain = (total * total) / (own.length + shrinkage) + 1e-9;
  const sums = new Float64Array(BINS + 2);
  const counts = new Int32Array(BINS + 2);
  for (const column of columns) {
    const bins = binned[column] as Uint8Array;
    sums.fill(0);
    counts.fill(0);
    for (const i of own) {
      const b = bins[i] as number;
      sums[b] = (sums[b] as number) + (residual[i] as number);
      counts[b] = (counts[b] as number) + 1;
    }
    let sum = 0;
    let count = 0;
    const last = cuts[column]?.length ?? 0;
    for (let b = 0; b < last; b++) {
      sum += sums[b] as number;
      count += counts[b] as number;
      const others = own.length - count;
      if (count < leaf) continue;
      if (others < leaf) break;
      const rest = total - sum;
      const gain = (sum * sum) / (count + shrinkage) + (rest * rest) / (others + shrinkage);
      if (gain > bestGain) {
        bestGain = gain;
        best = { column, bin: b };
      }
    }
  }
  return best;
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
