import type { Analysis } from './features/analysis.ts';
import type { Word } from './tokens.ts';

/** Numbers in a word's or a page's vector. */
export const DIMENSIONS = 24;
/** Length that a page's vector is scaled to before it is rounded to bytes. */
const UNIT = 127;
/** Distinct known words at which a page's vector has half its length: what a few words say is little. */
const FEW_WORDS = 60;
/** Length of a block's sum at which its vector is half as long as it can be: five or ten words' worth. */
const FAINT = 1600;

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

/** A page's and its blocks' places among the words. */
export interface PageVectors {
  /**
   * The sum over the distinct known words of the relevant blocks of (1 + ln count) * rarity * vector,
   * scaled to length n / (n + `FEW_WORDS`) for n such words and rounded to steps of 1/127.
   */
  page: Int8Array;
  /** Per block, row after row: the sum of rarity * vector over its words, of length l / (l + `FAINT`). */
  blocks: Float32Array;
}

export function vectorsOf(analysis: Analysis, words: WordVectors): PageVectors {
  const counts = new Uint32Array(words.rarities.length);
  const blocks = new Float32Array(analysis.blocks.length * DIMENSIONS);
  analysis.blocks.forEach((_, b) => {
    const own = blocks.subarray(b * DIMENSIONS, (b + 1) * DIMENSIONS);
    for (const sentence of wordsOfBlock(analysis, b))
      for (const { key } of sentence) {
        const row = words.index.get(key);
        if (row === undefined) continue;
        if (analysis.relevant[b]) counts[row] = (counts[row] as number) + 1;
        add(own, words, row, words.rarities[row] as number);
      }
    const length = Math.hypot(...own) + FAINT;
    for (let d = 0; d < DIMENSIONS; d++) own[d] = (own[d] as number) / length;
  });
  return { page: pageVector(counts, words), blocks };
}

function pageVector(counts: Uint32Array, words: WordVectors): Int8Array {
  const sum = new Float32Array(DIMENSIONS);
  let known = 0;
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number;
    if (count === 0) continue;
    known++;
    add(sum, words, row, (1 + Math.log(count)) * (words.rarities[row] as number));
  }
  const length = (Math.hypot(...sum) || 1) * (1 + FEW_WORDS / Math.max(1, known));
  return Int8Array.from(sum, (value) => Math.round((value * UNIT) / length));
}

/** Adds a word's vector, `weight` times. */
function add(sum: Float32Array, { vectors }: WordVectors, row: number, weight: number): void {
  for (let d = 0; d < DIMENSIONS; d++)
    sum[d] = (sum[d] as number) + weight * (vectors[row * DIMENSIONS + d] as number);
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
