import { countKey, keyTable } from '../key-table.ts';
import type { Word } from '../tokens.ts';
import { keepLargest } from './largest.ts';
import { SIGN } from './word-signs.ts';

/** Fewer words with matter than this are counted as this many: short texts repeat themselves by chance. */
const FEWEST = 60;

/**
 * How repetitive the sentences are, 0-1: the part that the five commonest pairs of neighbouring words
 * (function words left out) have of all words that are no function words.
 */
export function repetitionOf(sentences: readonly (readonly Word[])[]): number {
  const pairs = keyTable(sentences.reduce((sum, words) => sum + words.length, 0));
  let matter = 0;
  for (const words of sentences) {
    let previous: Word | undefined;
    for (const word of words) {
      const isMatter = (word.signs & SIGN.functionWord) === 0;
      if (isMatter) matter++;
      if (isMatter && previous && previous !== word)
        countKey(pairs, (Math.imul(previous.stem, 31) + word.stem) | 0);
      previous = isMatter ? word : undefined;
    }
  }
  const top = new Float32Array(5);
  const { entries } = pairs;
  for (let at = 1; at < entries.length; at += 2) keepLargest(top, entries[at] as number);
  return top.reduce((sum, count) => sum + count, 0) / Math.max(FEWEST, matter);
}
