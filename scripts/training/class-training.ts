import type { Classifier } from '../../src/scoring/classifier.ts';
import { ridgeSolve } from './fit-small.ts';
import { minimise } from './lbfgs.ts';

const ITERATIONS = 200;

/**
 * Multinomial logistic regression with soft targets: minimises
 * sum_i weight_i * crossEntropy(shares_i, softmax(W x_i + b)) + ridge / 2 |W|^2.
 * `shares` holds what part of its readers gave each page each class, in the order of `classes`.
 */
export function fitClasses<Class extends string>(
  classes: readonly Class[],
  inputs: readonly Float32Array[],
  shares: readonly number[][],
  weights: readonly number[],
  ridge: number,
): Classifier<Class> {
  const width = inputs[0]?.length ?? 0;
  const stride = width + 1;
  const powers = new Float64Array(classes.length);
  const x = minimise(
    (at, gradient) => {
      let value = 0;
      for (let i = 0; i < at.length; i++) {
        const w = i % stride === width ? 0 : (at[i] as number);
        value += 0.5 * ridge * w * w;
        gradient[i] = ridge * w;
      }
      inputs.forEach((input, page) => {
        let total = 0;
        for (let k = 0; k < powers.length; k++) {
          let z = at[k * stride + width] as number;
          for (let i = 0; i < width; i++)
            z += (at[k * stride + i] as number) * (input[i] as number);
          powers[k] = Math.exp(Math.min(60, z));
          total += powers[k] as number;
        }
        for (let k = 0; k < powers.length; k++) {
          const p = (powers[k] as number) / total;
          const share = shares[page]?.[k] ?? 0;
          const weight = weights[page] ?? 1;
          value -= weight * share * Math.log(p + 1e-12);
          const slope = weight * (p - share);
          const end = k * stride + width;
          gradient[end] = (gradient[end] as number) + slope;
          for (let i = 0; i < width; i++)
            gradient[k * stride + i] =
              (gradient[k * stride + i] as number) + slope * (input[i] as number);
        }
      });
      return value;
    },
    new Float64Array(classes.length * stride),
    ITERATIONS,
  );
  return Object.fromEntries(
    classes.map((own, k) => [own, Float32Array.from(x.subarray(k * stride, (k + 1) * stride))]),
  ) as Classifier<Class>;
}

/** Penalty of the ridge regression of production. */
const ACCOUNT_RIDGE = 20;

/** Ridge regression of the readers' level of production on what the format model weighs; bias last. */
export function fitAccount(
  inputs: readonly Float32Array[],
  levels: readonly number[],
): Float32Array {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const weights = ridgeSolve(
    inputs.map((input) => [...input]),
    levels.map((level) => level - mean),
    ACCOUNT_RIDGE,
  );
  return Float32Array.from([...weights, mean]);
}

/** 1 / sqrt(pages of the same source), scaled to a mean of 1: a large source must not speak for all. */
export function sourceWeights(sources: readonly string[]): number[] {
  const sizes = new Map<string, number>();
  for (const source of sources) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const weights = sources.map((source) => 1 / Math.sqrt(sizes.get(source) ?? 1));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}
