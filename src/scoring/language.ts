import type { Word } from './tokens.ts';

/** What a word is written with. */
export interface LanguageSigns {
  /** Words of letters only that it is made of: "that's" is two, "4" none. */
  words: number;
  letters: number;
  /** Letters of words that are not in the Latin alphabet. */
  foreign: number;
}

/** The signs of a lower-case word. */
export function languageSigns(text: string): LanguageSigns {
  if (/^[a-z]+$/.test(text)) return plainSigns(text.length);
  const signs = { words: 0, letters: 0, foreign: 0 };
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    signs.words++;
    signs.letters += word.length;
    if (!/^\p{Script=Latin}+$/u.test(word)) signs.foreign += word.length;
  }
  return signs;
}

/** Signs of words of plain letters, by how many they are. */
const plain: LanguageSigns[] = [];

function plainSigns(letters: number): LanguageSigns {
  const known = plain[letters];
  if (known) return known;
  const signs = { words: 1, letters, foreign: 0 };
  plain[letters] = signs;
  return signs;
}

/**
 * The model knows at least such a part of the words of most English sentences, whatever they are about.
 * (Of corpus pages, a recipe, a list of terms it knows that of sentences with 71 % of the words and more;
 * of texts in fourteen other languages, written for this, of 0 to 21 %: German on Kubernetes is half English.)
 */
const LEAST_KNOWN = 0.6;
/** The part of a text's words in such sentences that makes it English. */
const LEAST_ENGLISH = 0.45;
/** By so many words more in such sentences than in others a passage is English, whatever stands around it. */
const PASSAGE = 80;

/**
 * Whether sentences are English, by their own words, or a passage among them is: there may be any amount
 * of other text beside it. The page's `lang` is not asked: templates often declare a language that the
 * text is not in.
 */
export function isEnglish(sentences: readonly { tokens: readonly Word[] }[]): boolean {
  let english = 0;
  let all = 0;
  let ahead = 0;
  for (const { tokens } of sentences) {
    let known = 0;
    let words = 0;
    let letters = 0;
    let foreign = 0;
    for (const { language, row } of tokens) {
      if (row >= 0) known += language.words;
      words += language.words;
      letters += language.letters;
      foreign += language.foreign;
    }
    const isKnown = known >= LEAST_KNOWN * words && foreign * 2 <= letters;
    all += words;
    if (isKnown) english += words;
    ahead = Math.max(0, ahead + (isKnown ? words : -words));
    if (ahead >= PASSAGE) return true;
  }
  return english >= LEAST_ENGLISH * all;
}
