import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import { CONCEPTS, conceptId } from '../lexicon/patterns.ts';
import type { Analysis } from './analysis.ts';
import { IS_FIELD } from './region.ts';
import { FLAGS, flagId } from './sentence-flags.ts';

/** Names of the page features, in the order of `pageFeatures`. */
export const PAGE_FEATURES: readonly string[] = [
  ...CRITERIA.flatMap((criterion) =>
    ['sum', 'top1', 'top3', 'top8', 'over30', 'over60', 'sections', 'density'].map(
      (name) => `${criterion}.${name}`,
    ),
  ),
  ...CONCEPTS.map((concept) => `count.${concept}`),
  ...CONCEPTS.map((concept) => `share.${concept}`),
  ...CONCEPTS.map((concept) => `headings.${concept}`),
  ...FLAGS.map((flag) => `flag.${flag}`),
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
  'question_headings',
  'words_per_block',
  'field_density',
  'prose_share',
  'title_question',
  'title_how',
];

/** Probability that each sentence carries each criterion, as the sentence model gives them. */
export type SentenceValues = Record<Criterion, Float32Array>;

/**
 * A page as numbers, from its relevant blocks only: how much its sentences carry each criterion
 * (sums on a log scale, best ones, spread over sections), how often each concept occurs, and shape.
 */
export function pageFeatures(
  analysis: Analysis,
  relevant: readonly boolean[],
  values: SentenceValues,
): Float32Array {
  const { sentences, blocks } = analysis;
  const kept: number[] = [];
  sentences.forEach((sentence, s) => {
    if (relevant[sentence.block]) kept.push(s);
  });
  const out: number[] = [];
  for (const criterion of CRITERIA) {
    const value = values[criterion];
    const sorted = kept.map((s) => value[s] ?? 0).sort((a, b) => b - a);
    let sum = 0;
    for (const p of sorted) sum += p;
    const sections = new Set<number>();
    for (const s of kept)
      if ((value[s] ?? 0) > 0.3) sections.add(blocks[sentences[s]?.block ?? 0]?.section ?? 0);
    out.push(
      Math.log1p(sum),
      sorted[0] ?? 0,
      meanOfFirst(sorted, 3),
      meanOfFirst(sorted, 8),
      Math.log1p(sorted.filter((p) => p > 0.3).length),
      Math.log1p(sorted.filter((p) => p > 0.6).length),
      Math.log1p(sections.size),
      sum / Math.max(10, sorted.length),
    );
  }
  const count = new Float32Array(CONCEPTS.length);
  const holding = new Float32Array(CONCEPTS.length);
  const flagCount = new Float32Array(FLAGS.length);
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
    for (const id of sentence.flags) flagCount[id] = (flagCount[id] ?? 0) + 1;
  }
  const inHeadings = new Float32Array(CONCEPTS.length);
  let headings = 0;
  let codeBlocks = 0;
  let codeWords = 0;
  let listWords = 0;
  let tableWords = 0;
  let shortItems = 0;
  let textBlocks = 0;
  blocks.forEach((block, index) => {
    if (!relevant[index]) return;
    if (block.type === 'heading') {
      headings++;
      for (const id of block.concepts) inHeadings[id] = (inHeadings[id] ?? 0) + 1;
    } else if (block.type === 'code') {
      codeBlocks++;
      codeWords += block.words;
    } else {
      textBlocks++;
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
    analysis.questionHeadings / Math.max(3, analysis.headings),
    Math.log1p(words / Math.max(1, textBlocks)),
    fieldHits / Math.max(60, words),
    (flagCount[flagId('many_function_words')] ?? 0) / n,
    analysis.title.has(conceptId('question')) ? 1 : 0,
    analysis.title.has(conceptId('instruct')) ? 1 : 0,
  );
  return Float32Array.from(out);
}

function meanOfFirst(sorted: readonly number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(count, sorted.length); i++) sum += sorted[i] ?? 0;
  return sum / count;
}
