import type { Analysis } from '../../src/scoring/features/analysis.ts';
import { LARGEST } from '../../src/scoring/model.ts';
import {
  DIMENSIONS,
  layOut,
  RARITY_STEPS,
  type WordVectors,
} from '../../src/scoring/word-vectors.ts';
import type { Page } from './corpus.ts';
import { leadingEigenvectors } from './eigen.ts';

/** A word is known if it occurs in this many sources: names and jargon of a single one are not learnt. */
const FEWEST_SOURCES = 9;
/** Blocks with fewer known words say nothing of which words go together. */
const FEWEST_WORDS = 4;
/** Pairs that met less often, in blocks weighted by 1 / their words, are taken as chance. */
const FEWEST_MEETINGS = 0.05;

interface ReadPages {
  pages: readonly Page[];
  analyses: readonly Analysis[];
}

/**
 * Word vectors from the pages in `use`: positive pointwise mutual information of words sharing a
 * block, factorised (Levy & Goldberg 2014, Bullinaria & Levy 2007): leading eigenvectors scaled by
 * the square roots of their eigenvalues, each word scaled to length 1, the mean word taken off.
 */
export function fitWordVectors(set: ReadPages, use: readonly number[]): WordVectors {
  const { keys, pagesWith, blocks } = vocabulary(set, use);
  const size = keys.length;
  const matrix = positiveInformation(blocks, size);
  const { values, vectors } = leadingEigenvectors(matrix, size, DIMENSIONS);
  const rows = new Float64Array(size * DIMENSIONS);
  const mean = new Float64Array(DIMENSIONS);
  for (let w = 0; w < size; w++) {
    let length = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value =
        Math.sqrt(Math.max(0, values[d] ?? 0)) * ((vectors[d] as Float64Array)[w] as number);
      rows[w * DIMENSIONS + d] = value;
      length += value * value;
    }
    length = Math.sqrt(length) || 1;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = (rows[w * DIMENSIONS + d] as number) / length;
      rows[w * DIMENSIONS + d] = value;
      mean[d] = (mean[d] as number) + value / size;
    }
  }
  let largest = 0;
  for (let i = 0; i < rows.length; i++) {
    rows[i] = (rows[i] as number) - (mean[i % DIMENSIONS] as number);
    largest = Math.max(largest, Math.abs(rows[i] as number));
  }
  return layOut({
    keys: Uint32Array.from(keys),
    vectors: Int8Array.from(rows, (value) => Math.round((value * LARGEST) / largest)),
    rarities: Uint8Array.from(pagesWith, (pages) =>
      Math.min(255, Math.round(RARITY_STEPS * Math.log(use.length / pages))),
    ),
  });
}

/** Keys of the words of a block, of its heading and of each of its sentences; code has none. */
function keysOfBlock({ blocks, sentences }: Analysis, index: number): Set<number> {
  const keys = new Set<number>();
  const block = blocks[index];
  if (!block) return keys;
  for (const { key } of block.heading) keys.add(key);
  for (const { isRepeated, tokens } of sentences.slice(block.from, block.to))
    if (!isRepeated) for (const { key } of tokens) keys.add(key);
  return keys;
}

/** Known words by key, ascending; how many pages have each; each block's distinct known words as rows. */
function vocabulary(set: ReadPages, use: readonly number[]) {
  const sources = new Map<number, Set<string>>();
  const pages = new Map<number, number>();
  const read: Set<number>[] = [];
  for (const page of use) {
    const analysis = set.analyses[page];
    if (!analysis) continue;
    const onPage = new Set<number>();
    analysis.blocks.forEach((_, b) => {
      const inBlock = keysOfBlock(analysis, b);
      for (const key of inBlock) onPage.add(key);
      read.push(inBlock);
    });
    const source = set.pages[page]?.source ?? '';
    for (const key of onPage) {
      pages.set(key, (pages.get(key) ?? 0) + 1);
      const own = sources.get(key) ?? new Set();
      sources.set(key, own.add(source));
    }
  }
  const keys = [...sources]
    .flatMap(([key, own]) => (own.size >= FEWEST_SOURCES ? [key] : []))
    .sort((a, b) => a - b);
  const index = new Map(keys.map((key, row) => [key, row]));
  const blocks = read.map((words) => [...words].flatMap((key) => index.get(key) ?? []));
  return { keys, pagesWith: keys.map((key) => pages.get(key) ?? 1), blocks };
}

/** max(0, ln p(a, b) / (p(a) p(b))) of words meeting in blocks, `size * size`. */
function positiveInformation(blocks: readonly (readonly number[])[], size: number): Float32Array {
  const met = new Float32Array(size * size);
  for (const words of blocks) {
    if (words.length < FEWEST_WORDS) continue;
    const weight = 1 / words.length;
    for (const a of words)
      for (const b of words)
        if (a !== b) met[a * size + b] = (met[a * size + b] as number) + weight;
  }
  const sums = new Float64Array(size);
  let total = 0;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) sums[a] = (sums[a] as number) + (met[a * size + b] as number);
  for (const sum of sums) total += sum;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      const at = a * size + b;
      const value = met[at] as number;
      met[at] =
        value > FEWEST_MEETINGS
          ? Math.max(0, Math.log((value * total) / ((sums[a] as number) * (sums[b] as number))))
          : 0;
    }
  return met;
}
