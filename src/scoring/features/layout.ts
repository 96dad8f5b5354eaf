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

/** Features that all sentences of a block share: its other sentences, neighbours, headings, title. */
export function contextFeatures(analysis: Analysis, index: number): number[] {
  const block = analysis.blocks[index];
  if (!block) return [];
  const features: number[] = [];
  const add = (at: number, ids: readonly number[]): void => {
    for (const id of ids) if (id < OF_MATTER) features.push(at + id);
  };
  add(LAYOUT.block.at, block.concepts);
  const before = inSection(analysis, index - 1, block.section);
  const after = inSection(analysis, index + 1, block.section);
  add(LAYOUT.near.at, distinct([before, after]));
  add(LAYOUT.above.at, block.above);
  add(LAYOUT.title.at, analysis.title);
  return features;
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

/** Features of a sentence's own words and shape. */
export function ownFeatures(sentence: AnalysedSentence): number[] {
  const features: number[] = [];
  for (const { id, times } of sentence.concepts) {
    features.push(LAYOUT.own.at + id);
    if (times > 1 && id < OF_MATTER) features.push(LAYOUT.repeated.at + id);
  }
  for (const id of sentence.flags) features.push(LAYOUT.flags.at + id);
  for (const id of sentence.pairs) features.push(LAYOUT.pairs.at + id);
  return features;
}
