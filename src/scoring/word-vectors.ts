import { type KeyTable, keyTable, setNumber } from './key-table.ts';

/** Numbers in a word's or a page's vector. */
export const DIMENSIONS = 24;
/** Steps that one of a word's rarity has. */
export const RARITY_STEPS = 40;
/**
 * Length that a page's vector is scaled to before it is rounded: finer steps (127) change figures by 0.001
 * and take room. At most 47, so that each number fits into one printable character (`model.ts`).
 */
export const UNIT = 44;

/** Where words stand to each other, learnt from which of them share blocks (see `scripts/training/word-vectors.ts`). */
export interface WordVectors {
  /** `Word.key` of each known word, row after row. */
  keys: Uint32Array;
  /** Row of each known word plus one, by `Word.key`. */
  index: KeyTable;
  /** `DIMENSIONS` numbers a word, row after row. */
  vectors: Int8Array;
  /** ln(pages / pages with the word) of each word, in steps of 1/`RARITY_STEPS`. */
  rarities: Uint8Array;
  /**
   * Rarity times vector of each word, row after row, two numbers to an integer so that one addition
   * serves both: in the lower and the upper 16 bits.
   */
  pairs: Int32Array;
}

/** Pairs of numbers in a vector. */
export const HALF = DIMENSIONS / 2;
/** Lays out words, given by key, vector (numbers from -3 to 3) and rarity, for looking up and for adding. */
export function layOut(words: Pick<WordVectors, 'keys' | 'vectors' | 'rarities'>): WordVectors {
  const { keys, vectors, rarities } = words;
  const index = keyTable(keys.length);
  keys.forEach((key, row) => {
    setNumber(index, key, row + 1);
  });
  const pairs = new Int32Array(keys.length * HALF).map((_, at) => {
    const [even, odd] = [vectors[2 * at] as number, vectors[2 * at + 1] as number];
    return (rarities[Math.floor(at / HALF)] as number) * (even + (odd << 16));
  });
  return { ...words, index, pairs };
}

/** No word is known: every vector is zero. */
export const NO_WORD_VECTORS: WordVectors = layOut({
  keys: new Uint32Array(),
  vectors: new Int8Array(),
  rarities: new Uint8Array(),
});

/** Squared distance, 0-4, of a page's vector from the one of `vectors` that begins at `start`. */
export function vectorDistance(vector: Int8Array, vectors: Int8Array, start: number): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    const difference = (vector[d] as number) - (vectors[start + d] as number);
    sum += difference * difference;
  }
  return sum / (UNIT * UNIT);
}
