import { DIMENSIONS, RARITY_STEPS } from '../word-vectors.ts';
import { FEWEST_WORDS, type Passage } from './passages.ts';

/**
 * Log odds that a passage belongs to a page: so much for its likeness to the page (a cosine), for what
 * it shares with the page's other passages (rarity a word), for the logarithm of the page's words, and
 * to begin with. A logistic regression on 465 corpus pages, each with its own passages and with those of
 * pages on other topics (area under the curve 0.98 across sources; likeness alone 0.96); the last number
 * is raised by 0.6, since most of what stands on a page belongs to it.
 */
const LOG_ODDS = { likeness: 5.2, shared: 12.1, length: -0.76, bias: 0.3 };
/** Shorter passages count in part. */
const ENOUGH_WORDS = 70;
/** Blocks with at least as many of the field's words a word show where the page stands. */
const DENSE = 0.06;
/** A block of a page without the field's words weighs as much as its words, up to so many. */
const MOST_WEIGHT = 100;

/** What of a page's blocks tells which belong together. */
export interface Places {
  /** Words of each block that count. */
  words: readonly number[];
  /** Words of each block that are the field's. */
  hits: readonly number[];
  /** Each block's place among the words, row after row, and the rows of its known words. */
  vectors: Float32Array;
  rows: readonly number[][];
  /** Rarity of each known word (see `WordVectors`). */
  rarities: Uint8Array;
}

/**
 * How far each passage belongs with those between the blocks `page`: by its likeness to them and by the
 * words that it shares with them. Above 0 it rather does.
 * @param isPlain Whether the page has hardly a word of the field.
 */
export function belonging(
  passages: readonly Passage[],
  places: Places,
  page: { from: number; to: number },
  isPlain: boolean,
): Float32Array {
  const { words, rows, vectors, rarities } = places;
  const isOfPage = ({ from }: Passage): boolean => from >= page.from && from < page.to;
  const { centre, passagesWith, length } = sumOf(passages.filter(isOfPage), places, isPlain);
  const bias = LOG_ODDS.bias + LOG_ODDS.length * Math.log(length + 50);
  const own = new Float32Array(DIMENSIONS);
  return Float32Array.from(passages, (passage) => {
    own.fill(0);
    let shared = 0;
    const others = isOfPage(passage) ? 1 : 0;
    for (let b = passage.from; b < passage.to; b++) {
      if (!words[b]) continue;
      addVector(own, vectors, b, 1);
      for (const row of rows[b] ?? [])
        if ((passagesWith[row] as number) > others) shared += rarities[row] as number;
    }
    const odds =
      LOG_ODDS.likeness * likeness(own, centre) +
      (LOG_ODDS.shared * shared) / RARITY_STEPS / Math.max(FEWEST_WORDS, passage.words) +
      bias;
    return odds * Math.min(1, passage.words / ENOUGH_WORDS);
  });
}

/** Where passages stand among the words, how many hold each known word, and their length in words. */
function sumOf(
  passages: readonly Passage[],
  { words, hits, rows, vectors, rarities }: Places,
  isPlain: boolean,
) {
  const centre = new Float32Array(DIMENSIONS);
  const passagesWith = new Uint16Array(rarities.length);
  const lastWith = new Uint32Array(rarities.length);
  let length = 0;
  passages.forEach((passage, p) => {
    length += passage.words;
    for (let b = passage.from; b < passage.to; b++) {
      const [own, count] = [words[b] ?? 0, hits[b] ?? 0];
      if (own === 0) continue;
      for (const row of rows[b] ?? []) {
        if (lastWith[row] === p + 1) continue;
        lastWith[row] = p + 1;
        passagesWith[row] = (passagesWith[row] as number) + 1;
      }
      if (isPlain) addVector(centre, vectors, b, Math.min(MOST_WEIGHT, own));
      else if (count >= DENSE * own) addVector(centre, vectors, b, count);
    }
  });
  return { centre, passagesWith, length };
}

function addVector(sum: Float32Array, vectors: Float32Array, block: number, times: number): void {
  for (let d = 0; d < DIMENSIONS; d++)
    sum[d] = (sum[d] as number) + times * (vectors[block * DIMENSIONS + d] as number);
}

/** Cosine of the angle between two vectors; 0 where one has no length, 1 where the centre has none. */
function likeness(own: Float32Array, centre: Float32Array): number {
  let product = 0;
  let ownLength = 0;
  let centreLength = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    product += (own[d] as number) * (centre[d] as number);
    ownLength += (own[d] as number) ** 2;
    centreLength += (centre[d] as number) ** 2;
  }
  if (centreLength === 0) return 1;
  return ownLength === 0 ? 0 : product / Math.sqrt(ownLength * centreLength);
}
