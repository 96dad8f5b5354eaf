import type { Analysis } from './features/analysis.ts';
import { numberOf } from './key-table.ts';
import type { Word } from './tokens.ts';
import { DIMENSIONS, HALF, UNIT, type WordVectors } from './word-vectors.ts';

/** Distinct known words at which a page's vector has half its length: what a few words say is little. */
const FEW_WORDS = 60;
/** Length of a block's sum at which its vector is half as long as it can be: five or ten words' worth. */
const FAINT = 1600;

/** Words summed at most before the pairs are split: 42 numbers up to 3 * 255 fit into 16 bits. */
const MOST_TOGETHER = 42;

/** What of an analysis has words. */
type Read = Pick<Analysis, 'blocks' | 'sentences'>;

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

/** Rows of the known words of each block, in their order. */
export interface BlockRows {
  all: Uint32Array;
  /** Where those of each block begin in `all`; the last number is where all end. */
  starts: Uint32Array;
}

/** Words of code, of repeated sentences and unknown ones have none. */
export function rowsOfBlocks(read: Read, vectors: WordVectors): BlockRows {
  const all = new Uint32Array(read.blocks.reduce((sum, { words }) => sum + words, 0));
  const starts = new Uint32Array(read.blocks.length + 1);
  let end = 0;
  const add = (words: readonly Word[]): void => {
    for (let i = 0; i < words.length; i++) {
      const row = rowOf(words[i] as Word, vectors);
      if (row >= 0) all[end++] = row;
    }
  };
  read.blocks.forEach(({ heading, from, to }, b) => {
    add(heading);
    for (let s = from; s < to; s++) {
      const sentence = read.sentences[s];
      if (sentence && !sentence.isRepeated) add(sentence.tokens);
    }
    starts[b + 1] = end;
  });
  return { all, starts };
}

/** The word's row: pages ask for the same words again and again, so the word keeps it. */
function rowOf(word: Word, vectors: WordVectors): number {
  if (word.vectors !== vectors) {
    word.vectors = vectors;
    word.row = numberOf(vectors.index, word.key) - 1;
  }
  return word.row;
}

/** See `PageVectors.blocks`. */
export function blockVectors({ all, starts }: BlockRows, words: WordVectors): Float32Array {
  const blocks = new Float32Array((starts.length - 1) * DIMENSIONS);
  const own = new Float32Array(DIMENSIONS);
  for (let b = 0; b + 1 < starts.length; b++) {
    addRows(own.fill(0), all, starts[b] as number, starts[b + 1] as number, words);
    const length = lengthOf(own) + FAINT;
    for (let d = 0; d < DIMENSIONS; d++) blocks[b * DIMENSIONS + d] = (own[d] as number) / length;
  }
  return blocks;
}

/** See `PageVectors.page`. */
export function pageVector(
  { all, starts }: BlockRows,
  relevant: readonly boolean[],
  words: WordVectors,
): Int8Array {
  const counts = new Uint32Array(words.rarities.length);
  const distinct = new Uint32Array(Math.min(counts.length, all.length));
  let known = 0;
  for (let b = 0; b < relevant.length; b++) {
    if (!relevant[b]) continue;
    for (let i = starts[b] as number; i < (starts[b + 1] as number); i++) {
      const row = all[i] as number;
      if (counts[row] === 0) distinct[known++] = row;
      counts[row] = (counts[row] as number) + 1;
    }
  }
  const sum = new Float32Array(DIMENSIONS);
  const alikeSum = new Float32Array(DIMENSIONS);
  const alike = new Uint32Array(known);
  // Words that occur equally often are weighed together, those that occur as often as the first left one.
  for (let left = known; left > 0; ) {
    const count = counts[distinct[0] as number] as number;
    let of = 0;
    let others = 0;
    for (let i = 0; i < left; i++) {
      const row = distinct[i] as number;
      if (counts[row] === count) alike[of++] = row;
      else distinct[others++] = row;
    }
    left = others;
    addRows(alikeSum.fill(0), alike, 0, of, words);
    const weight = 1 + Math.log(count);
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] as number) + weight * (alikeSum[d] as number);
  }
  const length = (lengthOf(sum) || 1) * (1 + FEW_WORDS / Math.max(1, known));
  const vector = new Int8Array(DIMENSIONS);
  for (let d = 0; d < DIMENSIONS; d++) vector[d] = Math.round(((sum[d] as number) * UNIT) / length);
  return vector;
}

/** Adds rarity * vector of the rows `[from, to)`. */
function addRows(
  own: Float32Array,
  rows: Uint32Array,
  from: number,
  to: number,
  words: WordVectors,
): void {
  for (let start = from; start < to; start += MOST_TOGETHER)
    addTogether(own, rows, start, Math.min(to, start + MOST_TOGETHER), words);
}

const sums = new Int32Array(HALF);

/** Adds rarity * vector of the rows `[from, to)`, at most `MOST_TOGETHER`. */
function addTogether(
  own: Float32Array,
  rows: Uint32Array,
  from: number,
  to: number,
  { pairs }: WordVectors,
): void {
  sums.fill(0);
  let i = from;
  // Two rows in a pass: half of the work is reading and writing the sums.
  for (; i + 1 < to; i += 2) {
    const start = (rows[i] as number) * HALF;
    const next = (rows[i + 1] as number) * HALF;
    for (let half = 0; half < HALF; half++)
      sums[half] =
        (sums[half] as number) + (pairs[start + half] as number) + (pairs[next + half] as number);
  }
  if (i < to) {
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
