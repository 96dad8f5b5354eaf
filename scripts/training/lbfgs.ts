/** Value and gradient of what is minimised at `x`; the gradient is written into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/**
 * Limited-memory BFGS with backtracking (Nocedal & Wright, Numerical Optimization, algorithm 7.5):
 * minimises a smooth convex function from `x`, in place. Deterministic.
 */
export function minimise(objective: Objective, x: Float64Array, iterations: number): Float64Array {
  const memory = 8;
  const size = x.length;
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = twoLoop(gradient, steps, changes);
    let slope = dot(direction, gradient);
    if (slope >= 0) {
      for (let i = 0; i < size; i++) direction[i] = -(gradient[i] ?? 0);
      slope = dot(direction, gradient);
    }
    if (-slope < 1e-9) break;
    let length = iteration === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const before = x.slice();
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 20; attempt++) {
      for (let i = 0; i < size; i++) x[i] = (before[i] ?? 0) + length * (direction[i] ?? 0);
      nextValue = objective(x, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    const step = new Float64Array(size);
    const change = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      step[i] = (x[i] ?? 0) - (before[i] ?? 0);
      change[i] = (nextGradient[i] ?? 0) - (gradient[i] ?? 0);
    }
    if (dot(step, change) > 1e-12) {
      steps.push(step);
      changes.push(change);
      if (steps.length > memory) {
        steps.shift();
        changes.shift();
      }
    }
    const gain = value - nextValue;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return x;
}

function twoLoop(
  gradient: Float64Array,
  steps: Float64Array[],
  changes: Float64Array[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const s = steps[k];
    const y = changes[k];
    if (!s || !y) continue;
    const alpha = dot(s, q) / dot(s, y);
    alphas[k] = alpha;
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) - alpha * (y[i] ?? 0);
  }
  const lastS = steps.at(-1);
  const lastY = changes.at(-1);
  const gamma = lastS && lastY ? dot(lastS, lastY) / dot(lastY, lastY) : 1;
  for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * gamma;
  for (let k = 0; k < steps.length; k++) {
    const s = steps[k];
    const y = changes[k];
    if (!s || !y) continue;
    const beta = (alphas[k] ?? 0) - dot(y, q) / dot(s, y);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) + beta * (s[i] ?? 0);
  }
  for (let i = 0; i < q.length; i++) q[i] = -(q[i] ?? 0);
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
