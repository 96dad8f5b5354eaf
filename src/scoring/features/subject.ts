import { CONCEPTS, type Concept, conceptId, idsOf } from '../lexicon/patterns.ts';
import type { Analysis } from './analysis.ts';
import { IS_FIELD } from './region.ts';

/**
 * Shares of words that speak of computing below which a page is on another subject, above on this.
 * (Of the corpus pages that readers gave more than 15 points one is below `FULL`, by a hair.)
 */
const NONE = 0.029;
const FULL = 0.04;
/** Concepts whose words mean something on any subject (fast, million, check, test, treatment, drift), and what one counts. */
const AMBIGUOUS: readonly Concept[] = [
  'scale_latency',
  'scale_throughput',
  'scale_named',
  'monitor_named',
  'monitor_alert',
  'monitor_metrics',
  'monitor_logs',
  'monitor_live_test',
  'monitor_feedback',
  'drift_named',
  'drift_detection',
  'evaluation_terms',
  'deployment_terms',
];
const AMBIGUOUS_COUNTS = 0.25;

/** A block of code shows computing as well as so many words do. */
const CODE_COUNTS = 4;

/** What a word of each concept counts as speaking of computing, by id. */
const COUNTS = Float32Array.from(CONCEPTS, (_, id) => IS_FIELD[id] ?? 0);
COUNTS[conceptId('computing_plain')] = 1;
for (const id of idsOf(AMBIGUOUS)) COUNTS[id] = AMBIGUOUS_COUNTS;

/**
 * Share of the relevant words that stand for the field's concepts or name computing in plain words; code
 * among them counts.
 */
export function subjectShare({
  sentences,
  blocks,
  relevant,
}: Pick<Analysis, 'sentences' | 'blocks' | 'relevant'>) {
  let words = 0;
  let hits = 0;
  blocks.forEach(({ type }, b) => {
    if (relevant[b] && type === 'code') hits += CODE_COUNTS;
  });
  for (const sentence of sentences) {
    if (!relevant[sentence.block]) continue;
    words += sentence.words;
    for (const { id, times } of sentence.concepts) hits += times * (COUNTS[id] as number);
  }
  return hits / Math.max(40, words);
}

/** How far a page is about computing at all, 0-1, by its share of the field's words, or by what it tells in others. */
export function subjectOf({ plain, share }: Pick<Analysis, 'plain' | 'share'>): number {
  return plain ? 1 : Math.min(1, Math.max(0, (share - NONE) / (FULL - NONE)));
}
