import { CAUTIONS, CRITERIA, type Criterion, FORMATS, SKILLS, TOPICS } from '../rubric/rubric.ts';
import { SENTENCE_FEATURES } from './features/layout.ts';
import packed from './model.json' with { type: 'json' };
import type { Tree } from './trees.ts';

/** What the page model estimates, each by its own trees. */
export const PAGE_TARGETS = [
  ...CRITERIA,
  ...SKILLS,
  ...TOPICS.map((topic) => `topic.${topic}` as const),
  ...FORMATS.map((format) => `format.${format}` as const),
  ...CAUTIONS.map((caution) => `caution.${caution}` as const),
] as const;
export type PageTarget = (typeof PAGE_TARGETS)[number];

/** Trees of one target: the estimate is `base` plus the leaves. */
export interface Boosted {
  base: number;
  trees: Tree[];
}

/** How the score is summed; all numbers are fitted, those of criteria and skills are not negative. */
export interface ScoreWeights {
  base: number;
  criteria: Record<Criterion, number>;
  skills: number;
  topics: Record<(typeof TOPICS)[number], number>;
  cautions: Record<(typeof CAUTIONS)[number], number>;
}

/** Linear estimate of how far the score may be off, and the limit above which the page is not sure. */
export interface Doubt {
  weights: number[];
  limit: number;
}

/** The fitted numbers that turn an analysed page into an evaluation. */
export interface Model {
  /** Digest of all the fitted numbers. */
  digest: string;
  /** Per criterion: one weight per sentence feature, the bias last. */
  sentences: Record<Criterion, Float32Array>;
  /** Range of each page feature over the corpus; rows are clipped to it. */
  lowest: Float32Array;
  highest: Float32Array;
  page: Record<PageTarget, Boosted>;
  /** Estimates at which levels 1, 2 and 3 begin. */
  cuts: Record<Criterion, [number, number, number]>;
  /** Logistic spread of an estimate around the cuts. */
  spread: Record<Criterion, number>;
  skillCuts: Record<(typeof SKILLS)[number], [number, number]>;
  cautionLimits: Record<(typeof CAUTIONS)[number], number>;
  topicTemperature: number;
  score: ScoreWeights;
  doubt: Doubt;
}

/** The model as it lies in `model.json`: typed arrays in base64. */
export interface PackedModel {
  digest: string;
  /** What it was fitted on and how well it did there; for the model card. */
  about: Record<string, unknown>;
  sentences: Record<string, { scale: number; bias: number; weights: string }>;
  lowest: string;
  highest: string;
  /** All cut points of all features, float32, and how many each feature has. */
  cutValues: string;
  cutCounts: number[];
  page: Record<
    string,
    { base: number; depth: number; scale: number; features: string; cuts: string; leaves: string }
  >;
  cuts: Record<string, number[]>;
  spread: Record<string, number>;
  skillCuts: Record<string, number[]>;
  cautionLimits: Record<string, number>;
  topicTemperature: number;
  score: ScoreWeights;
  doubt: Doubt;
}

function bytes(base64: string): ArrayBuffer {
  const text = atob(base64);
  const array = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) array[i] = text.charCodeAt(i);
  return array.buffer;
}

/** Unpacks what `scripts/training/pack.ts` packed. */
export function unpackModel(from: PackedModel): Model {
  const cutValues = new Float32Array(bytes(from.cutValues));
  const cutStarts = [0];
  for (const count of from.cutCounts) cutStarts.push((cutStarts.at(-1) ?? 0) + count);
  const boosted = (target: string): Boosted => {
    const own = from.page[target];
    if (!own) throw new Error(`model.json has no ${target}: run npm run train`);
    const features = new Uint16Array(bytes(own.features));
    const cuts = new Uint8Array(bytes(own.cuts));
    const leaves = new Int16Array(bytes(own.leaves));
    const inner = 2 ** own.depth - 1;
    const trees: Tree[] = [];
    for (let t = 0; t * inner < features.length; t++) {
      const tree: Tree = { feature: [], value: [] };
      for (let node = 0; node < 2 * inner + 1; node++) {
        const feature = node < inner ? (features[t * inner + node] ?? 0) - 1 : -1;
        tree.feature.push(feature);
        tree.value.push(
          feature >= 0
            ? (cutValues[(cutStarts[feature] ?? 0) + (cuts[t * inner + node] ?? 0)] ?? 0)
            : (leaves[t * (2 * inner + 1) + node] ?? 0) * own.scale,
        );
      }
      trees.push(tree);
    }
    return { base: own.base, trees };
  };
  const sentences = (criterion: Criterion): Float32Array => {
    const own = from.sentences[criterion];
    const weights = new Float32Array(SENTENCE_FEATURES + 1);
    if (!own) throw new Error(`model.json has no ${criterion}: run npm run train`);
    new Int8Array(bytes(own.weights)).forEach((value, i) => {
      weights[i] = value * own.scale;
    });
    weights[SENTENCE_FEATURES] = own.bias;
    return weights;
  };
  const record = <Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value) =>
    Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
  return {
    digest: from.digest,
    sentences: record(CRITERIA, sentences),
    lowest: new Float32Array(bytes(from.lowest)),
    highest: new Float32Array(bytes(from.highest)),
    page: record(PAGE_TARGETS, boosted),
    cuts: record(CRITERIA, (key) => from.cuts[key] as [number, number, number]),
    spread: record(CRITERIA, (key) => from.spread[key] ?? 1),
    skillCuts: record(SKILLS, (key) => from.skillCuts[key] as [number, number]),
    cautionLimits: record(CAUTIONS, (key) => from.cautionLimits[key] ?? 1),
    topicTemperature: from.topicTemperature,
    score: from.score,
    doubt: from.doubt,
  };
}

let unpacked: Model | undefined;

/** The shipped model, unpacked at its first use. */
export function shippedModel(): Model {
  unpacked ??= unpackModel(packed as PackedModel);
  return unpacked;
}
