import type { Analysis } from './features/analysis.ts';
import type { Word } from './tokens.ts';

/** Numbers in a word's or a page's vector. */
export const DIMENSIONS = 24;
/** Length that a page's vector is scaled to before it is rounded to bytes. */
const UNIT = 127;
/** Distinct known words at which a page's vector has half its length: what a few words say is little. */
const FEW_WORDS = 60;

/** Where words stand to each other, learnt from which of them share blocks (see `scripts/training/word-vectors.ts`). */
export interface WordVectors {
  /** Row of each known word, by `Word.key`. */
  index: Map<number, number>;
  /** `DIMENSIONS` numbers a word, row after row. */
  vectors: Int8Array;
  /** ln(pages / pages with the word) of each word, in steps of 1/40. */
  rarities: Uint8Array;
}

/** The words of a block, of its heading and of each of its sentences; code has none. */
export function wordsOfBlock({ blocks, sentences }: Analysis, index: number): (readonly Word[])[] {
  const block = blocks[index];
  if (!block) return [];
  const words = [block.heading];
  for (let s = block.from; s < block.to; s++) {
    const sentence = sentences[s];
    if (sentence && !sentence.isRepeated) words.push(sentence.tokens);
  }
  return words;
}

/**
 * A page's place among the words: the sum over the distinct known words of its relevant blocks of
 * (1 + ln count) * rarity * vector, scaled to length n / (n + `FEW_WORDS`) for n such words and
 * rounded to steps of 1/127.
 */
export function pageVector(
  analysis: Analysis,
  { index, vectors, rarities }: WordVectors,
): Int8Array {
  const counts = new Uint32Array(rarities.length);
  const known: number[] = [];
  analysis.relevant.forEach((isRelevant, b) => {
    if (!isRelevant) return;
    for (const words of wordsOfBlock(analysis, b)) countKnown(words, index, counts, known);
  });
  const sum = new Float64Array(DIMENSIONS);
  for (const row of known) {
    const weight = (1 + Math.log(counts[row] as number)) * (rarities[row] as number);
    addVector(sum, vectors, row * DIMENSIONS, weight);
  }
  const length = (Math.hypot(...sum) || 1) * (1 + FEW_WORDS / Math.max(1, known.length));
  return Int8Array.from(sum, (value) => Math.round((value * UNIT) / length));
}

/** Counts words by their row, noting each row at its first word. */
function countKnown(
  words: readonly Word[],
  index: WordVectors['index'],
  counts: Uint32Array,
  known: number[],
): void {
  for (const { key } of words) {
    const row = index.get(key);
    if (row === undefined) continue;
    if (counts[row] === 0) known.push(row);
    counts[row] = (counts[row] as number) + 1;
  }
}

function addVector(sum: Float64Array, vectors: Int8Array, start: number, weight: number): void {
  for (let d = 0; d < DIMENSIONS; d++)
    sum[d] = (sum[d] as number) + weight * (vectors[start + d] as number);
}

/** Squared distance, 0-4, of a page's vector from the one of `vectors` that begins at `start`. */
export function vectorDistance(vector: Int8Array, vectors: Int8Array, start: number): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    const difference = (vector[d] as number) - (vectors[start + d] as number);
    sum += difference * difference;
  }
  return sum / (UNIT * UNIT);
}
