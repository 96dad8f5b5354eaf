import { recordOf } from '../rubric/record.ts';
import {
  CAUTIONS,
  CRITERIA,
  type Criterion,
  FORMATS,
  SKILLS,
  TOPICS,
  type Topic,
} from '../rubric/rubric.ts';
import { measuresOf } from './features/aspects.ts';
import { SENTENCE_WEIGHTS } from './features/layout.ts';
import { KERNEL_WIDTH } from './features/page.ts';
import { FORMAT_WIDTH, type FormatModel } from './format-model.ts';
import { type Landmarks, landmarksOf, landmarksOfVectors } from './landmarks.ts';
import packed from './model.json' with { type: 'json' };
import { PAGE_TARGETS, type PageTarget } from './page-targets.ts';
import type { Together } from './topic-and-format.ts';
import { TOPIC_WIDTH, type TopicModel } from './topic-model.ts';
import { DIMENSIONS, layOut, UNIT, type WordVectors } from './word-vectors.ts';

/**
 * What a level, the skills' mean and a topic are worth in points, and a caution takes away; all numbers
 * are fitted, none is negative.
 */
export interface ScoreWeights {
  criteria: Record<Criterion, number>;
  skills: number;
  topics: Record<Topic, number>;
  cautions: Record<(typeof CAUTIONS)[number], number>;
}

/**
 * Kernel ridge regression: an estimate is `bias` plus the sum over the corpus's pages of `weight`
 * times the kernel of this page and that one (`kernelOf` in `kernel.ts`).
 */
export interface PageModel {
  gamma: number;
  /** Standardises each of `PAGE_FEATURES`. */
  mean: Float32Array;
  deviation: Float32Array;
  /** The corpus's pages, features standardised, clipped and rounded; row after row. */
  rows: Int8Array;
  /** What each feature counts in the squared distance. */
  importance: Float32Array;
  /** The rows laid out for comparing. */
  landmarks: Landmarks;
  wordVectors: WordVectors;
  /** The corpus's pages' vectors as `vectorsOf` gives them, row after row. */
  vectors: Int8Array;
  /** The vectors laid out for comparing. */
  vectorLandmarks: Landmarks;
  /** Median squared distance of two corpus pages' vectors. */
  reach: number;
  bias: Record<PageTarget, number>;
  /** One weight per corpus page. */
  weights: Record<PageTarget, Float32Array>;
  formats: FormatModel;
  topics: TopicModel;
}

/** The fitted numbers that turn estimates into levels, probabilities, score and doubt. */
export interface Calibration {
  /** Estimates at which levels 1, 2 and 3 begin. */
  cuts: Record<Criterion, [number, number, number]>;
  /** Logistic spread of an estimate around the cuts. */
  spread: Record<Criterion, number>;
  /** Mean value of a page's three best sentences without which it is held below level 2. */
  backing: Record<Criterion, number>;
  skillCuts: Record<(typeof SKILLS)[number], [number, number]>;
  cautionLimits: Record<(typeof CAUTIONS)[number], number>;
  topicTemperature: number;
  together: Together;
  score: ScoreWeights;
  /** A page of which more levels than this are expected to be wrong is not sure. */
  mostDoubt: number;
}

/** The fitted numbers that turn an analysed page into an evaluation. */
export interface Model extends Calibration {
  /** Digest of all the fitted numbers. */
  digest: string;
  /** Per criterion: `SENTENCE_WEIGHTS` weights and the bias (see `features/layout.ts`). */
  sentences: Record<Criterion, Float32Array>;
  page: PageModel;
}

/** Weights in 8 bits: `scale` times each; the bias by itself. */
export interface PackedWeights {
  scale: number;
  bias: number;
  weights: string;
}

/**
 * The model as it lies in `model.json`: typed arrays in base64, small integers one character a number
 * (`vectors`) or two (tables), which gzip packs better.
 */
export interface PackedModel {
  digest: string;
  /** What it was fitted on and how well it did there; for the model card. */
  about: Record<string, unknown>;
  sentences: Record<string, PackedWeights>;
  page: {
    gamma: number;
    mean: string;
    deviation: string;
    importance: string;
    rows: string;
    /** `keys` ascend: each less the one before, in base 36. */
    words: { keys: string; vectors: string; rarities: string };
    vectors: string;
    reach: number;
    targets: Record<string, PackedWeights>;
    formats: Record<string, PackedWeights>;
    topics: Record<string, PackedWeights>;
  };
  cuts: Record<string, number[]>;
  spread: Record<string, number>;
  backing: Record<string, number>;
  skillCuts: Record<string, number[]>;
  cautionLimits: Record<string, number>;
  topicTemperature: number;
  together: Together;
  score: ScoreWeights;
  mostDoubt: number;
}

const bytes = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;

/** Numbers of a packed table lie between minus this and this. */
export const LARGEST = 3;
/** Character of the pair (-LARGEST, -LARGEST); no pair needs an escape in JSON. */
export const FIRST_PAIR = 40;
const STEPS = 2 * LARGEST + 1;

/**
 * A table of small integers, row after row, from one character for two numbers, column after column,
 * each column filled up to an even length. Half the characters, and they compress better.
 */
function table(text: string, width: number, height: number): Int8Array {
  const pairs = Math.ceil(height / 2);
  const numbers = new Int8Array(width * height);
  for (let column = 0; column < width; column++)
    for (let row = 0; row < height; row++) {
      const pair = text.charCodeAt(column * pairs + (row >> 1)) - FIRST_PAIR;
      numbers[row * width + column] =
        (row % 2 === 0 ? Math.floor(pair / STEPS) : pair % STEPS) - LARGEST;
    }
  return numbers;
}

/** Character of 0 where a number from -`UNIT` to `UNIT` has one character: all are printable ASCII. */
export const CODE_OF_ZERO = 126 - UNIT;

/** Unpacks what `scripts/training/pack.ts` packed. */
function unpackModel(from: PackedModel): Model {
  /** `width` weights and the bias after them. */
  const withBias = (own: PackedWeights | undefined, width: number): Float32Array => {
    if (!own) throw new Error('model.json does not fit the code: run npm run train');
    const weights = new Float32Array(width + 1);
    new Int8Array(bytes(own.weights)).forEach((value, i) => {
      weights[i] = value * own.scale;
    });
    weights[width] = own.bias;
    return weights;
  };
  const vectors = Int8Array.from(from.page.vectors, (one) => one.charCodeAt(0) - CODE_OF_ZERO);
  const keys = Uint32Array.from(from.page.words.keys.split(' '), (step) =>
    Number.parseInt(step, 36),
  );
  for (let i = 1; i < keys.length; i++) keys[i] = (keys[i] as number) + (keys[i - 1] as number);
  const rows = table(from.page.rows, KERNEL_WIDTH, vectors.length / DIMENSIONS);
  const importance = new Float32Array(bytes(from.page.importance));
  return {
    digest: from.digest,
    sentences: recordOf(CRITERIA, (key) => withBias(from.sentences[key], SENTENCE_WEIGHTS)),
    page: {
      gamma: from.page.gamma,
      mean: new Float32Array(bytes(from.page.mean)),
      deviation: new Float32Array(bytes(from.page.deviation)),
      rows,
      importance,
      landmarks: landmarksOf(rows, measuresOf(importance)),
      wordVectors: layOut({
        keys,
        vectors: table(from.page.words.vectors, DIMENSIONS, keys.length),
        rarities: new Uint8Array(bytes(from.page.words.rarities)),
      }),
      vectors,
      vectorLandmarks: landmarksOfVectors(vectors),
      reach: from.page.reach,
      bias: recordOf(PAGE_TARGETS, (key) => from.page.targets[key]?.bias ?? 0),
      weights: recordOf(PAGE_TARGETS, (key) => {
        const pages = vectors.length / DIMENSIONS;
        return withBias(from.page.targets[key], pages).subarray(0, pages);
      }),
      formats: recordOf([...FORMATS, 'production'], (key) =>
        withBias(from.page.formats[key], FORMAT_WIDTH),
      ),
      topics: recordOf(TOPICS, (key) => withBias(from.page.topics[key], TOPIC_WIDTH)),
    },
    cuts: recordOf(CRITERIA, (key) => from.cuts[key] as [number, number, number]),
    spread: recordOf(CRITERIA, (key) => from.spread[key] ?? 1),
    backing: recordOf(CRITERIA, (key) => from.backing[key] ?? 0),
    skillCuts: recordOf(SKILLS, (key) => from.skillCuts[key] as [number, number]),
    cautionLimits: recordOf(CAUTIONS, (key) => from.cautionLimits[key] ?? 1),
    topicTemperature: from.topicTemperature,
    together: from.together,
    score: from.score,
    mostDoubt: from.mostDoubt,
  };
}

/** The shipped model's digest, without unpacking the model. */
export const shippedDigest = (): string => packed.digest;

let unpacked: Model | undefined;

/** The shipped model, unpacked at its first use. */
export function shippedModel(): Model {
  unpacked ??= unpackModel(packed as unknown as PackedModel);
  return unpacked;
}
