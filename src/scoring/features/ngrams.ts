import type { Word } from '../tokens.ts';

/** Hash buckets for stems and pairs of neighbouring stems (hashing trick, Weinberger et al. 2009). */
export const GRAM_BUCKETS = 8192;

/** Buckets of a sentence's word stems and stem pairs, function words only within pairs; no repeats. */
export function ngramsOf(words: readonly Word[]): number[] {
  const buckets = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    if (!word.isFunctionWord) buckets.add(spread(word.stem) % GRAM_BUCKETS);
    const next = words[at + 1];
    if (next && !(word.isFunctionWord && next.isFunctionWord))
      buckets.add(spread(Math.imul(word.stem, 0x9e3779b1) ^ next.stem) % GRAM_BUCKETS);
  }
  return [...buckets];
}

/** Finaliser of MurmurHash3: spreads the low bits. */
function spread(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
