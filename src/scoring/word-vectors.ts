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
  const own = sentences.slice(block.from, block.to).filter((sentence) => !sentence.isRepeated);
  return [block.heading, ...own.map(({ tokens }) => tokens)];
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
  analysis.blocks.forEach((_, b) => {
    if (!analysis.relevant[b]) return;
    for (const words of wordsOfBlock(analysis, b))
      for (const { key } of words) {
        const row = index.get(key);
        if (row !== undefined) counts[row] = (counts[row] as number) + 1;
      }
  });
  const sum = new Float64Array(DIMENSIONS);
  let known = 0;
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number;
    if (count === 0) continue;
    known++;
    const weight = (1 + Math.log(count)) * (rarities[row] as number);
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] as number) + weight * (vectors[row * DIMENSIONS + d] as number);
  }
  const length = (Math.hypot(...sum) || 1) * (1 + FEW_WORDS / Math.max(1, known));
  return Int8Array.from(sum, (value) => Math.round((value * UNIT) / length));
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
