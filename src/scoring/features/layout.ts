import { CONCEPTS, MATTER } from '../lexicon/patterns.ts';
import { DIMENSIONS } from '../word-vectors.ts';
import type { AnalysedBlock, AnalysedSentence, Analysis } from './analysis.ts';
import { distinct } from './concepts.ts';
import { PAIRS } from './pairs.ts';
import { FLAGS } from './sentence-flags.ts';

/**
 * Where each kind of sentence feature lies in the vector that the sentence model weighs, and by how
 * much it is scaled there. A feature scaled by s is regularised 1/s^2 times as strongly.
 */
const ALL = CONCEPTS.length;
const OF_MATTER = MATTER.length;
const LAYOUT = {
  own: { at: 0, size: ALL, scale: 1 },
  repeated: { at: ALL, size: OF_MATTER, scale: 0.7 },
  block: { at: ALL + OF_MATTER, size: OF_MATTER, scale: 0.7 },
  near: { at: ALL + 2 * OF_MATTER, size: OF_MATTER, scale: 0.4 },
  above: { at: ALL + 3 * OF_MATTER, size: OF_MATTER, scale: 0.7 },
  title: { at: ALL + 4 * OF_MATTER, size: OF_MATTER, scale: 0.4 },
  flags: { at: ALL + 5 * OF_MATTER, size: FLAGS.length, scale: 1 },
  pairs: { at: ALL + 5 * OF_MATTER + FLAGS.length, size: PAIRS.length, scale: 0.4 },
} as const;
export const SENTENCE_FEATURES = LAYOUT.pairs.at + PAIRS.length;
/** Weights of a sentence model: one per feature, then one per number of its block's vector, the bias last. */
export const SENTENCE_WEIGHTS = SENTENCE_FEATURES + DIMENSIONS;

/** Scale of every feature, by index. */
export const SCALES = new Float32Array(SENTENCE_FEATURES);
for (const { at, size, scale } of Object.values(LAYOUT)) SCALES.fill(scale, at, at + size);

/** Indices of features, the first `length` of them; one list is filled again and again. */
export interface FeatureList {
  readonly indices: Uint16Array;
  length: number;
}

export const featureList = (): FeatureList => ({
  indices: new Uint16Array(SENTENCE_FEATURES),
  length: 0,
});

const add = (list: FeatureList, feature: number): void => {
  list.indices[list.length++] = feature;
};

function addMatter(list: FeatureList, at: number, concepts: readonly number[]): void {
  for (const id of concepts) if (id < OF_MATTER) add(list, at + id);
}

/** Lists what all sentences of a block share: its other sentences and its neighbours. */
export function listNear(list: FeatureList, analysis: Analysis, index: number): void {
  list.length = 0;
  const block = analysis.blocks[index];
  if (!block) return;
  addMatter(list, LAYOUT.block.at, block.concepts);
  const before = inSection(analysis, index - 1, block.section);
  const after = inSection(analysis, index + 1, block.section);
  addMatter(list, LAYOUT.near.at, distinct([before, after]));
}

/** Lists what all blocks under the same headings share: these and the title. */
export function listAbove(list: FeatureList, above: readonly number[], { title }: Analysis): void {
  list.length = 0;
  addMatter(list, LAYOUT.above.at, above);
  addMatter(list, LAYOUT.title.at, title);
}

/** A neighbour's concepts, if it stands in the section and belongs to the page. */
function inSection(
  { blocks, relevant }: Analysis,
  index: number,
  section: number,
): readonly number[] {
  const neighbour: AnalysedBlock | undefined = blocks[index];
  return neighbour?.section === section && relevant[index] ? neighbour.concepts : [];
}

/** Lists a sentence's own words and shape. */
export function listOwn(list: FeatureList, sentence: AnalysedSentence): void {
  list.length = 0;
  for (const { id, times } of sentence.concepts) {
    add(list, LAYOUT.own.at + id);
    if (times > 1 && id < OF_MATTER) add(list, LAYOUT.repeated.at + id);
  }
  for (const id of sentence.flags) add(list, LAYOUT.flags.at + id);
  for (const id of sentence.pairs) add(list, LAYOUT.pairs.at + id);
}
