/** A linear model on standardised features. */
export interface Linear {
  mean: Float64Array;
  scale: Float64Array;
  weights: Float64Array;
  bias: number;
}

/**
 * Ridge regression in its dual form (n x n instead of d x d): features are standardised,
 * `penalty` is per standardised feature relative to the number of rows.
 */
export function fitRidge(
  rows: readonly Float32Array[],
  targets: readonly number[],
  penalty: number,
): Linear {
  const n = rows.length;
  const width = rows[0]?.length ?? 0;
  const { mean, scale } = standard(rows, width);
  const x = rows.map((row) => {
    const z = new Float64Array(width);
    for (let j = 0; j < width; j++) z[j] = ((row[j] ?? 0) - (mean[j] ?? 0)) / (scale[j] ?? 1);
    return z;
  });
  const bias = targets.reduce((sum, value) => sum + value, 0) / n;
  const gram = x.map((a) => {
    const line = new Float64Array(n);
    x.forEach((b, j) => {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += (a[k] as number) * (b[k] as number);
      line[j] = sum / width;
    });
    return line;
  });
  gram.forEach((line, i) => {
    line[i] = (line[i] ?? 0) + penalty * n;
  });
  const [alpha = new Float64Array(n)] = solve(gram, [targets.map((value) => value - bias)]);
  const weights = new Float64Array(width);
  x.forEach((row, i) => {
    for (let j = 0; j < width; j++)
      weights[j] = (weights[j] ?? 0) + ((alpha[i] ?? 0) * (row[j] ?? 0)) / width;
  });
  return { mean, scale, weights, bias };
}

/** The estimate of a linear model for a row of as many numbers as it was fitted on. */
export function predictLinear(model: Linear, row: Float32Array): number {
  let sum = model.bias;
  for (let j = 0; j < row.length; j++)
    sum +=
      ((model.weights[j] ?? 0) * ((row[j] ?? 0) - (model.mean[j] ?? 0))) / (model.scale[j] ?? 1);
  return sum;
}

/** Mean and standard deviation of each column; a constant column gets scale 1. */
export function standard(
  rows: readonly Float32Array[],
  width: number,
): { mean: Float64Array; scale: Float64Array } {
  const mean = new Float64Array(width);
  const scale = new Float64Array(width);
  for (const row of rows)
    for (let j = 0; j < width; j++) mean[j] = (mean[j] ?? 0) + (row[j] ?? 0) / rows.length;
  for (const row of rows)
    for (let j = 0; j < width; j++)
      scale[j] = (scale[j] ?? 0) + ((row[j] ?? 0) - (mean[j] ?? 0)) ** 2 / rows.length;
  for (let j = 0; j < width; j++) scale[j] = Math.sqrt(scale[j] ?? 0) || 1;
  return { mean, scale };
}

/**
 * Solves the symmetric positive definite systems `a x = b` by Cholesky, one for each column of
 * `columns`; `a` is overwritten.
 */
export function solve(a: Float64Array[], columns: readonly (readonly number[])[]): Float64Array[] {
  const n = a.length;
  for (let i = 0; i < n; i++) {
    const ai = a[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const aj = a[j] as Float64Array;
      let sum = ai[j] as number;
      for (let k = 0; k < j; k++) sum -= (ai[k] as number) * (aj[k] as number);
      ai[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (aj[j] as number);
    }
  }
  return columns.map((b) => {
    const x = Float64Array.from(b);
    for (let i = 0; i < n; i++) {
      const ai = a[i] as Float64Array;
      for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (ai[k] as number) * (x[k] as number);
      x[i] = (x[i] as number) / (ai[i] as number);
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++)
        x[i] = (x[i] as number) - ((a[k] as Float64Array)[i] as number) * (x[k] as number);
      x[i] = (x[i] as number) / ((a[i] as Float64Array)[i] as number);
    }
    return x;
  });
}
