import type { Word } from './tokens.ts';

const ENGLISH = new Set(
  'the of and to in is that for it with as was on are be this by at from or an have not which but they you we can has their if will when there what how our your its been were would'.split(
    ' ',
  ),
);
/** The commonest words of the other languages that use the Latin alphabet, but for those seen in English text too. */
const OTHER = new Set(
  `der das und ist nicht ein eine mit für auf zu dem sich auch werden wird sind
  le les et est une dans pour que qui avec nous vous sont cette
  los las por con para como más pero este esta está
  che è non della sono nel alla gli anche
  het een niet voor met zijn aan ook
  não uma um mais como são ao
  och att det som på är för inte jag
  się nie jest że są dla jak
  bir için ile olarak`.split(/\s+/),
);

/** What a word says of the language it stands in. */
export interface LanguageSigns {
  /** Words of letters only that it is made of: "that's" is two, "4" none. */
  words: number;
  /** How many of them are English function words, and how many other languages'. */
  english: number;
  other: number;
  letters: number;
  /** Letters of words that are not in the Latin alphabet. */
  foreign: number;
}

/** The signs of a lower-case word. */
export function languageSigns(text: string): LanguageSigns {
  if (/^[a-z]+$/.test(text) && !ENGLISH.has(text) && !OTHER.has(text))
    return plainSigns(text.length);
  const signs = { words: 0, english: 0, other: 0, letters: 0, foreign: 0 };
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    signs.words++;
    if (ENGLISH.has(word)) signs.english++;
    else if (OTHER.has(word)) signs.other++;
    signs.letters += word.length;
    if (!/^\p{Script=Latin}+$/u.test(word)) signs.foreign += word.length;
  }
  return signs;
}

/** Signs of Latin words that tell no language, by their letters. */
const plain: LanguageSigns[] = [];

function plainSigns(letters: number): LanguageSigns {
  const known = plain[letters];
  if (known) return known;
  const signs = { words: 1, english: 0, other: 0, letters, foreign: 0 };
  plain[letters] = signs;
  return signs;
}

/** By so many function words more than other languages' a passage is English, whatever stands around it. */
const PASSAGE = 12;
/** In English text at least such a part of the words are its function words; tables and lists have fewer. */
const LEAST_ENGLISH = 0.02;
/**
 * The model knows at least such a part of the words of an English table or list, and fewer of text in
 * languages whose words are not listed above (Finnish, Vietnamese, Indonesian: at most 3 %).
 */
const LEAST_KNOWN = 0.12;

/**
 * Whether sentences are English, by their own words, or a passage among them is: there may be any amount
 * of other text beside it. Function words tell languages apart also where half of the words are English
 * terms. The page's `lang` is not asked: templates often declare a language that the text is not in.
 */
export function isEnglish(sentences: readonly { tokens: readonly Word[] }[]): boolean {
  const all = { words: 0, english: 0, other: 0, letters: 0, foreign: 0, known: 0 };
  let ahead = 0;
  for (const { tokens } of sentences) {
    const before = all.english - all.other;
    for (const { language, row } of tokens) {
      all.words += language.words;
      all.english += language.english;
      all.other += language.other;
      all.letters += language.letters;
      all.foreign += language.foreign;
      if (row >= 0) all.known += language.words;
    }
    ahead = Math.max(0, ahead + all.english - all.other - before);
    if (ahead >= PASSAGE) return true;
  }
  return (
    all.foreign * 2 <= all.letters &&
    all.english >= all.other &&
    (all.english >= LEAST_ENGLISH * all.words || all.known >= LEAST_KNOWN * all.words)
  );
}
