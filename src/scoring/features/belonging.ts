import { DIMENSIONS, RARITY_STEPS } from '../word-vectors.ts';
import { FEWEST_WORDS, type Passage, type Stretch } from './passages.ts';

/**
 * Log odds that a passage belongs to a page: so much for its likeness to the page (a cosine), for what
 * it shares with the page's other passages (rarity a word), for the logarithm of the page's words, and
 * to begin with. A logistic regression on 465 corpus pages, each with its own passages and with those of
 * pages on other topics (area under the curve 0.98; likeness alone 0.97); the last number is raised by 0.9,
 * since most of what stands on a page belongs to it.
 */
const LOG_ODDS = { likeness: 5.2, shared: 12.1, length: -0.76, bias: 0.6 };
/**
 * What is left over beside a page in long pieces is foreign, in short ones mostly its own: most pages of
 * ordinary length are of one piece, however unlike each other its parts are told. So much is added to the
 * log odds of what stands outside where it is at most `upTo` words, less and less up to so many more.
 */
const OF_ONE_PIECE = { odds: 2.5, upTo: 2500, beyond: 2500 };
/**
 * Where more stands outside, it tells what foreign text is like here: the page's own edges stand out from
 * it, if not above 0. This part of how far its log odds are below 0 is added.
 */
const OF_FAR_TEXT = 0.25;
/** Taken from the log odds of a passage there, for so much as it is liker to all that stands outside than to the page. */
const LIKER_OUTSIDE = 4;
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
  return (page: Stretch): number[] => {
    const centre = new Float32Array(DIMENSIONS);
    const around = new Float32Array(DIMENSIONS);
    let outside = 0;
    const passagesWith = new Uint16Array(rarities.length);
    let length = 0;
    passages.forEach(({ from, words }, p) => {
      const passage = placed[p];
      if (!passage) return;
      if (from < page.from || from >= page.to) {
        outside += words;
        add(around, passage.own, 0, Math.min(MOST_WEIGHT, words));
        return;
      }
      length += words;
      add(centre, passage.weighed, 0, 1);
      for (const row of passage.rows) passagesWith[row] = (passagesWith[row] as number) + 1;
    });
    const liker = LIKER_OUTSIDE * longPart(outside);
    const bias = LOG_ODDS.bias + LOG_ODDS.length * Math.log(length + 50);
    return placed.map(({ own, rows }, p) => {
      const { from, words } = passages[p] as Passage;
      const others = from >= page.from && from < page.to ? 1 : 0;
      let shared = 0;
      for (const row of rows)
        if ((passagesWith[row] as number) > others) shared += rarities[row] as number;
      const near = likeness(own, centre);
      const odds =
        LOG_ODDS.likeness * near -
        liker * Math.max(0, likeness(own, around) - near) +
        (LOG_ODDS.shared * shared) / RARITY_STEPS / Math.max(FEWEST_WORDS, words) +
        bias;
      return odds * Math.min(1, words / ENOUGH_WORDS);
    });
  };
}

/** 0 where so many words outside are a page's own ends, 1 where they are foreign. */
const longPart = (words: number): number =>
  Math.min(1, Math.max(0, (words - OF_ONE_PIECE.upTo) / OF_ONE_PIECE.beyond));

/**
 * The log odds of passages on one side of the page, raised by what is known of all that stands there.
 * @param odds Of the passages outside, as `belonging` tells them.
 */
export function beside(passages: readonly Passage[], odds: readonly number[]): number[] {
  let [words, sum] = [0, 0];
  passages.forEach((passage, p) => {
    words += passage.words;
    sum += (odds[p] ?? 0) * Math.max(ENOUGH_WORDS, passage.words);
  });
  const isLong = longPart(words);
  const far = OF_FAR_TEXT * Math.max(0, -sum / Math.max(1, words));
  const raise = OF_ONE_PIECE.odds * (1 - isLong) + far * isLong;
  return passages.map(
    (passage, p) => (odds[p] ?? 0) + raise * Math.min(1, passage.words / ENOUGH_WORDS),
  );
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
