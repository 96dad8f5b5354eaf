/** Quadratic-weighted kappa (Cohen 1968) of two ratings on `0..categories-1`. */
export function quadraticKappa(
  a: readonly number[],
  b: readonly number[],
  categories: number,
): number {
  const n = a.length;
  const countA = new Array<number>(categories).fill(0);
  const countB = new Array<number>(categories).fill(0);
  let observed = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    observed += (x - y) ** 2;
    countA[x] = (countA[x] ?? 0) + 1;
    countB[y] = (countB[y] ?? 0) + 1;
  }
  let expected = 0;
  for (let x = 0; x < categories; x++)
    for (let y = 0; y < categories; y++)
      expected += ((x - y) ** 2 * (countA[x] ?? 0) * (countB[y] ?? 0)) / n;
  return expected === 0 ? 1 : 1 - observed / expected;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Ranks with ties averaged. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let k = from; k < to; k++) result[order[k] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return result;
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const ma = mean(a);
  const mb = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  a.forEach((x, i) => {
    const dx = x - ma;
    const dy = (b[i] ?? 0) - mb;
    ab += dx * dy;
    aa += dx * dx;
    bb += dy * dy;
  });
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

/** Spearman's rank correlation. */
export const spearman = (a: readonly number[], b: readonly number[]): number =>
  pearson(ranks(a), ranks(b));

export const meanAbsoluteError = (a: readonly number[], b: readonly number[]): number =>
  mean(a.map((x, i) => Math.abs(x - (b[i] ?? 0))));

/**
 * Expected calibration error in ten equal bins of confidence (Naeini et al. 2015): the mean gap
 * between confidence and hit rate, weighted by how many fall in the bin.
 */
export function calibrationError(confidences: readonly number[], hits: readonly boolean[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const members = confidences.flatMap((confidence, i) =>
      Math.min(9, Math.floor(confidence * 10)) === bin ? [i] : [],
    );
    if (members.length === 0) continue;
    const confidence = mean(members.map((i) => confidences[i] ?? 0));
    const rate = mean(members.map((i) => (hits[i] ? 1 : 0)));
    error += (members.length / confidences.length) * Math.abs(confidence - rate);
  }
  return error;
}
