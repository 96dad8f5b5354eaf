import { signsOf } from './features/word-signs.ts';
import { type LanguageSigns, languageSigns } from './language.ts';
import { meaningOf } from './lexicon/patterns.ts';
import type { WordVectors } from './word-vectors.ts';

/** What is known of a word once it has been seen; shared by all its occurrences. */
export interface Word {
  /**
   * 24-bit rolling hash of the lower-case word: its name in the table of word vectors, where a byte more
   * would be a byte a word; one unknown word in thousands is taken for a known one.
   */
  readonly key: number;
  /** Another hash of it, of 32 bits: that two words share both is one chance in 2^56. */
  readonly check: number;
  /** Where what it means to the lexicon begins in `MEANINGS`. */
  readonly meaning: number;
  /** 30-bit hash of the word's stem. */
  readonly stem: number;
  /** Joined bits of `SIGN`. */
  readonly signs: number;
  /** The word vectors in which it was looked up last, and its row among them, -1 where they do not know it. */
  vectors: WordVectors | undefined;
  row: number;
  readonly language: LanguageSigns;
  readonly text: string;
}

/** Words of one stretch of text, with the facts about its characters that lower-casing loses. */
export interface Tokens {
  words: Word[];
  /** Words with a capital that do not begin the stretch: names, mostly. */
  names: Word[];
  /** Characters that are rare in prose and usual in code and paths: `_ { } = < > / \ |`. */
  codeCharacters: number;
}

/** No more distinct words are remembered, so that hostile text cannot fill the memory. */
const MAX_KNOWN_WORDS = 45_000;
/**
 * The known words in the order in which they were met. Nothing else holds them, so they lie in memory in
 * this order too: words that share a page are near each other, which is what finding them costs most by.
 */
const known: Word[] = [];
/**
 * Number of a known word plus one, at the place that its key chooses or at the next free one. As small as it
 * can be, since it is asked all over for each word: at most a third is taken when a page begins, two thirds ever.
 */
const places = new Uint16Array(2 ** 16);
const LAST_PLACE = places.length - 1;

/** Makes room for a page's words where earlier pages have taken half of it. */
export function makeRoom(): void {
  if (known.length < MAX_KNOWN_WORDS / 2) return;
  known.length = 0;
  places.fill(0);
}

/** Class of each ASCII character: 1 letter, 2 capital, 3 digit, 4 a word by itself, 5 code, 0 other. */
const CLASS = new Uint8Array(128);
for (let code = 97; code <= 122; code++) CLASS[code] = 1;
for (let code = 65; code <= 90; code++) CLASS[code] = 2;
for (let code = 48; code <= 57; code++) CLASS[code] = 3;
for (const character of '%$?') CLASS[character.charCodeAt(0)] = 4;
for (const character of '_{}=<>/\\|`') CLASS[character.charCodeAt(0)] = 5;
/** Of FNV-1a with 32 bits (Fowler, Noll, Vo). */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** Of MurmurHash2 (Appleby); any large odd factor would do. */
const CHECK_FACTOR = 0x5bd1e995;
const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/**
 * Cuts `text[start, end)` into lower-case words: runs of letters and digits (an apostrophe inside a
 * word belongs to it), and `%`, `$`, `?` as words of their own. Linear; a word seen before costs one
 * look-up by its rolling hash (FNV-1a), held against a second one, and no string.
 */
export function tokenize(text: string, start = 0, end = text.length): Tokens {
  const words: Word[] = [];
  const names: Word[] = [];
  let codeCharacters = 0;
  let at = start;
  while (at < end) {
    const first = text.charCodeAt(at);
    const kind = first < 128 ? CLASS[first] : isLetter(first) ? 1 : 0;
    if (kind === 0 || kind === 5) {
      if (kind === 5) codeCharacters++;
      at++;
      continue;
    }
    const from = at;
    let hash = HASH_START;
    let check = 0;
    if (kind === 4) {
      hash = first;
      at++;
    } else {
      for (; at < end; at++) {
        let code = text.charCodeAt(at);
        if (code < 128) {
          const inner = CLASS[code];
          if (inner === 2) code += 32;
          else if (inner !== 1 && inner !== 3) {
            if (code !== APOSTROPHE || !joinsLetters(text, at, end)) break;
          }
        } else if (code === TYPOGRAPHIC_APOSTROPHE) {
          if (!joinsLetters(text, at, end)) break;
          code = APOSTROPHE;
        } else if (!isLetter(code)) break;
        hash = Math.imul(hash ^ code, HASH_PRIME);
        check = (Math.imul(check, CHECK_FACTOR) + code) | 0;
      }
    }
    const key = (hash >>> 24) ^ (hash & 0xffffff);
    let place = key & LAST_PLACE;
    let number = places[place] as number;
    while (number > 0 && !isAs(known[number - 1] as Word, key, check)) {
      place = (place + 1) & LAST_PLACE;
      number = places[place] as number;
    }
    const word =
      number > 0 ? (known[number - 1] as Word) : learn(key, check, place, text.slice(from, at));
    if (kind === 2 && words.length > 0) names.push(word);
    words.push(word);
  }
  return { words, names, codeCharacters };
}

/** Of each class, 1 where it goes on with a word; and where it is one by itself. */
const INSIDE = [0, 1, 1, 1, 0, 0];
const ALONE = [0, 0, 0, 0, 1, 0];

/**
 * How many words `tokenize` finds: what code is asked for, whose names are not worth knowing. Added up
 * rather than decided: code goes on and ends too often for the processor to foresee.
 */
export function countWords(text: string): number {
  let count = 0;
  let inside = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === APOSTROPHE || code === TYPOGRAPHIC_APOSTROPHE) {
      if (!joinsLetters(text, at, text.length)) inside = 0;
      continue;
    }
    const kind = code < 128 ? (CLASS[code] as number) : isLetter(code) ? 1 : 0;
    const goesOn = INSIDE[kind] as number;
    count += (ALONE[kind] as number) + (goesOn & ~inside);
    inside = goesOn;
  }
  return count;
}

/** Letters beyond ASCII; punctuation and symbols (U+2000-U+2BFF, U+3000-U+303F) and NBSP are not. */
function isLetter(code: number): boolean {
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function joinsLetters(text: string, at: number, end: number): boolean {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  return (next < 128 && (CLASS[next] === 1 || CLASS[next] === 2)) || next >= 0xc0;
}

const isAs = (word: Word, key: number, check: number): boolean =>
  word.check === check && word.key === key;

/** Looks up all that is to be known of a word, and remembers it at its place while there is room. */
function learn(key: number, check: number, place: number, raw: string): Word {
  const text = raw.toLowerCase().replaceAll('’', "'");
  const word: Word = {
    key,
    check,
    meaning: meaningOf(text),
    stem: hashText(stem(text)),
    signs: signsOf(text),
    vectors: undefined,
    row: -1,
    language: languageSigns(text),
    text,
  };
  if (known.length < MAX_KNOWN_WORDS) places[place] = known.push(word);
  return word;
}

/** Light suffix stripping: enough to join inflections, too little to join different words. */
export function stem(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return '0';
  let root = word;
  if (root.length > 4 && root.endsWith("'s")) root = root.slice(0, -2);
  if (root.length > 4 && root.endsWith('ies')) return `${root.slice(0, -3)}y`;
  if (root.length > 3 && root.endsWith('s') && !/(ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ing')) root = root.slice(0, -3);
  else if (root.length > 4 && root.endsWith('ed')) root = root.slice(0, -2);
  else if (root.length > 4 && root.endsWith('ly')) root = root.slice(0, -2);
  return root.length > 4 && root.endsWith('e') ? root.slice(0, -1) : root;
}

/** FNV-1a over UTF-16 units, folded to 30 bits. */
export function hashText(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  return hash & 0x3fffffff;
}
