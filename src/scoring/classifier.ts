import { softmax } from './softmax.ts';

/** Weights of a multinomial logistic regression: per class one for each input, the bias last. */
export type Classifier<Class extends string> = Record<Class, Float32Array>;

/** The weighted sum of the inputs and the bias after their weights. */
export function along(weights: Float32Array, input: Float32Array): number {
  let sum = weights[input.length] as number;
  for (let i = 0; i < input.length; i++) sum += (weights[i] as number) * (input[i] as number);
  return sum;
}

/** Probability of each class. */
export const classProbabilities = <Class extends string>(
  classes: readonly Class[],
  input: Float32Array,
  classifier: Classifier<Class>,
): Record<Class, number> => softmax(classes, (own) => along(classifier[own], input));

/** Indices of the inputs among the page features, and what a standardised feature is scaled by. */
export interface Inputs {
  own: readonly number[];
  scale: number;
}

/** All together the inputs can move a page by about this much, however many they are. */
const REACH = 5;

/** The inputs at these indices into `PAGE_FEATURES`. */
export const inputsAt = (own: readonly number[]): Inputs => ({
  own,
  scale: REACH / Math.sqrt(own.length),
});

/** Writes the inputs of a page's standardised features to the front of `into`. */
export function fillInputs({ own, scale }: Inputs, row: Int8Array, into: Float32Array): void {
  for (let i = 0; i < own.length; i++) into[i] = scale * (row[own[i] as number] as number);
}
