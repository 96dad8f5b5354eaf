import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import { CONCEPTS } from '../lexicon/patterns.ts';
import type { Word } from '../tokens.ts';
import type { Analysis } from './analysis.ts';
import { PAIRS } from './pairs.ts';
import { IS_FIELD } from './region.ts';
import { FLAGS, flagId } from './sentence-flags.ts';
import { SHAPES } from './shape.ts';

/** Names of the page features, in the order of `pageFeatures`. */
export const PAGE_FEATURES: readonly string[] = [
  ...CRITERIA.flatMap((criterion) =>
    ['sum', 'top1', 'top3', 'top8', 'over30', 'over60', 'sections', 'density', 'blocks'].map(
      (name) => `${criterion}.${name}`,
    ),
  ),
  ...CONCEPTS.map((concept) => `count.${concept}`),
  ...CONCEPTS.map((concept) => `share.${concept}`),
  ...CONCEPTS.map((concept) => `headings.${concept}`),
  ...FLAGS.map((flag) => `flag.${flag}`),
  ...PAIRS.map((pair) => `pair.${pair}`),
  'words',
  'sentences',
  'words_per_sentence',
  'headings',
  'headings_per_word',
  'code_blocks',
  'code_share',
  'list_share',
  'table_share',
  'short_items',
  'words_per_block',
  'field_density',
  'prose_share',
  'top_name',
  'repeated_names',
  'name_share',
  'top_name_share',
  ...SHAPES,
];

/** Probability that each sentence carries each criterion, as the sentence model gives them. */
export type SentenceValues = Record<Criterion, Float32Array>;

/**
 * A page as numbers, from its relevant blocks only: how much its sentences carry each criterion
 * (sums on a log scale, best ones, spread over sections), how often each concept occurs, and shape.
 */
export function pageFeatures(analysis: Analysis, values: SentenceValues): Float32Array {
  const { sentences, blocks, relevant } = analysis;
  const kept: number[] = [];
  sentences.forEach((sentence, s) => {
    if (relevant[sentence.block] && !sentence.isRepeated) kept.push(s);
  });
  const textBlocks = new Set(kept.map((s) => sentences[s]?.block ?? 0));
  const out: number[] = [];
  for (const criterion of CRITERIA) {
    const value = values[criterion];
    const sorted = kept.map((s) => value[s] ?? 0).sort((a, b) => b - a);
    let sum = 0;
    for (const p of sorted) sum += p;
    const sections = new Set<number>();
    const carrying = new Set<number>();
    for (const s of kept) {
      const block = sentences[s]?.block ?? 0;
      if ((value[s] ?? 0) > 0.3) sections.add(blocks[block]?.section ?? 0);
      if ((value[s] ?? 0) > 0.3) carrying.add(block);
    }
    out.push(
      Math.log1p(sum),
      sorted[0] ?? 0,
      meanOfFirst(sorted, 3),
      meanOfFirst(sorted, 8),
      Math.log1p(sorted.filter((p) => p > 0.3).length),
      Math.log1p(sorted.filter((p) => p > 0.6).length),
      Math.log1p(sections.size),
      sum / Math.max(10, sorted.length),
      carrying.size / Math.max(5, textBlocks.size),
    );
  }
  const count = new Float32Array(CONCEPTS.length);
  const holding = new Float32Array(CONCEPTS.length);
  const flagCount = new Float32Array(FLAGS.length);
  const pairCount = new Float32Array(PAIRS.length);
  let words = 0;
  let fieldHits = 0;
  for (const s of kept) {
    const sentence = sentences[s];
    if (!sentence) continue;
    words += sentence.words;
    for (const [id, times] of sentence.concepts) {
      count[id] = (count[id] ?? 0) + times;
      holding[id] = (holding[id] ?? 0) + 1;
      if (IS_FIELD[id]) fieldHits += times;
    }
    for (const id of sentence.pairs) pairCount[id] = (pairCount[id] ?? 0) + 1;
    for (const id of sentence.flags) flagCount[id] = (flagCount[id] ?? 0) + 1;
  }
  const inHeadings = new Float32Array(CONCEPTS.length);
  let headings = 0;
  let codeBlocks = 0;
  let codeWords = 0;
  let listWords = 0;
  let tableWords = 0;
  let shortItems = 0;
  blocks.forEach((block, index) => {
    if (!relevant[index]) return;
    if (block.type === 'heading') {
      headings++;
      for (const id of block.concepts) inHeadings[id] = (inHeadings[id] ?? 0) + 1;
    } else if (block.type === 'code') {
      codeBlocks++;
      codeWords += block.words;
    } else {
      if (block.type === 'list-item') listWords += block.words;
      if (block.type === 'table-row') tableWords += block.words;
      if (block.type === 'list-item' && block.words < 8) shortItems++;
    }
  });
  for (const id of analysis.title) inHeadings[id] = (inHeadings[id] ?? 0) + 2;
  const n = Math.max(1, kept.length);
  for (const value of count) out.push(Math.log1p(value));
  for (const value of holding) out.push(value / Math.max(12, n));
  for (const value of inHeadings) out.push(Math.log1p(value));
  for (const value of flagCount) out.push(value / Math.max(12, n));
  for (const value of pairCount) out.push(Math.log1p(value));
  const w = Math.max(1, words);
  out.push(
    Math.log1p(words),
    Math.log1p(kept.length),
    words / n,
    Math.log1p(headings),
    (100 * headings) / Math.max(100, words),
    Math.log1p(codeBlocks),
    codeWords / (codeWords + w),
    listWords / w,
    tableWords / w,
    Math.log1p(shortItems),
    Math.log1p(words / Math.max(1, textBlocks.size)),
    fieldHits / Math.max(60, words),
    (flagCount[flagId('many_function_words')] ?? 0) / n,
    ...nameFeatures(
      kept.map((s) => sentences[s]?.names ?? []),
      n,
    ),
    ...analysis.shape,
  );
  return Float32Array.from(out);
}

function meanOfFirst(sorted: readonly number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(count, sorted.length); i++) sum += sorted[i] ?? 0;
  return sum / count;
}

/** How much the page speaks of one named thing, and of how many: sentences that name it. */
function nameFeatures(names: readonly Word[][], sentences: number): number[] {
  const times = new Map<Word, number>();
  let holding = 0;
  for (const own of names) {
    if (own.length > 0) holding++;
    for (const word of new Set(own))
      if (!word.isFunctionWord) times.set(word, (times.get(word) ?? 0) + 1);
  }
  let top = 0;
  let repeated = 0;
  for (const count of times.values()) {
    top = Math.max(top, count);
    if (count > 2) repeated++;
  }
  return [
    Math.log1p(top),
    Math.log1p(repeated),
    holding / Math.max(12, sentences),
    top / Math.max(12, sentences),
  ];
}
