import type { BlockRows } from '../page-vectors.ts';
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
  rows: BlockRows;
  /** Rarity of each known word (see `WordVectors`). */
  rarities: Uint8Array;
}

/** The passages' places and what they count for the page's, row after row, and their known words. */
interface Placed {
  own: Float32Array;
  /** Squared lengths of `own`. */
  lengths: Float64Array;
  weighed: Float32Array;
  /** Rows of the distinct known words of each passage, and where its own begin, as in `BlockRows`. */
  words: BlockRows;
}

/**
 * Tells how far each passage belongs with those between the blocks `[from, to)`: by its likeness to
 * them and by the words that it shares with them. Above 0 it rather does.
 * @param isPlain Whether the page has hardly a word of the field.
 */
export function belonging(passages: readonly Passage[], places: Places, isPlain: boolean) {
  const placed = place(passages, places, isPlain);
  const { all, starts } = placed.words;
  const { rarities } = places;
  const passagesWith = new Uint16Array(rarities.length);
  return (page: Stretch): number[] => {
    const centre = new Float32Array(DIMENSIONS);
    const around = new Float32Array(DIMENSIONS);
    let outside = 0;
    let length = 0;
    passagesWith.fill(0);
    passages.forEach(({ from, words }, p) => {
      if (from < page.from || from >= page.to) {
        outside += words;
        add(around, 0, placed.own, p, Math.min(MOST_WEIGHT, words));
        return;
      }
      length += words;
      add(centre, 0, placed.weighed, p, 1);
      for (let i = starts[p] as number; i < (starts[p + 1] as number); i++)
        passagesWith[all[i] as number] = (passagesWith[all[i] as number] as number) + 1;
    });
    const liker = LIKER_OUTSIDE * longPart(outside);
    const bias = LOG_ODDS.bias + LOG_ODDS.length * Math.log(length + 50);
    const centreLength = squaredLength(centre, 0);
    const aroundLength = squaredLength(around, 0);
    return passages.map(({ from, words }, p) => {
      const others = from >= page.from && from < page.to ? 1 : 0;
      let shared = 0;
      for (let i = starts[p] as number; i < (starts[p + 1] as number); i++) {
        const row = all[i] as number;
        if ((passagesWith[row] as number) > others) shared += rarities[row] as number;
      }
      const near = likeness(placed, p, centre, centreLength);
      let odds =
        LOG_ODDS.likeness * near +
        (LOG_ODDS.shared * shared) / RARITY_STEPS / Math.max(FEWEST_WORDS, words) +
        bias;
      if (liker > 0) odds -= liker * Math.max(0, likeness(placed, p, around, aroundLength) - near);
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
): Placed {
  const lastWith = new Uint32Array(rarities.length);
  const own = new Float32Array(passages.length * DIMENSIONS);
  const lengths = new Float64Array(passages.length);
  const weighed = new Float32Array(passages.length * DIMENSIONS);
  const all = new Uint32Array(rows.all.length);
  const starts = new Uint32Array(passages.length + 1);
  let end = 0;
  passages.forEach(({ from, to }, p) => {
    for (let b = from; b < to; b++) {
      const [length, count] = [words[b] ?? 0, hits[b] ?? 0];
      if (length === 0) continue;
      add(own, p, vectors, b, 1);
      if (isPlain) add(weighed, p, vectors, b, Math.min(MOST_WEIGHT, length));
      else if (count >= DENSE * length) add(weighed, p, vectors, b, count);
      for (let i = rows.starts[b] as number; i < (rows.starts[b + 1] as number); i++) {
        const row = rows.all[i] as number;
        if (lastWith[row] === p + 1) continue;
        lastWith[row] = p + 1;
        all[end++] = row;
      }
    }
    starts[p + 1] = end;
    lengths[p] = squaredLength(own, p);
  });
  return { own, lengths, weighed, words: { all, starts } };
}

/** Adds row `at` of `vectors`, so many times, to row `to` of `sums`. */
function add(
  sums: Float32Array,
  to: number,
  vectors: Float32Array,
  at: number,
  times: number,
): void {
  for (let d = 0; d < DIMENSIONS; d++)
    sums[to * DIMENSIONS + d] =
      (sums[to * DIMENSIONS + d] as number) + times * (vectors[at * DIMENSIONS + d] as number);
}

function squaredLength(rows: Float32Array, at: number): number {
  let sum = 0;
  for (let d = at * DIMENSIONS; d < (at + 1) * DIMENSIONS; d++) sum += (rows[d] as number) ** 2;
  return sum;
}

/** Cosine of the angle between a passage and the centre; 0 where the passage has no length, 1 where the centre has none. */
function likeness(
  { own, lengths }: Placed,
  p: number,
  centre: Float32Array,
  centreLength: number,
): number {
  if (centreLength === 0) return 1;
  const ownLength = lengths[p] as number;
  if (ownLength === 0) return 0;
  let product = 0;
  for (let d = 0; d < DIMENSIONS; d++)
    product += (own[p * DIMENSIONS + d] as number) * (centre[d] as number);
  return product / Math.sqrt(ownLength * centreLength);
}
