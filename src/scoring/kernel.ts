import { distancesTo } from './distances.ts';
import { ASPECTS, type AspectWeights, aspectsFor } from './features/aspects.ts';
import type { PageModel } from './model.ts';
import { PAGE_TARGETS, type PageTarget } from './page-targets.ts';
import { UNIT } from './word-vectors.ts';

/** How fast the kernel of an aspect falls with the squared distance. */
const ASPECT_GAMMA = 0.3;

/** Targets that go by the same aspects, and these: each one's place in `ASPECTS`, and its weight. */
interface Group {
  aspects: { part: number; weight: number }[];
  targets: PageTarget[];
}

const placed = (weights: AspectWeights): Group['aspects'] =>
  ASPECTS.flatMap((aspect, part): Group['aspects'] => {
    const weight = weights[aspect];
    return weight ? [{ part, weight }] : [];
  });

/** All targets, by the aspects that they go by. */
export const TARGET_GROUPS: readonly Group[] = PAGE_TARGETS.reduce((groups: Group[], target) => {
  const aspects = placed(aspectsFor(target));
  const key = JSON.stringify(aspects);
  const same = groups.find((group) => JSON.stringify(group.aspects) === key);
  if (same) same.targets.push(target);
  else groups.push({ aspects, targets: [target] });
  return groups;
}, []);

/**
 * The kernel between a page and each landmark (a page it was fitted on), for one of `TARGET_GROUPS`: a sum of kernels, of all features
 * (Gaussian), of the page's vector (Gaussian) and of each of the group's aspects (rational quadratic,
 * weight / (1 + gamma d^2)). A sum of kernels on parts of the input is a kernel of functions that add up
 * (additive models; Duvenaud et al. 2011).
 * @returns Gives it until the next page is compared; `into` is written to, if given.
 */
export function kernelOf(
  standard: Int8Array,
  vector: Int8Array,
  { landmarks, vectorLandmarks, gamma, reach }: KernelModel,
): (group: Group, into?: Float32Array<ArrayBuffer>) => Float32Array {
  const { weighted, parts } = distancesTo(landmarks, standard);
  const ofVectors = distancesTo(vectorLandmarks, vector).weighted;
  const { pages } = landmarks;
  const whole = new Float32Array(pages);
  for (let page = 0; page < pages; page++)
    whole[page] =
      Math.exp(-gamma * (weighted[page] as number)) +
      Math.exp((-0.5 * ((ofVectors[page] as number) / (UNIT * UNIT))) / reach);
  for (const part of parts)
    for (let page = 0; page < pages; page++)
      part[page] = 1 / (1 + ASPECT_GAMMA * (part[page] as number));
  return ({ aspects }, into = new Float32Array(pages)) => {
    let sum = whole;
    aspects.forEach(({ part, weight }) => {
      addWeighted(into, sum, parts[part] as Float32Array, weight);
      sum = into;
    });
    return sum;
  };
}

/** Writes the sum of some values and so many times others. */
function addWeighted(
  to: Float32Array,
  some: Float32Array,
  others: Float32Array,
  weight: number,
): void {
  for (let i = 0; i < to.length; i++) to[i] = (some[i] as number) + weight * (others[i] as number);
}

/** What of a page model the kernel takes. */
type KernelModel = Pick<PageModel, 'landmarks' | 'vectorLandmarks' | 'gamma' | 'reach'>;
