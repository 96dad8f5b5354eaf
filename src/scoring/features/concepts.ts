import { CONCEPTS, type Pattern } from '../lexicon/patterns.ts';
import type { Word } from '../tokens.ts';

/** How often a concept occurs in a sentence, counted up to `MOST`. */
export interface Hit {
  /** The concept's. */
  readonly id: number;
  readonly times: number;
}

const MOST = 3;
/** Every hit there can be, so that sentences share them. */
const HITS: readonly (readonly Hit[])[] = CONCEPTS.map((_, id) =>
  Array.from({ length: MOST + 1 }, (_, times): Hit => ({ id, times })),
);

/**
 * How often each concept of the lexicon occurs among the words. Words and phrases count once each
 * where they begin.
 */
export function conceptsIn(words: readonly Word[]): Hit[] {
  const touched: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const { lexicon, goesOnWith, fills } = words[at] as Word;
    // Most words mean nothing to the lexicon.
    if (fills === 0) continue;
    for (const concept of lexicon.concepts) count(concept, touched);
    const next = words[at + 1];
    if (!next || (goesOnWith & next.fills) === 0) continue;
    for (const pattern of lexicon.begins) goOn(pattern, words, at + 1, touched);
  }
  const hits: Hit[] = [];
  for (const concept of touched) {
    const times = Math.min(counts[concept] as number, MOST);
    counts[concept] = 0;
    hits.push((HITS[concept] as readonly Hit[])[times] as Hit);
  }
  return hits;
}

/** Counts the phrases that begin with what is matched so far and go on with the words from `at`. */
function goOn(pattern: Pattern, words: readonly Word[], at: number, touched: number[]): void {
  const word = words[at];
  if (!word) return;
  for (const slot of word.lexicon.slots) {
    const longer = pattern.next.get(slot);
    if (!longer) continue;
    for (const concept of longer.concepts) count(concept, touched);
    goOn(longer, words, at + 1, touched);
  }
}

/** The concepts of several lists, each once, in the order in which they first stand there. */
export function distinct(lists: readonly (readonly number[])[]): number[] {
  const touched: number[] = [];
  for (const list of lists) for (const concept of list) count(concept, touched);
  for (const concept of touched) counts[concept] = 0;
  return touched;
}

/** The concepts of several sentences' hits, in the same way. */
export function distinctOf(sentences: readonly (readonly Hit[])[]): number[] {
  const touched: number[] = [];
  for (const hits of sentences) for (const { id } of hits) count(id, touched);
  for (const concept of touched) counts[concept] = 0;
  return touched;
}

/** Scratch table, all zero between calls. */
const counts = new Int32Array(CONCEPTS.length);

function count(concept: number, touched: number[]): void {
  if (counts[concept] === 0) touched.push(concept);
  counts[concept] = (counts[concept] as number) + 1;
}
