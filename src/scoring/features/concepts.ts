import { CONCEPTS, fills } from '../lexicon/patterns.ts';
import type { Word } from '../tokens.ts';

/**
 * How often each concept of the lexicon occurs among the words: `[concept id, count]` with counts
 * capped at 3. Words and phrases count once each where they begin.
 */
export function conceptsIn(words: readonly Word[]): [number, number][] {
  const touched: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    for (const concept of word.concepts) count(concept, touched);
    for (const { concept, rest } of word.phrases) {
      let matches = true;
      for (let step = 0; matches && step < rest.length; step++) {
        const slot = rest[step];
        const next = words[at + step + 1];
        matches = slot !== undefined && next !== undefined && fills(next.text, slot);
      }
      if (matches) count(concept, touched);
    }
  }
  return touched.map((concept) => {
    const times = counts[concept] ?? 0;
    counts[concept] = 0;
    return [concept, Math.min(times, 3)];
  });
}

/** Scratch table, all zero between calls. */
const counts = new Int32Array(CONCEPTS.length);

function count(concept: number, touched: number[]): void {
  if (counts[concept] === 0) touched.push(concept);
  counts[concept] = (counts[concept] ?? 0) + 1;
}
