import { seeded } from './eigen.ts';
import { quadraticKappa } from './metrics.ts';
import { solve } from './ridge.ts';

/** Samples that cut points are averaged over. */
const SAMPLES = 30;

/**
 * Cut points on a scale of estimates that give the highest quadratic-weighted kappa with the truth,
 * averaged over bootstrap samples (Breiman 1996): a single fit jumps with a few pages near a cut.
 * The samples are the same each time.
 */
export function fitCuts(
  estimates: readonly number[],
  truths: readonly number[],
  categories: number,
): number[] {
  const random = seeded(1);
  const fits = Array.from({ length: SAMPLES }, () => {
    const sample = estimates.map(() => Math.floor(random() * estimates.length));
    return bestCuts(
      sample.map((row) => estimates[row] as number),
      sample.map((row) => truths[row] as number),
      categories,
    );
  });
  return Array.from({ length: categories - 1 }, (_, k) => {
    const mean = fits.reduce((sum, cuts) => sum + (cuts[k] ?? 0), 0) / SAMPLES;
    return Math.round(mean * 1000) / 1000;
  });
}

/** Coordinate search over quantiles, then the middle of the plateau that gives the same kappa. */
function bestCuts(
  estimates: readonly number[],
  truths: readonly number[],
  categories: number,
): number[] {
  const sorted = [...estimates].sort((a, b) => a - b);
  const candidates = [
    ...new Set(
      Array.from(
        { length: 121 },
        (_, k) => sorted[Math.round((k * (sorted.length - 1)) / 120)] ?? 0,
      ),
    ),
  ];
  const kappa = (cuts: readonly number[]): number =>
    quadraticKappa(
      estimates.map((estimate) => cuts.filter((cut) => estimate > cut).length),
      truths,
      categories,
    );
  let cuts = Array.from({ length: categories - 1 }, (_, k) => k + 0.5);
  for (let round = 0; round < 4; round++)
    for (let k = 0; k < cuts.length; k++) {
      const scored = candidates
        .filter(
          (cut) =>
            cut >= (cuts[k - 1] ?? Number.NEGATIVE_INFINITY) &&
            cut <= (cuts[k + 1] ?? Number.POSITIVE_INFINITY),
        )
        .map((cut) => ({ cut, kappa: kappa(cuts.map((own, j) => (j === k ? cut : own))) }));
      const best = Math.max(...scored.map((entry) => entry.kappa));
      // Near-ties are noise: their middle is steadier than the single best.
      const near = scored.filter((entry) => entry.kappa >= best - 0.02).map((entry) => entry.cut);
      const cut = near.reduce((sum, value) => sum + value, 0) / Math.max(1, near.length);
      cuts = cuts.map((own, j) => (j === k ? cut : own));
    }
  return cuts;
}

/** argmin |Xw - y|^2 + ridge |w|^2 over w >= 0, by coordinate descent. */
export function nonNegativeLeastSquares(
  rows: readonly number[][],
  y: readonly number[],
  ridge: number,
): number[] {
  const width = rows[0]?.length ?? 0;
  const w = new Array<number>(width).fill(0);
  const residual = [...y];
  const norms = w.map((_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0) ** 2, ridge));
  for (let pass = 0; pass < 500; pass++)
    for (let j = 0; j < width; j++) {
      let slope = -ridge * (w[j] ?? 0);
      rows.forEach((row, i) => {
        slope += (row[j] ?? 0) * (residual[i] ?? 0);
      });
      const next = Math.max(0, (w[j] ?? 0) + slope / (norms[j] ?? 1));
      const step = next - (w[j] ?? 0);
      if (step === 0) continue;
      w[j] = next;
      rows.forEach((row, i) => {
        residual[i] = (residual[i] ?? 0) - step * (row[j] ?? 0);
      });
    }
  return w;
}

/** argmin |Xw - y|^2 + ridge |w|^2. */
export function ridgeSolve(
  rows: readonly number[][],
  y: readonly number[],
  ridge: number,
): number[] {
  const width = rows[0]?.length ?? 0;
  const gram = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: width }, (_, k) =>
      rows.reduce((sum, row) => sum + (row[j] ?? 0) * (row[k] ?? 0), j === k ? ridge : 0),
    ),
  );
  const right = Array.from({ length: width }, (_, j) =>
    rows.reduce((sum, row, i) => sum + (row[j] ?? 0) * (y[i] ?? 0), 0),
  );
  return [...(solve(gram, [right])[0] ?? [])].map((value) => Math.round(value * 10000) / 10000);
}
