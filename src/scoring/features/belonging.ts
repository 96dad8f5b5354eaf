import { DIMENSIONS, RARITY_STEPS } from '../word-vectors.ts';
import { FEWEST_WORDS, type Passage } from './passages.ts';

/**
 * Log odds that a passage belongs to a page: so much for its likeness to the page (a cosine), for what
 * it shares with the page's other passages (rarity a word), for the logarithm of the page's words, and
 * to begin with. A logistic regression on 465 corpus pages, each with its own passages and with those of
 * pages on other topics (area under the curve 0.98; likeness alone 0.97); the last number is raised by 0.9,
 * since most of what stands on a page belongs to it.
 */
const LOG_ODDS = { likeness: 5.2, shared: 12.1, length: -0.76, bias: 0.6 };
/**
 * Added to the log odds on a page of at most so many words, in all, less and less up to so many more: most
 * pages of ordinary length are of one piece, however unlike each other its parts are told; what is longer
 * has something else beside it more often.
 */
const OF_ONE_PIECE = { odds: 2, upTo: 4000, beyond: 5000 };
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

/** A passage's place, what it counts for the page's, and the rows of its distinct known words. */
interface Placed {
  own: Float32Array;
  weighed: Float32Array;
  rows: number[];
}

/**
 * Tells how far each passage belongs with those between the blocks `[from, to)`: by its likeness to
 * them and by the words that it shares with them. Above 0 it rather does.
 * @param isPlain Whether the page has hardly a word of the field.
 */
export function belonging(passages: readonly Passage[], places: Places, isPlain: boolean) {
  const placed = place(passages, places, isPlain);
  const { rarities } = places;
  const inAll = passages.reduce((sum, { words }) => sum + words, 0);
  const isLong = Math.min(1, Math.max(0, (inAll - OF_ONE_PIECE.upTo) / OF_ONE_PIECE.beyond));
  const prior = LOG_ODDS.bias + OF_ONE_PIECE.odds * (1 - isLong);
  return (page: { from: number; to: number }): number[] => {
    const centre = new Float32Array(DIMENSIONS);
    const passagesWith = new Uint16Array(rarities.length);
    let length = 0;
    passages.forEach(({ from, words }, p) => {
      const passage = placed[p];
      if (!passage || from < page.from || from >= page.to) return;
      length += words;
      add(centre, passage.weighed, 0, 1);
      for (const row of passage.rows) passagesWith[row] = (passagesWith[row] as number) + 1;
    });
    const bias = prior + LOG_ODDS.length * Math.log(length + 50);
    return placed.map(({ own, rows }, p) => {
      const { from, words } = passages[p] as Passage;
      const others = from >= page.from && from < page.to ? 1 : 0;
      let shared = 0;
      for (const row of rows)
        if ((passagesWith[row] as number) > others) shared += rarities[row] as number;
      const odds =
        LOG_ODDS.likeness * likeness(own, centre) +
        (LOG_ODDS.shared * shared) / RARITY_STEPS / Math.max(FEWEST_WORDS, words) +
        bias;
      return odds * Math.min(1, words / ENOUGH_WORDS);
    });
  };
}

function place(
  passages: readonly Passage[],
  { words, hits, vectors, rows, rarities }: Places,
  isPlain: boolean,
): Placed[] {
  const lastWith = new Uint32Array(rarities.length);
  return passages.map(({ from, to }, p) => {
    const own = new Float32Array(DIMENSIONS);
    const weighed = new Float32Array(DIMENSIONS);
    const distinct: number[] = [];
    for (let b = from; b < to; b++) {
      const [length, count] = [words[b] ?? 0, hits[b] ?? 0];
      if (length === 0) continue;
      add(own, vectors, b, 1);
      if (isPlain) add(weighed, vectors, b, Math.min(MOST_WEIGHT, length));
      else if (count >= DENSE * length) add(weighed, vectors, b, count);
      for (const row of rows[b] ?? []) {
        if (lastWith[row] === p + 1) continue;
        lastWith[row] = p + 1;
        distinct.push(row);
      }
    }
    return { own, weighed, rows: distinct };
  });
}

/** Adds the vector in row `at` of `vectors`, so many times. */
function add(sum: Float32Array, vectors: Float32Array, at: number, times: number): void {
  for (let d = 0; d < DIMENSIONS; d++)
    sum[d] = (sum[d] as number) + times * (vectors[at * DIMENSIONS + d] as number);
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
