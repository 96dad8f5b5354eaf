import { conceptId } from '../lexicon/patterns.ts';
import type { Analysis } from './analysis.ts';
import { IS_FIELD } from './region.ts';

/** Shares of words that speak of computing below which a page is on another subject, above on this. */
const NONE = 0.037;
const FULL = 0.044;

/**
 * How far a page is about computing at all, 0-1, by the share of its relevant words that stand for
 * the field's concepts or name computing in plain words.
 */
export function subjectOf({ sentences, relevant }: Analysis): number {
  const plain = conceptId('computing_plain');
  let words = 0;
  let hits = 0;
  for (const sentence of sentences) {
    if (!relevant[sentence.block]) continue;
    words += sentence.words;
    for (const [id, times] of sentence.concepts) if (IS_FIELD[id] || id === plain) hits += times;
  }
  const share = hits / Math.max(40, words);
  return Math.min(1, Math.max(0, (share - NONE) / (FULL - NONE)));
}
