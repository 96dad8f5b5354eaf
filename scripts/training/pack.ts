import { CRITERIA } from '../../src/rubric/rubric.ts';
import { SENTENCE_FEATURES } from '../../src/scoring/features/layout.ts';
import { PAGE_FEATURES } from '../../src/scoring/features/page.ts';
import {
  FIRST_PAIR,
  LARGEST,
  type Model,
  PAGE_TARGETS,
  type PackedModel,
} from '../../src/scoring/model.ts';
import { DIMENSIONS } from '../../src/scoring/word-vectors.ts';
import { digestOf } from './fit.ts';

/** Packs a fitted model: sentence weights and page weights in 8 bits. */
export function packModel(
  model: Omit<Model, 'digest'>,
  about: Record<string, unknown>,
): PackedModel {
  const numbers = {
    sentences: Object.fromEntries(CRITERIA.map((key) => [key, packWeights(model.sentences[key])])),
    page: {
      gamma: model.page.gamma,
      mean: base64(model.page.mean),
      deviation: base64(model.page.deviation),
      importance: base64(model.page.landmarks.importance),
      rows: table(model.page.rows, PAGE_FEATURES.length),
      words: {
        keys: base64(Uint32Array.from(model.page.wordVectors.index.keys())),
        vectors: table(model.page.wordVectors.vectors, DIMENSIONS),
        rarities: base64(model.page.wordVectors.rarities),
      },
      vectors: base64(model.page.vectors),
      reach: model.page.reach,
      targets: Object.fromEntries(
        PAGE_TARGETS.map((key) => [key, packTarget(model.page.bias[key], model.page.weights[key])]),
      ),
    },
    cuts: model.cuts,
    spread: model.spread,
    skillCuts: model.skillCuts,
    cautionLimits: model.cautionLimits,
    topicTemperature: model.topicTemperature,
    score: model.score,
    doubt: model.doubt,
  };
  return { digest: digestOf(JSON.stringify(numbers)), about, ...numbers };
}

function base64(array: Float32Array | Int8Array | Uint8Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

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

function packWeights(weights: Float32Array): PackedModel['sentences'][string] {
  let largest = 0;
  for (let i = 0; i < SENTENCE_FEATURES; i++)
    largest = Math.max(largest, Math.abs(weights[i] ?? 0));
  const scale = largest / 127 || 1;
  const rounded = Int8Array.from(weights.subarray(0, SENTENCE_FEATURES), (value) =>
    Math.round(value / scale),
  );
  return { scale, bias: weights[SENTENCE_FEATURES] ?? 0, weights: base64(rounded) };
}

function packTarget(bias: number, weights: Float32Array): PackedModel['page']['targets'][string] {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  return {
    bias,
    scale,
    weights: base64(Int8Array.from(weights, (weight) => Math.round(weight / scale))),
  };
}
