import { CRITERIA, FORMATS, TOPICS } from '../../src/rubric/rubric.ts';
import type { Analysis } from '../../src/scoring/features/analysis.ts';
import { measuresOf } from '../../src/scoring/features/aspects.ts';
import { KERNEL_WIDTH, PAGE_FEATURES } from '../../src/scoring/features/page.ts';
import { formatInput } from '../../src/scoring/format-model.ts';
import { kernelOf, TARGET_GROUPS } from '../../src/scoring/kernel.ts';
import { landmarksOf, landmarksOfVectors } from '../../src/scoring/landmarks.ts';
import type { PageModel } from '../../src/scoring/model.ts';
import { standardRow } from '../../src/scoring/page-model.ts';
import type { PageTarget } from '../../src/scoring/page-targets.ts';
import { vectorsOf } from '../../src/scoring/page-vectors.ts';
import { topicInput } from '../../src/scoring/topic-model.ts';
import { DIMENSIONS, vectorDistance, type WordVectors } from '../../src/scoring/word-vectors.ts';
import { fitAccount, fitClasses, sourceWeights } from './class-training.ts';
import { solve, standard } from './ridge.ts';
import type { SentenceSet } from './sentence-training.ts';

/** Ridges of the format and the topic model, chosen by cross-validation like the other settings. */
const FORMAT_RIDGE = 10;
const TOPIC_RIDGE = 50;

/** Settings of the page model, chosen by cross-validation on the sources that were not set aside. */
export interface PageSettings {
  gamma: number;
  /** Added to the kernel's diagonal, per page. */
  penalty: number;
  /** What each group of features counts in the squared distance, shared out among its members. */
  groups: Record<string, number>;
}

const groupOf = (name: string): string => {
  const group = name.split('.')[0] ?? '';
  if ((CRITERIA as readonly string[]).includes(group)) return 'sentences';
  return group;
};

/** Each feature's part of its group's importance; the groups' importances add up to 1. */
function importances(groups: Record<string, number>): Float32Array {
  const members = PAGE_FEATURES.slice(0, KERNEL_WIDTH).map(groupOf);
  const total = Object.values(groups).reduce((sum, value) => sum + value, 0);
  return Float32Array.from(members, (group) => {
    const size = members.filter((other) => other === group).length;
    return (groups[group] ?? 0) / total / size;
  });
}

/** Numbers to 8 bits, four parts in a thousand: what is cut off would take room in the model's file. */
function coarse(numbers: Float64Array): Float32Array {
  const floats = Float32Array.from(numbers);
  const bits = new Uint32Array(floats.buffer);
  for (let i = 0; i < bits.length; i++) bits[i] = ((bits[i] as number) + 0x4000) & 0xffff8000;
  return floats;
}

/** Fits kernel ridge regression for all targets, and the format model, on the pages in `use`. */
export function fitPageModel(
  rows: readonly Float32Array[],
  { analyses, pages }: Pick<SentenceSet, 'analyses' | 'pages'>,
  wordVectors: WordVectors,
  targets: Record<PageTarget, number[]>,
  use: readonly number[],
  settings: PageSettings,
): PageModel {
  const own = use.map((page) => rows[page] ?? new Float32Array());
  const width = KERNEL_WIDTH;
  const { mean, scale } = standard(own, PAGE_FEATURES.length);
  const partial = {
    gamma: settings.gamma,
    mean: coarse(mean),
    deviation: coarse(scale),
  };
  const flat = new Int8Array(own.length * width);
  const standardised = own.map((row) => standardRow(row, partial));
  standardised.forEach((row, i) => {
    flat.set(row.subarray(0, width), i * width);
  });
  const importance = importances(settings.groups);
  const landmarks = landmarksOf(flat, measuresOf(importance));
  const vectors = new Int8Array(own.length * DIMENSIONS);
  use.forEach((page, i) => {
    vectors.set(vectorsOf(analyses[page] as Analysis, wordVectors).page, i * DIMENSIONS);
  });
  const reach = medianDistance(vectors);
  const vectorLandmarks = landmarksOfVectors(vectors);
  const likened = { ...partial, landmarks, vectorLandmarks, reach };
  const lines = standardised.map((row, i) => {
    const vector = vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
    const kernelFor = kernelOf(row, vector, likened);
    return TARGET_GROUPS.map((group) => kernelFor(group));
  });
  const bias = {} as Record<PageTarget, number>;
  const weights = {} as Record<PageTarget, Float32Array>;
  TARGET_GROUPS.forEach(({ targets: own }, group) => {
    const gram = lines.map((groups, i) => {
      const line = Float64Array.from(groups[group] as Float32Array);
      line[i] = (line[i] as number) + settings.penalty * use.length;
      return line;
    });
    const columns = own.map((target) => {
      const values = use.map((page) => targets[target][page] ?? 0);
      bias[target] = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.map((value) => value - bias[target]);
    });
    solve(gram, columns).forEach((solution, t) => {
      weights[own[t] as PageTarget] = Float32Array.from(solution);
    });
  });
  const inputs = standardised.map((row, i) =>
    formatInput(row, vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS)),
  );
  const shares = <Class extends string>(classes: readonly Class[], of: 'format' | 'topic') =>
    use.map((page) => classes.map((key) => targets[`${of}.${key}` as PageTarget][page] ?? 0));
  const formats = {
    ...fitClasses(
      FORMATS,
      inputs,
      shares(FORMATS, 'format'),
      sourceWeights(use.map((page) => pages[page]?.source ?? '')),
      FORMAT_RIDGE,
    ),
    production: fitAccount(
      inputs,
      use.map((page) => targets.production[page] ?? 0),
    ),
  };
  const topics = fitClasses(
    TOPICS,
    standardised.map(topicInput),
    shares(TOPICS, 'topic'),
    sourceWeights(use.map((page) => pages[page]?.source ?? '')),
    TOPIC_RIDGE,
  );
  return {
    ...partial,
    rows: flat,
    importance,
    landmarks,
    wordVectors,
    vectors,
    vectorLandmarks,
    reach,
    bias,
    weights,
    formats,
    topics,
  };
}

/** Median squared distance between two of the pages' vectors. */
function medianDistance(vectors: Int8Array): number {
  const distances: number[] = [];
  for (let a = 0; a < vectors.length; a += DIMENSIONS) {
    const vector = vectors.subarray(a, a + DIMENSIONS);
    for (let b = 0; b < a; b += DIMENSIONS) distances.push(vectorDistance(vector, vectors, b));
  }
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 1;
}
