import { CRITERIA } from '../../src/rubric/rubric.ts';
import { SENTENCE_FEATURES } from '../../src/scoring/features/layout.ts';
import {
  type Boosted,
  type Model,
  PAGE_TARGETS,
  type PackedModel,
} from '../../src/scoring/model.ts';
import { digestOf } from './fit.ts';

/** Packs a fitted model: sentence weights in 8 bits, tree splits as indices of shared cut points. */
export function packModel(
  model: Omit<Model, 'digest'>,
  about: Record<string, unknown>,
): PackedModel {
  const cuts = sharedCuts(model);
  const numbers = {
    sentences: Object.fromEntries(CRITERIA.map((key) => [key, packWeights(model.sentences[key])])),
    lowest: base64(model.lowest),
    highest: base64(model.highest),
    cutValues: base64(Float32Array.from(cuts.flat())),
    cutCounts: cuts.map((own) => own.length),
    page: Object.fromEntries(PAGE_TARGETS.map((key) => [key, packTrees(model.page[key], cuts)])),
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

function base64(array: Float32Array | Int8Array | Int16Array | Uint8Array | Uint16Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
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

/** Every cut point that some tree uses, by feature, sorted. */
function sharedCuts(model: Omit<Model, 'digest'>): number[][] {
  const sets = Array.from({ length: model.lowest.length }, () => new Set<number>());
  for (const target of PAGE_TARGETS)
    for (const tree of model.page[target].trees)
      tree.feature.forEach((feature, node) => {
        if (feature >= 0) sets[feature]?.add(Math.fround(tree.value[node] ?? 0));
      });
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

/** Trees as full trees of equal depth; a leaf above the bottom hands its value down to both sides. */
function packTrees(boosted: Boosted, cuts: number[][]): PackedModel['page'][string] {
  const size = boosted.trees[0]?.feature.length ?? 1;
  const depth = Math.log2(size + 1) - 1;
  const inner = 2 ** depth - 1;
  const features: number[] = [];
  const cutIndices: number[] = [];
  const leaves: number[] = [];
  let largest = 0;
  for (const tree of boosted.trees)
    tree.feature.forEach((feature, node) => {
      if (feature < 0) largest = Math.max(largest, Math.abs(tree.value[node] ?? 0));
    });
  const scale = largest / 32767 || 1;
  for (const tree of boosted.trees)
    tree.feature.forEach((feature, node) => {
      const value = tree.value[node] ?? 0;
      if (node < inner) {
        features.push(feature + 1);
        cutIndices.push(feature >= 0 ? (cuts[feature]?.indexOf(Math.fround(value)) ?? 0) : 0);
      }
      leaves.push(feature < 0 ? Math.round(value / scale) : 0);
    });
  return {
    base: boosted.base,
    depth,
    scale,
    features: base64(Uint16Array.from(features)),
    cuts: base64(Uint8Array.from(cutIndices)),
    leaves: base64(Int16Array.from(leaves)),
  };
}
