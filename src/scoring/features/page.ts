import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import { CONCEPTS, type Concept, idsOf, MATTER, VOICES } from '../lexicon/patterns.ts';
import { STYLE } from '../lexicon/style.ts';
import type { Analysis } from './analysis.ts';
import { keepLargest } from './largest.ts';
import { NAME_FEATURES, nameFeatures } from './names.ts';
import { PAIRS } from './pairs.ts';
import { IS_FIELD } from './region.ts';
import { FLAGS } from './sentence-flags.ts';
import { SHAPES } from './shape.ts';

const STYLES = CONCEPTS.filter((concept) => concept in STYLE);
const STYLE_IDS = idsOf(STYLES);

/** Subjects of sentences, by the concepts one of which they hold. */
const SUBJECTS: Record<string, readonly Concept[]> = {
  ml: ['ml_general', 'ml_shared', 'ml_system', 'algorithm', 'ml_tool'],
  ml_at_large: ['ml_general', 'ml_shared', 'ml_system'],
  // By words that no other field uses.
  ml_alone: ['ml_general', 'ml_system'],
  algorithm: ['algorithm'],
  ml_tool: ['ml_tool'],
  software: ['software'],
};
const ML_ALONE = Object.keys(SUBJECTS).indexOf('ml_alone');
/** A bit for each subject that a concept stands for, by id. */
const SUBJECTS_OF = new Uint8Array(CONCEPTS.length);
Object.values(SUBJECTS).forEach((concepts, subject) => {
  for (const id of idsOf(concepts)) SUBJECTS_OF[id] = (SUBJECTS_OF[id] ?? 0) | (1 << subject);
});

/** What `carriedBy` tells of each criterion. */
const CARRIED = 'sum top1 top3 top8 over30 over60 sections density blocks'.split(' ');

/** Names of the page features by which the kernel compares pages. */
const KERNEL_FEATURES: readonly string[] = [
  ...CRITERIA.flatMap((criterion) => CARRIED.map((name) => `${criterion}.${name}`)),
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

/** Names of the page features, in the order of `pageFeatures`; the last ones tell format and topic only. */
export const PAGE_FEATURES: readonly string[] = [
  ...KERNEL_FEATURES,
  ...STYLES.map((concept) => `headings.${concept}`),
  ...FLAGS.map((flag) => `flag.${flag}`),
  ...Object.keys(SUBJECTS).map((subject) => `subject.${subject}`),
  'subject.ml_alone_log',
];

/** Where each kind of feature begins in `PAGE_FEATURES`; concepts, pairs, flags and subjects are there by id. */
const COUNTS = CRITERIA.length * CARRIED.length;
const SHARES = COUNTS + MATTER.length;
const PAIRED = SHARES + CONCEPTS.length;
const LAYOUT = PAIRED + PAIRS.length;
const NAMED = KERNEL_WIDTH - NAME_FEATURES.length;
const SHAPE = NAMED - SHAPES.length;
const FLAGGED = KERNEL_WIDTH + STYLES.length;
const SUBJECT = FLAGGED + FLAGS.length;
const LAST = PAGE_FEATURES.length - 1;

/** Probability that each sentence carries each criterion, as the sentence model gives them. */
export type SentenceValues = Record<Criterion, Float32Array>;

/**
 * A page as numbers, from its relevant blocks only: how much its sentences carry each criterion
 * (sums on a log scale, best ones, spread over sections), how often each concept occurs, and shape.
 */
export function pageFeatures(analysis: Analysis, values: SentenceValues): Float32Array {
  const { sentences, blocks, relevant } = analysis;
  const kept: number[] = [];
  let textBlocks = 0;
  let lastBlock = -1;
  sentences.forEach(({ block, isRepeated }, s) => {
    if (!relevant[block] || isRepeated) return;
    kept.push(s);
    if (block !== lastBlock) textBlocks++;
    lastBlock = block;
  });
  const out = new Float32Array(PAGE_FEATURES.length);
  CRITERIA.forEach((criterion, c) => {
    out.set(carriedBy(kept, values[criterion], analysis, textBlocks), c * CARRIED.length);
  });
  let words = 0;
  let fieldHits = 0;
  for (const s of kept) {
    const sentence = sentences[s];
    if (!sentence) continue;
    words += sentence.words;
    let subjects = 0;
    for (const { id, times } of sentence.concepts) {
      subjects |= SUBJECTS_OF[id] as number;
      if (id < MATTER.length) add(out, COUNTS + id, times);
      add(out, SHARES + id, 1);
      if (IS_FIELD[id]) fieldHits += times;
    }
    for (let subject = 0; subjects >> subject > 0; subject++)
      add(out, SUBJECT + subject, (subjects >> subject) & 1);
    for (const id of sentence.pairs) add(out, PAIRED + id, 1);
    for (const id of sentence.flags) add(out, FLAGGED + id, 1);
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
      for (const id of block.concepts) add(inHeadings, id, 1);
    } else if (block.type === 'code') {
      codeBlocks++;
      codeWords += block.words;
    } else if (block.type === 'table-row') tableWords += block.words;
  });
  for (const id of analysis.title) add(inHeadings, id, 2);
  const n = Math.max(12, kept.length);
  for (let i = COUNTS; i < SHARES; i++) out[i] = logCount(out[i] as number);
  for (let i = SHARES; i < PAIRED; i++) out[i] = (out[i] as number) / n;
  for (let i = PAIRED; i < LAYOUT; i++) out[i] = logCount(out[i] as number);
  const w = Math.max(1, words);
  out.set(
    [
      Math.log1p(words),
      words / Math.max(1, kept.length),
      Math.log1p(words / Math.max(1, textBlocks)),
      (100 * headings) / Math.max(100, words),
      Math.log1p((1000 * codeBlocks) / Math.max(150, words)),
      codeWords / (codeWords + w),
      tableWords / w,
      fieldHits / Math.max(60, words),
    ],
    LAYOUT,
  );
  out.set(analysis.shape, SHAPE);
  out.set(nameFeatures(analysis, kept), NAMED);
  STYLE_IDS.forEach((id, i) => {
    out[KERNEL_WIDTH + i] = logCount(inHeadings[id] as number);
  });
  // Between none and a few lies more than between a few and many.
  out[LAST] = Math.log((out[SUBJECT + ML_ALONE] as number) / n + 0.02);
  for (let i = FLAGGED; i < LAST; i++) out[i] = (out[i] as number) / n;
  return out;
}

function add(to: Float32Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}

/** Most counts are 0, and the logarithm costs more than all the rest of them. */
const logCount = (count: number): number => (count === 0 ? 0 : Math.log1p(count));

/** How much of a criterion the kept sentences carry: in all, the best of them, and how widely spread. */
function carriedBy(
  kept: readonly number[],
  values: Float32Array,
  { sentences, blocks }: Analysis,
  textBlocks: number,
): number[] {
  const best = new Float32Array(8);
  let [sum, over30, over60, spreadSections, spreadBlocks] = [0, 0, 0, 0, 0];
  let [lastSection, lastBlock] = [-1, -1];
  for (const s of kept) {
    const value = values[s] as number;
    sum += value;
    keepLargest(best, value);
    if (value > 0.6) over60++;
    if (value <= 0.3) continue;
    over30++;
    const block = sentences[s]?.block ?? 0;
    const section = blocks[block]?.section ?? 0;
    if (block !== lastBlock) spreadBlocks++;
    if (section !== lastSection) spreadSections++;
    lastBlock = block;
    lastSection = section;
  }
  return [
    Math.log1p(sum),
    best[0] as number,
    meanOfFirst(best, 3),
    meanOfFirst(best, 8),
    Math.log1p(over30),
    Math.log1p(over60),
    Math.log1p(spreadSections),
    sum / Math.max(10, kept.length),
    spreadBlocks / Math.max(5, textBlocks),
  ];
}

function meanOfFirst(sorted: Float32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += sorted[i] as number;
  return sum / count;
}
