/** Vectors iterated beyond those asked for: they make the last ones asked for converge. */
const SPARE = 10;
const ITERATIONS = 5;

/**
 * The eigenvectors of a symmetric matrix (`size * size`) with the largest eigenvalues, by subspace
 * iteration from a fixed start and a Rayleigh-Ritz step (Halko, Martinsson & Tropp 2011).
 */
export function leadingEigenvectors(
  matrix: Float32Array,
  size: number,
  count: number,
): { values: number[]; vectors: Float64Array[] } {
  const random = seeded(1);
  let basis: Float64Array[] = Array.from({ length: count + SPARE }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  );
  for (let round = 0; round < ITERATIONS; round++) {
    basis = times(matrix, size, basis);
    orthonormalise(basis);
  }
  const image = times(matrix, size, basis);
  const small = basis.map((a) => Float64Array.from(image, (b) => dot(a, b)));
  const { values, vectors } = jacobi(small);
  const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  return {
    values: order.slice(0, count).map((i) => values[i] ?? 0),
    vectors: order.slice(0, count).map((i) => {
      const vector = new Float64Array(size);
      basis.forEach((own, k) => {
        const factor = (vectors[k] as Float64Array)[i] as number;
        for (let w = 0; w < size; w++)
          vector[w] = (vector[w] as number) + factor * (own[w] as number);
      });
      return vector;
    }),
  };
}

/** Numbers in 0-1 from a fixed seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The matrix times each vector, all in one pass over the matrix, which is mostly zeros. */
function times(
  matrix: Float32Array,
  size: number,
  vectors: readonly Float64Array[],
): Float64Array[] {
  const width = vectors.length;
  const flat = new Float64Array(size * width);
  vectors.forEach((vector, k) => {
    for (let i = 0; i < size; i++) flat[i * width + k] = vector[i] as number;
  });
  const sum = new Float64Array(width);
  const out = vectors.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    sum.fill(0);
    for (let j = 0; j < size; j++) {
      const value = matrix[i * size + j] as number;
      if (value === 0) continue;
      for (let k = 0; k < width; k++)
        sum[k] = (sum[k] as number) + value * (flat[j * width + k] as number);
    }
    for (let k = 0; k < width; k++) (out[k] as Float64Array)[i] = sum[k] as number;
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Gram-Schmidt in place, each vector twice against the ones before it. */
function orthonormalise(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, k) => {
    for (let pass = 0; pass < 2; pass++)
      for (let before = 0; before < k; before++) {
        const other = vectors[before] as Float64Array;
        const part = dot(vector, other);
        for (let i = 0; i < vector.length; i++)
          vector[i] = (vector[i] as number) - part * (other[i] as number);
      }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / length;
  });
}

/** All eigenvalues, and eigenvectors as columns, of a small symmetric matrix by Jacobi's rotations. */
function jacobi(a: Float64Array[]): { values: number[]; vectors: Float64Array[] } {
  const n = a.length;
  const vectors = a.map((_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  const rotate = (row: Float64Array, p: number, q: number, c: number, s: number): void => {
    const x = row[p] as number;
    const y = row[q] as number;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  };
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const ap = a[p] as Float64Array;
        const aq = a[q] as Float64Array;
        const off = ap[q] as number;
        if (Math.abs(off) < 1e-12) continue;
        const theta = ((aq[q] as number) - (ap[p] as number)) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (const row of a) rotate(row, p, q, c, s);
        for (let k = 0; k < n; k++) {
          const x = ap[k] as number;
          const y = aq[k] as number;
          ap[k] = c * x - s * y;
          aq[k] = s * x + c * y;
        }
        for (const row of vectors) rotate(row, p, q, c, s);
      }
  return { values: a.map((row, i) => row[i] as number), vectors };
}
