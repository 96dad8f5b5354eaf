import { CONCEPTS, longerBy, MEANINGS, PATTERNS } from '../lexicon/patterns.ts';
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
  for (let at = 0; at < words.length; at++) {
    const { meaning } = words[at] as Word;
    if (meaning === 0) continue;
    const begins = countList(MEANINGS, meaning + 2);
    const next = words[at + 1]?.meaning ?? 0;
    if (((MEANINGS[meaning + 1] as number) & (MEANINGS[next] as number)) === 0) continue;
    const last = begins + (MEANINGS[begins] as number);
    for (let i = begins + 1; i <= last; i++) goOn(MEANINGS[i] as number, words, at + 1);
  }
  return counted(hitOf);
}

/** Counts the phrases that begin with what is matched so far and go on with the words from `at`. */
function goOn(pattern: number, words: readonly Word[], at: number): void {
  const meaning = words[at]?.meaning ?? 0;
  if (((PATTERNS[pattern] as number) & (MEANINGS[meaning] as number)) === 0) return;
  const begins = meaning + 3 + (MEANINGS[meaning + 2] as number);
  const slots = begins + 1 + (MEANINGS[begins] as number);
  const last = slots + (MEANINGS[slots] as number);
  for (let i = slots + 1; i <= last; i++) {
    const longer = longerBy(pattern, MEANINGS[i] as number);
    if (longer < 0) continue;
    countList(PATTERNS, longer + 1);
    goOn(longer, words, at + 1);
  }
}

/** Counts the concepts that are listed after their number; returns where the list ends. */
function countList(numbers: readonly number[], at: number): number {
  const end = at + 1 + (numbers[at] as number);
  for (let i = at + 1; i < end; i++) count(numbers[i] as number);
  return end;
}

/** The concepts of several lists, each once, in the order in which they first stand there. */
export function distinct(lists: readonly (readonly number[])[]): number[] {
  for (const list of lists) for (const concept of list) count(concept);
  return counted(idOf);
}

/** The concepts of several sentences' hits, in the same way. */
export function distinctOf(sentences: readonly (readonly Hit[])[]): number[] {
  for (const hits of sentences) for (const { id } of hits) count(id);
  return counted(idOf);
}

/** Scratch table, all zero between calls, and the concepts that are not zero in it. */
const counts = new Int32Array(CONCEPTS.length);
const touched = new Int32Array(CONCEPTS.length);
let touches = 0;

function count(concept: number): void {
  const times = counts[concept] as number;
  if (times === 0) touched[touches++] = concept;
  counts[concept] = times + 1;
}

const idOf = (concept: number): number => concept;
const hitOf = (concept: number, times: number): Hit =>
  (HITS[concept] as readonly Hit[])[Math.min(times, MOST)] as Hit;

/** Something of each concept counted, in the order in which they were; none is counted any more. */
function counted<Of>(of: (concept: number, times: number) => Of): Of[] {
  const all = new Array<Of>(touches);
  for (let i = 0; i < touches; i++) {
    const concept = touched[i] as number;
    all[i] = of(concept, counts[concept] as number);
    counts[concept] = 0;
  }
  touches = 0;
  return all;
}
