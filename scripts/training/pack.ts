import { CRITERIA, FORMATS, TOPICS } from '../../src/rubric/rubric.ts';
import { KERNEL_WIDTH } from '../../src/scoring/features/page.ts';
import {
  CODE_OF_ZERO,
  FIRST_PAIR,
  LARGEST,
  type Model,
  type PackedModel,
  type PackedWeights,
} from '../../src/scoring/model.ts';
import { PAGE_TARGETS } from '../../src/scoring/page-targets.ts';
import { DIMENSIONS } from '../../src/scoring/word-vectors.ts';
import { digestOfSources } from './corpus.ts';
import { digestOf } from './fit.ts';

/** Packs a fitted model: page weights in 8 bits, those of sentences and classes in 7. */
export function packModel(
  model: Omit<Model, 'digest'>,
  about: Record<string, unknown>,
): PackedModel {
  const numbers = shortened({
    sentences: Object.fromEntries(CRITERIA.map((key) => [key, packWithBias(model.sentences[key])])),
    page: {
      gamma: model.page.gamma,
      mean: base64(model.page.mean),
      deviation: base64(model.page.deviation),
      importance: base64(model.page.importance),
      rows: table(model.page.rows, KERNEL_WIDTH),
      words: {
        keys: steps(model.page.wordVectors.keys),
        vectors: table(model.page.wordVectors.vectors, DIMENSIONS),
        rarities: base64(model.page.wordVectors.rarities),
      },
      vectors: Array.from(model.page.vectors, (value) =>
        String.fromCharCode(value + CODE_OF_ZERO),
      ).join(''),
      reach: model.page.reach,
      targets: Object.fromEntries(
        PAGE_TARGETS.map((key) => [
          key,
          packPageWeights(model.page.weights[key], model.page.bias[key]),
        ]),
      ),
      formats: Object.fromEntries(
        ([...FORMATS, 'production'] as const).map((key) => [
          key,
          packWithBias(model.page.formats[key]),
        ]),
      ),
      topics: Object.fromEntries(TOPICS.map((key) => [key, packWithBias(model.page.topics[key])])),
    },
    cuts: model.cuts,
    spread: model.spread,
    backing: model.backing,
    skillCuts: model.skillCuts,
    cautionLimits: model.cautionLimits,
    topicTemperature: model.topicTemperature,
    together: model.together,
    score: model.score,
    mostDoubt: model.mostDoubt,
  });
  // What is written down decides as well: the same numbers under other rules are another model.
  const digest = digestOf(JSON.stringify(numbers) + digestOfSources('src/scoring'));
  return { digest, about, ...numbers };
}

/** Numbers to five digits: further ones change no estimate by a thousandth and take room. */
const shortened = <Numbers>(numbers: Numbers): Numbers =>
  JSON.parse(JSON.stringify(numbers), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(5)) : value,
  );

function base64(array: Float32Array | Int8Array | Uint8Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

/** What each of ascending numbers adds to the one before, in base 36: small numbers compress better. */
const steps = (ascending: Uint32Array): string =>
  Array.from(ascending, (value, i) => (value - (ascending[i - 1] ?? 0)).toString(36)).join(' ');

/** One character for two numbers, column after column: what is alike stands together. */
function table(array: Int8Array, width: number): string {
  const height = array.length / width;
  const at = (row: number, column: number): number =>
    (row < height ? (array[row * width + column] ?? 0) : 0) + LARGEST;
  let text = '';
  for (let column = 0; column < width; column++)
    for (let row = 0; row < height; row += 2)
      text += String.fromCharCode(
        FIRST_PAIR + at(row, column) * (2 * LARGEST + 1) + at(row + 1, column),
      );
  return text;
}

function packWithBias(weights: Float32Array): PackedWeights {
  return packWeights(weights.subarray(0, -1), weights.at(-1) ?? 0);
}

/** Steps of a weight on either side of 0: of a sum of dozens each, so that half of 8 bits' are enough. */
const STEPS_OF_A_WEIGHT = 63;

function packWeights(weights: Float32Array, bias: number): PackedWeights {
  const scale = scaleOf(weights, STEPS_OF_A_WEIGHT);
  return packed(
    scale,
    bias,
    Int8Array.from(weights, (weight) => Math.round(weight / scale)),
  );
}

/**
 * The weights of the corpus's pages: what rounding takes from one is given to the next. Pages are alike
 * to all pages to some degree, so rounding each by itself moves every estimate by the sum of the errors
 * (of the score by several points).
 */
export function packPageWeights(weights: Float32Array, bias: number): PackedWeights {
  const scale = scaleOf(weights, 127);
  let owed = 0;
  const rounded = Int8Array.from(weights, (weight) => {
    const value = Math.max(-127, Math.min(127, Math.round((weight + owed) / scale)));
    owed += weight - value * scale;
    return value;
  });
  return packed(scale, bias, rounded);
}

function scaleOf(weights: Float32Array, steps: number): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest / steps || 1;
}

const packed = (scale: number, bias: number, weights: Int8Array): PackedWeights => ({
  scale,
  bias,
  weights: base64(weights),
});
