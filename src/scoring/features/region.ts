import { CONCEPTS, type Concept, idsOf } from '../lexicon/patterns.ts';
import type { AnalysedBlock, AnalysedSentence } from './analysis.ts';
import { flagId } from './sentence-flags.ts';

/** Concepts whose words are the field's own: software, data and machine learning. */
const FIELD: readonly Concept[] = [
  'drift_named',
  'drift_skew',
  'drift_detection',
  'drift_retrain',
  'monitor_named',
  'monitor_alert',
  'monitor_metrics',
  'monitor_tools',
  'monitor_logs',
  'monitor_data_quality',
  'monitor_live_test',
  'scale_named',
  'scale_latency',
  'scale_throughput',
  'scale_distributed',
  'scale_cache',
  'scale_messaging',
  'scale_storage',
  'scale_compute',
  'lifecycle',
  'data_terms',
  'evaluation_terms',
  'deployment_terms',
  'infrastructure_terms',
  'ml_general',
  'ml_system',
  'algorithm',
  'ml_tool',
  'software',
];
/** 1 for each concept of the field, by id. */
export const IS_FIELD = new Uint8Array(CONCEPTS.length);
for (const id of idsOf(FIELD)) IS_FIELD[id] = 1;

/** A list item of fewer words is a label: a link of a menu, a term of a list. */
const FEWEST_WORDS_OF_ITEM = 4;
const QUESTION = flagId('question');

/** Words on either side over which a block's density of field words is taken. */
const WINDOW = 150;
/** A block is left out where the density around it is below this share of the page's best window. */
const SHARE_OF_BEST = 0.2;
/** A page whose best window has fewer field words than this a word speaks plainly: all of it is kept. */
const SPARSE = 0.08;

/**
 * Which blocks belong to what the page is about: those around which the field's words are at least a
 * fifth as dense as where they are densest. Text on something else that stands before, between or
 * after (comments, a pasted story, ten thousand unrelated words) falls out, so that counts and shares
 * are of the page's subject. A page almost without the field's words
 * keeps all its blocks. Bare labels (menus,
 * lists of terms) and questions without an answer beside them are never kept.
 */
export function relevantBlocks(
  blocks: readonly AnalysedBlock[],
  sentences: readonly AnalysedSentence[],
): boolean[] {
  const hits = blocks.map((block) => {
    let count = 0;
    for (let s = block.from; s < block.to; s++)
      for (const { id, times } of sentences[s]?.concepts ?? []) if (IS_FIELD[id]) count += times;
    if (block.type === 'heading') for (const id of block.concepts) count += IS_FIELD[id] ?? 0;
    return count;
  });
  const words = blocks.map((block) => (block.type === 'code' ? 0 : block.words));
  const density = windowDensity(hits, words);
  let best = 0;
  for (const value of density) best = Math.max(best, value);
  return density.map((value, index) => {
    const block = blocks[index];
    const isFragment = block?.type === 'list-item' && block.words < FEWEST_WORDS_OF_ITEM;
    const isNear = best < SPARSE || value >= best * SHARE_OF_BEST;
    return isNear && !isFragment && !asksOnly(block, sentences);
  });
}

/** Whether a block is a question and nothing else: a question bank teaches by its answers only. */
function asksOnly(
  block: AnalysedBlock | undefined,
  sentences: readonly AnalysedSentence[],
): boolean {
  if (!block || block.from === block.to) return false;
  for (let s = block.from; s < block.to; s++)
    if (!sentences[s]?.flags.includes(QUESTION)) return false;
  return true;
}

/** Hits per word in the window around each block, a block longer than the window by itself. */
function windowDensity(hits: readonly number[], words: readonly number[]): number[] {
  const hitsBefore = [0];
  const wordsBefore = [0];
  hits.forEach((count, i) => {
    hitsBefore.push((hitsBefore[i] ?? 0) + count);
    wordsBefore.push((wordsBefore[i] ?? 0) + (words[i] ?? 0));
  });
  let from = 0;
  let to = 0;
  return hits.map((_, i) => {
    const start = (wordsBefore[i] ?? 0) - WINDOW;
    const end = (wordsBefore[i + 1] ?? 0) + WINDOW;
    while (from < i && (wordsBefore[from] ?? 0) < start) from++;
    if (to < i + 1) to = i + 1;
    while (to < hits.length && (wordsBefore[to + 1] ?? 0) <= end) to++;
    const count = (hitsBefore[to] ?? 0) - (hitsBefore[from] ?? 0);
    return count / Math.max(40, (wordsBefore[to] ?? 0) - (wordsBefore[from] ?? 0));
  });
}
