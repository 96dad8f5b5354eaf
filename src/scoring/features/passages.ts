import type { Block } from '../../article/article.ts';

/** A run of blocks that is judged as one: long enough to tell what it speaks of. */
export interface Passage {
  /** Indices of its blocks, `[from, to)`. */
  from: number;
  to: number;
  words: number;
}

/** Passages in a row, as indices of blocks `[from, to)`. */
export type Stretch = Pick<Passage, 'from' | 'to'>;

/** Fewer words do not tell what they speak of. */
export const FEWEST_WORDS = 15;

/**
 * Cuts a page into passages: each block of at least `FEWEST_WORDS` words, and shorter ones together. A
 * heading goes with what follows it; code, labels and what is left over with the passage before them.
 * @param words Words of each block that count; 0 for code and labels.
 */
export function passagesOf(types: readonly Block['type'][], words: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  let open: Passage = { from: 0, to: 0, words: 0 };
  /** Words of the open passage that are not a heading's. */
  let text = 0;
  const close = (to: number): void => {
    const before = passages.at(-1);
    if (open.words < FEWEST_WORDS && before) {
      before.to = to;
      before.words += open.words;
    } else if (to > open.from) passages.push({ ...open, to });
    open = { from: to, to, words: 0 };
    text = 0;
  };
  types.forEach((type, i) => {
    const own = words[i] ?? 0;
    const before = passages.at(-1);
    if (before && open.words === 0 && own === 0 && type !== 'heading') {
      before.to = i + 1;
      open.from = i + 1;
      return;
    }
    if (text > 0 && (type === 'heading' || own >= FEWEST_WORDS)) close(i);
    open.words += own;
    if (type !== 'heading') text += own;
    if (text >= FEWEST_WORDS) close(i + 1);
  });
  close(types.length);
  return passages;
}

/**
 * The passages in a row, the one at `core` among them, whose values have the largest sum, as indices of
 * blocks `[from, to)`; that passage alone where no other adds to it.
 */
export function stretchAround(
  passages: readonly Passage[],
  values: readonly number[],
  core: number,
): Stretch {
  /** How far it pays to go on from the core, in steps of 1 or -1. */
  const reach = (step: 1 | -1): number => {
    let [sum, most, best] = [0, 0, core];
    for (let p = core + step; p >= 0 && p < passages.length; p += step) {
      sum += values[p] ?? 0;
      if (sum > most) [most, best] = [sum, p];
    }
    return best;
  };
  return { from: passages[reach(-1)]?.from ?? 0, to: passages[reach(1)]?.to ?? 0 };
}
