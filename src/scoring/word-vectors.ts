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

/** What of an analysis has words. */
type Read = Pick<Analysis, 'blocks' | 'sentences'>;

/** The words of a block, of its heading and of each of its sentences; code has none. */
export function wordsOfBlock({ blocks, sentences }: Read, index: number): (readonly Word[])[] {
  const block = blocks[index];
  if (!block) return [];
  const words = [block.heading];
  for (let s = block.from; s < block.to; s++) {
    const sentence = sentences[s];
    if (sentence && !sentence.isRepeated) words.push(sentence.tokens);
  }
  return words;
}

/** No word is known: every vector is zero. */
export const NO_WORD_VECTORS: WordVectors = {
  index: new Map(),
  vectors: new Int8Array(),
  rarities: new Uint8Array(),
};

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

/** The vectors of an analysed page by other words than it was analysed with. */
export function vectorsOf(analysis: Analysis, words: WordVectors): PageVectors {
  const rows = rowsOfBlocks(analysis, words);
  return { page: pageVector(rows, analysis.relevant, words), blocks: blockVectors(rows, words) };
}

/** Rows of the known words of each block. */
export function rowsOfBlocks(read: Read, words: WordVectors): number[][] {
  return read.blocks.map((_, b) => rowsOf(wordsOfBlock(read, b), words));
}

/** See `PageVectors.blocks`. */
export function blockVectors(rows: readonly number[][], words: WordVectors): Float32Array {
  const blocks = new Float32Array(rows.length * DIMENSIONS);
  rows.forEach((own, b) => {
    placeBlock(blocks.subarray(b * DIMENSIONS, (b + 1) * DIMENSIONS), own, words);
  });
  return blocks;
}

/** See `PageVectors.page`. */
export function pageVector(
  rows: readonly number[][],
  relevant: readonly boolean[],
  words: WordVectors,
): Int8Array {
  const counts = new Uint32Array(words.rarities.length);
  rows.forEach((own, b) => {
    if (relevant[b]) for (const row of own) counts[row] = (counts[row] as number) + 1;
  });
  return sumOfCounted(counts, words);
}

/** Rows of the known words, in their order. */
function rowsOf(sentences: readonly (readonly Word[])[], { index }: WordVectors): number[] {
  const rows: number[] = [];
  for (const sentence of sentences)
    for (const { key } of sentence) {
      const row = index.get(key);
      if (row !== undefined) rows.push(row);
    }
  return rows;
}

/** Writes a block's vector to `own`, which is zero. */
function placeBlock(own: Float32Array, rows: readonly number[], words: WordVectors): void {
  for (const row of rows) add(own, words, row, words.rarities[row] as number);
  const length = lengthOf(own) + FAINT;
  for (let d = 0; d < DIMENSIONS; d++) own[d] = (own[d] as number) / length;
}

function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (vector[d] as number) ** 2;
  return Math.sqrt(sum);
}

function sumOfCounted(counts: Uint32Array, words: WordVectors): Int8Array {
  const known = seenRows(counts);
  const sum = new Float32Array(DIMENSIONS);
  for (const row of known)
    add(sum, words, row, (1 + Math.log(counts[row] as number)) * (words.rarities[row] as number));
  const length = (lengthOf(sum) || 1) * (1 + FEW_WORDS / Math.max(1, known.length));
  return Int8Array.from(sum, (value) => Math.round((value * UNIT) / length));
}

function seenRows(counts: Uint32Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < counts.length; row++) if (counts[row] !== 0) rows.push(row);
  return rows;
}

/** Adds a word's vector, `weight` times. */
function add(sum: Float32Array, { vectors }: WordVectors, row: number, weight: number): void {
  const start = row * DIMENSIONS;
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
