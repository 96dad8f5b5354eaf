import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import { CONCEPTS, idsOf } from '../lexicon/patterns.ts';
import { STYLE } from '../lexicon/style.ts';
import { VOICE } from '../lexicon/voice.ts';
import type { Analysis } from './analysis.ts';
import { NAME_FEATURES, nameFeatures } from './names.ts';
import { PAIRS } from './pairs.ts';
import { IS_FIELD } from './region.ts';
import { FLAGS } from './sentence-flags.ts';
import { SHAPES } from './shape.ts';

/** Concepts that are counted; a voice is a share of the page, not an amount. */
const MATTER = CONCEPTS.filter((concept) => !(concept in VOICE));
const VOICES = CONCEPTS.filter((concept) => concept in VOICE);
const STYLES = CONCEPTS.filter((concept) => concept in STYLE);
const [MATTER_IDS, VOICE_IDS, STYLE_IDS] = [MATTER, VOICES, STYLES].map(idsOf) as [
  number[],
  number[],
  number[],
];

/** Names of the page features by which the kernel compares pages. */
const KERNEL_FEATURES: readonly string[] = [
  ...CRITERIA.flatMap((criterion) =>
    ['sum', 'top1', 'top3', 'top8', 'over30', 'over60', 'sections', 'density', 'blocks'].map(
      (name) => `${criterion}.${name}`,
    ),
  ),
  ...MATTER.map((concept) => `count.${concept}`),
  ...MATTER.map((concept) => `share.${concept}`),
  ...VOICES.map((concept) => `voice.${concept}`),
  ...PAIRS.map((pair) => `pair.${pair}`),
  'layout.words',
  'layout.words_per_sentence',
  'layout.words_per_block',
  'layout.headings_per_word',
  'layout.code_blocks',
  'layout.code_share',
  'layout.table_share',
  'layout.field_density',
  ...SHAPES,
  ...NAME_FEATURES,
];
/** The kernel's features are the first so many of `PAGE_FEATURES`. */
export const KERNEL_WIDTH = KERNEL_FEATURES.length;

/** Names of the page features, in the order of `pageFeatures`; the last ones tell the format only. */
export const PAGE_FEATURES: readonly string[] = [
  ...KERNEL_FEATURES,
  ...STYLES.map((concept) => `headings.${concept}`),
  ...FLAGS.map((flag) => `flag.${flag}`),
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
    const sorted = Float32Array.from(kept, (s) => value[s] ?? 0)
      .sort()
      .reverse();
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
  let tableWords = 0;
  blocks.forEach((block, index) => {
    if (!relevant[index]) return;
    if (block.type === 'heading') {
      headings++;
      for (const id of block.concepts) inHeadings[id] = (inHeadings[id] ?? 0) + 1;
    } else if (block.type === 'code') {
      codeBlocks++;
      codeWords += block.words;
    } else if (block.type === 'table-row') tableWords += block.words;
  });
  for (const id of analysis.title) inHeadings[id] = (inHeadings[id] ?? 0) + 2;
  const n = Math.max(12, kept.length);
  for (const id of MATTER_IDS) out.push(Math.log1p(count[id] ?? 0));
  for (const id of MATTER_IDS) out.push((holding[id] ?? 0) / n);
  for (const id of VOICE_IDS) out.push((holding[id] ?? 0) / n);
  for (const value of pairCount) out.push(Math.log1p(value));
  const w = Math.max(1, words);
  out.push(
    Math.log1p(words),
    words / Math.max(1, kept.length),
    Math.log1p(words / Math.max(1, textBlocks.size)),
    (100 * headings) / Math.max(100, words),
    Math.log1p((1000 * codeBlocks) / Math.max(150, words)),
    codeWords / (codeWords + w),
    tableWords / w,
    fieldHits / Math.max(60, words),
    ...analysis.shape,
    ...nameFeatures(analysis, kept),
  );
  for (const id of STYLE_IDS) out.push(Math.log1p(inHeadings[id] ?? 0));
  for (const value of flagCount) out.push(value / n);
  return Float32Array.from(out);
}

function meanOfFirst(sorted: Float32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(count, sorted.length); i++) sum += sorted[i] ?? 0;
  return sum / count;
}
