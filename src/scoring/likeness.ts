import { ASPECTS, type Aspect, aspectsFor } from './features/aspects.ts';
import { KERNEL_WIDTH } from './features/page.ts';
import { distancesTo } from './landmarks.ts';
import type { PageModel } from './model.ts';
import { PAGE_TARGETS, type PageTarget } from './page-targets.ts';
import { DIMENSIONS, vectorDistance } from './word-vectors.ts';

/** What likeness in an aspect counts beside likeness in all, and how fast it falls with the squared distance. */
const ASPECT_WEIGHT = 1;
const ASPECT_GAMMA = 0.3;

/** Targets that go by the same aspects, and these. */
interface Group {
  aspects: readonly Aspect[];
  targets: PageTarget[];
}

/** All targets, by the aspects that they go by. */
export const TARGET_GROUPS: readonly Group[] = PAGE_TARGETS.reduce((groups: Group[], target) => {
  const aspects = aspectsFor(target);
  const same = groups.find((group) => group.aspects.join() === aspects.join());
  if (same) same.targets.push(target);
  else groups.push({ aspects, targets: [target] });
  return groups;
}, []);

/**
 * How like a page is to each landmark, for each of `TARGET_GROUPS`: a sum of kernels, of all features
 * (Gaussian), of the page's vector (Gaussian) and of each of the group's aspects (rational quadratic,
 * weight / (1 + gamma d^2)). A sum of kernels on parts of the input is a kernel of functions that add up
 * (additive models; Duvenaud et al. 2011).
 */
export function likenesses(
  standard: Int8Array,
  vector: Int8Array,
  { landmarks, vectors, gamma, reach }: Likened,
): { plain: Int32Array; groups: Float64Array[] } {
  const { plain, weighted, parts } = distancesTo(landmarks, standard.subarray(0, KERNEL_WIDTH));
  const whole = weighted.map(
    (distance, page) =>
      Math.exp(-gamma * distance) +
      Math.exp((-0.5 * vectorDistance(vector, vectors, page * DIMENSIONS)) / reach),
  );
  const byAspect = parts.map((part) =>
    part.map((distance) => ASPECT_WEIGHT / (1 + ASPECT_GAMMA * distance)),
  );
  const groups = TARGET_GROUPS.map(({ aspects }) => {
    const sum = whole.slice();
    for (const aspect of aspects) {
      const own = byAspect[ASPECTS.indexOf(aspect)] as Float64Array;
      for (let page = 0; page < sum.length; page++)
        sum[page] = (sum[page] as number) + (own[page] as number);
    }
    return sum;
  });
  return { plain, groups };
}

/** What of a page model tells how like pages are. */
type Likened = Pick<PageModel, 'landmarks' | 'vectors' | 'gamma' | 'reach'>;
