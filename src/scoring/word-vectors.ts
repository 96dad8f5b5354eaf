import type { Analysis } from './features/analysis.ts';
import { type KeyTable, keyTable, numberOf, setNumber } from './key-table.ts';
import type { Word } from './tokens.ts';

/** Numbers in a word's or a page's vector. */
export const DIMENSIONS = 24;
/** Steps that one of a word's rarity has. */
export const RARITY_STEPS = 40;
/** Length that a page's vector is scaled to before it is rounded: finer steps (127) change no figure and take room. */
export const UNIT = 44;
/** Distinct known words at which a page's vector has half its length: what a few words say is little. */
const FEW_WORDS = 60;
/** Length of a block's sum at which its vector is half as long as it can be: five or ten words' worth. */
const FAINT = 1600;

/** Where words stand to each other, learnt from which of them share blocks (see `scripts/training/word-vectors.ts`). */
export interface WordVectors {
  /** `Word.key` of each known word, row after row. */
  keys: Uint32Array;
  /** Row of each known word plus one, by `Word.key`. */
  index: KeyTable;
  /** `DIMENSIONS` numbers a word, row after row. */
  vectors: Int8Array;
  /** ln(pages / pages with the word) of each word, in steps of 1/`RARITY_STEPS`. */
  rarities: Uint8Array;
  /**
   * Rarity times vector of each word, row after row, two numbers to an integer so that one addition
   * serves both: in the lower and the upper 16 bits.
   */
  pairs: Int32Array;
}

const HALF = DIMENSIONS / 2;
/** Words summed at most before the pairs are split: 42 numbers up to 3 * 255 fit into 16 bits. */
const MOST_TOGETHER = 42;

/** Lays out words, given by key, vector (numbers from -3 to 3) and rarity, for looking up and for adding. */
export function layOut(words: Pick<WordVectors, 'keys' | 'vectors' | 'rarities'>): WordVectors {
  const { keys, vectors, rarities } = words;
  const index = keyTable(keys.length);
  keys.forEach((key, row) => {
    setNumber(index, key, row + 1);
  });
  const pairs = new Int32Array(keys.length * HALF).map((_, at) => {
    const [even, odd] = [vectors[2 * at] as number, vectors[2 * at + 1] as number];
    return (rarities[Math.floor(at / HALF)] as number) * (even + (odd << 16));
  });
  return { ...words, index, pairs };
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
export const NO_WORD_VECTORS: WordVectors = layOut({
  keys: new Uint32Array(),
  vectors: new Int8Array(),
  rarities: new Uint8Array(),
});

/** A page's and its blocks' places among the words. */
export interface PageVectors {
  /**
   * The sum over the distinct known words of the relevant blocks of (1 + ln count) * rarity * vector,
   * scaled to length n / (n + `FEW_WORDS`) for n such words and rounded to steps of 1/`UNIT`.
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
  const distinct: number[] = [];
  rows.forEach((own, b) => {
    if (!relevant[b]) return;
    for (const row of own) {
      if (counts[row] === 0) distinct.push(row);
      counts[row] = (counts[row] as number) + 1;
    }
  });
  // Words that occur equally often are weighed together.
  const byCount = new Map<number, number[]>();
  for (const row of distinct) {
    const count = counts[row] as number;
    const alike = byCount.get(count);
    if (alike) alike.push(row);
    else byCount.set(count, [row]);
  }
  const sum = new Float32Array(DIMENSIONS);
  const alikeSum = new Float32Array(DIMENSIONS);
  for (const [count, alike] of byCount) {
    addRows(alikeSum.fill(0), alike, words);
    const weight = 1 + Math.log(count);
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] as number) + weight * (alikeSum[d] as number);
  }
  const length = (lengthOf(sum) || 1) * (1 + FEW_WORDS / Math.max(1, distinct.length));
  return Int8Array.from(sum, (value) => Math.round((value * UNIT) / length));
}

/** Rows of the known words, in their order. */
function rowsOf(sentences: readonly (readonly Word[])[], { index }: WordVectors): number[] {
  const rows: number[] = [];
  for (const sentence of sentences)
    for (const { key } of sentence) {
      const place = numberOf(index, key);
      if (place > 0) rows.push(place - 1);
    }
  return rows;
}

/** Writes a block's vector to `own`, which is zero. */
function placeBlock(own: Float32Array, rows: readonly number[], words: WordVectors): void {
  addRows(own, rows, words);
  const length = lengthOf(own) + FAINT;
  for (let d = 0; d < DIMENSIONS; d++) own[d] = (own[d] as number) / length;
}

/** Adds rarity * vector of the rows. */
function addRows(own: Float32Array, rows: readonly number[], words: WordVectors): void {
  for (let from = 0; from < rows.length; from += MOST_TOGETHER)
    addTogether(own, rows, from, Math.min(rows.length, from + MOST_TOGETHER), words);
}

const sums = new Int32Array(HALF);

/** Adds rarity * vector of the rows `[from, to)`, at most `MOST_TOGETHER`. */
function addTogether(
  own: Float32Array,
  rows: readonly number[],
  from: number,
  to: number,
  { pairs }: WordVectors,
): void {
  sums.fill(0);
  for (let i = from; i < to; i++) {
    const start = (rows[i] as number) * HALF;
    for (let half = 0; half < HALF; half++)
      sums[half] = (sums[half] as number) + (pairs[start + half] as number);
  }
  for (let half = 0; half < HALF; half++) {
    const sum = sums[half] as number;
    const even = (sum << 16) >> 16;
    own[2 * half] = (own[2 * half] as number) + even;
    own[2 * half + 1] = (own[2 * half + 1] as number) + ((sum - even) >> 16);
  }
}

function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (vector[d] as number) ** 2;
  return Math.sqrt(sum);
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
