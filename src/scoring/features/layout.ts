import { CONCEPTS } from '../lexicon/patterns.ts';
import type { AnalysedSentence, Analysis } from './analysis.ts';
import { PAIRS } from './pairs.ts';
import { FLAGS } from './sentence-flags.ts';

/**
 * Where each kind of sentence feature lies in the vector that the sentence model weighs, and by how
 * much it is scaled there. A feature scaled by s is regularised 1/s^2 times as strongly.
 */
const N = CONCEPTS.length;
const VOICE_AT = CONCEPTS.indexOf('we');
const LAYOUT = {
  own: { at: 0, size: N, scale: 1 },
  repeated: { at: N, size: N, scale: 0.7 },
  block: { at: 2 * N, size: N, scale: 0.7 },
  near: { at: 3 * N, size: N, scale: 0.4 },
  above: { at: 4 * N, size: N, scale: 0.7 },
  title: { at: 5 * N, size: N, scale: 0.4 },
  flags: { at: 6 * N, size: FLAGS.length, scale: 1 },
  pairs: { at: 6 * N + FLAGS.length, size: PAIRS.length, scale: 0.4 },
} as const;
export const SENTENCE_FEATURES = LAYOUT.pairs.at + PAIRS.length;

/** Scale of every feature, by index. */
export const SCALES = new Float32Array(SENTENCE_FEATURES);
for (const { at, size, scale } of Object.values(LAYOUT)) SCALES.fill(scale, at, at + size);

/** Features that all sentences of a block share: its other sentences, neighbours, headings, title. */
export function contextFeatures(analysis: Analysis, index: number): number[] {
  const block = analysis.blocks[index];
  if (!block) return [];
  const features: number[] = [];
  for (const id of block.concepts) if (id < VOICE_AT) features.push(LAYOUT.block.at + id);
  const near = new Set<number>();
  for (const neighbour of [analysis.blocks[index - 1], analysis.blocks[index + 1]])
    if (neighbour && neighbour.section === block.section)
      for (const id of neighbour.concepts) near.add(id);
  for (const id of near) if (id < VOICE_AT) features.push(LAYOUT.near.at + id);
  for (const id of block.above) if (id < VOICE_AT) features.push(LAYOUT.above.at + id);
  for (const id of analysis.title) if (id < VOICE_AT) features.push(LAYOUT.title.at + id);
  return features;
}

/** Features of a sentence's own words and shape. */
export function ownFeatures(sentence: AnalysedSentence): number[] {
  const features: number[] = [];
  for (const [id, count] of sentence.concepts) {
    features.push(LAYOUT.own.at + id);
    if (count > 1 && id < VOICE_AT) features.push(LAYOUT.repeated.at + id);
  }
  for (const id of sentence.flags) features.push(LAYOUT.flags.at + id);
  for (const id of sentence.pairs) features.push(LAYOUT.pairs.at + id);
  return features;
}
