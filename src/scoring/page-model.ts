import { type Model, PAGE_TARGETS, type PageTarget } from './model.ts';
import { predictTrees } from './trees.ts';

/** The page model's raw estimates, one per target. */
export type Estimates = Record<PageTarget, number>;

/** Runs every target's trees on a page's features, clipped to the range that the corpus showed. */
export function estimate(features: Float32Array, model: Model): Estimates {
  const row = clip(features, model);
  return Object.fromEntries(
    PAGE_TARGETS.map((target) => {
      const { base, trees } = model.page[target];
      return [target, base + predictTrees(trees, row)];
    }),
  ) as Estimates;
}

function clip(features: Float32Array, { lowest, highest }: Model): Float32Array {
  return features.map((value, i) =>
    Math.min(Math.max(value, lowest[i] ?? value), highest[i] ?? value),
  );
}
