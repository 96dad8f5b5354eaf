import { minimise } from './lbfgs.ts';

/** Rows of binary features that are on, scaled per feature (compressed sparse rows). */
export interface SparseRows {
  /** Row r's features are `features[starts[r] .. starts[r + 1])`. */
  starts: Int32Array;
  features: Int32Array;
  width: number;
  scales: Float32Array;
}

/** Numbers that rows share: row r has the `width` numbers from `values[of[r] * width]` on. */
export interface SharedNumbers {
  of: Int32Array;
  values: Float32Array;
  width: number;
  scale: number;
}

/** Packs lists of feature indices. */
export function packRows(
  rows: readonly number[][],
  width: number,
  scales: Float32Array,
): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length;
  });
  const features = new Int32Array(starts[rows.length] ?? 0);
  rows.forEach((row, index) => {
    features.set(row, starts[index]);
  });
  return { starts, features, width, scales };
}

/**
 * Logistic regression with soft targets: minimises
 * sum_i weight_i * crossEntropy(target_i, sigmoid(w.x_i + b)) / sum(weight) + ridge/2 |w|^2.
 * Rows of weight 0 are skipped. Returns weights for the unscaled binary features, then those for the
 * unscaled shared numbers, the bias last.
 */
export function fitLogistic(
  rows: SparseRows,
  shared: SharedNumbers,
  targets: Float32Array,
  weights: Float32Array,
  ridge: number,
  iterations: number,
): Float32Array {
  const { starts, features, scales } = rows;
  const bias = rows.width + shared.width;
  const used: number[] = [];
  let total = 0;
  for (let row = 0; row < weights.length; row++)
    if ((weights[row] ?? 0) > 0) {
      used.push(row);
      total += weights[row] ?? 0;
    }
  const x = minimise(
    (at, gradient) => {
      let value = 0;
      for (let i = 0; i < bias; i++) {
        const w = at[i] as number;
        value += 0.5 * ridge * w * w;
        gradient[i] = ridge * w;
      }
      gradient[bias] = 0;
      for (const row of used) {
        const from = starts[row] as number;
        const to = starts[row + 1] as number;
        const own = (shared.of[row] as number) * shared.width;
        let z = at[bias] as number;
        for (let k = from; k < to; k++) {
          const f = features[k] as number;
          z += (at[f] as number) * (scales[f] as number);
        }
        for (let d = 0; d < shared.width; d++)
          z += (at[rows.width + d] as number) * (shared.values[own + d] as number) * shared.scale;
        const weight = (weights[row] as number) / total;
        const target = targets[row] as number;
        const p = 1 / (1 + Math.exp(-z));
        value -= weight * (target * Math.log(p + 1e-12) + (1 - target) * Math.log(1 - p + 1e-12));
        const slope = weight * (p - target);
        gradient[bias] = (gradient[bias] as number) + slope;
        for (let k = from; k < to; k++) {
          const f = features[k] as number;
          gradient[f] = (gradient[f] as number) + slope * (scales[f] as number);
        }
        for (let d = 0; d < shared.width; d++)
          gradient[rows.width + d] =
            (gradient[rows.width + d] as number) +
            slope * (shared.values[own + d] as number) * shared.scale;
      }
      return value;
    },
    new Float64Array(bias + 1),
    iterations,
  );
  return Float32Array.from(x, (weight, i) => {
    if (i < rows.width) return weight * (scales[i] as number);
    return i < bias ? weight * shared.scale : weight;
  });
}

/** w.x + b of every row. */
export function logits(rows: SparseRows, shared: SharedNumbers, model: Float32Array): Float32Array {
  const count = rows.starts.length - 1;
  const result = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    let z = model[rows.width + shared.width] as number;
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++)
      z += model[rows.features[k] as number] as number;
    const own = (shared.of[row] as number) * shared.width;
    for (let d = 0; d < shared.width; d++)
      z += (model[rows.width + d] as number) * (shared.values[own + d] as number);
    result[row] = z;
  }
  return result;
}
