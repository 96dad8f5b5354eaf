import type { Article } from '../article/article.ts';
import { holdsSentences } from './sentences.ts';

const ENGLISH = new Set(
  'the of and to in is that for it with as was on are be this by at from or an have not which but they you we can has their if will when there what how our your its been were would'.split(
    ' ',
  ),
);
/** The commonest words of the other languages that use the Latin alphabet, none of them English. */
const OTHER = new Set(
  `der die das und ist nicht ein eine mit für auf den von zu im dem sich auch werden wird sind
  le la les des et est une dans pour que qui sur pas avec du au nous vous sont cette
  el los las del por con para una como más pero sus este esta está son
  il di che è per non della sono una nel alla gli anche
  de het een van en dat niet voor met zijn op te aan ook
  os não uma do da em um com mais como são ao na
  och att det som på är för av inte med har jag
  w z na się nie jest że do są dla jak
  ve bir bu için ile da olarak`.split(/\s+/),
);
for (const word of [
  'die',
  'do',
  'on',
  'in',
  'is',
  'so',
  'as',
  'an',
  'at',
  'per',
  'na',
  'la',
  'da',
  'en',
  'w',
  'z',
  'de',
  'del',
  'van',
  'von',
  'com',
  'son',
  'bu',
  'em',
  'os',
  'av',
  'has',
  'har',
  'te',
  'op',
  'med',
  'den',
  'du',
  'des',
  'el',
  'sus',
  'il',
  'di',
  'al',
  'au',
  'sur',
  'im',
  'that',
  'dat',
  've',
  'una',
  'pas',
])
  OTHER.delete(word);

/**
 * Whether the article's prose is English, by its own words: English function words must outnumber
 * those of other languages, and most letters must be Latin. The page's `lang` is not asked: templates
 * often declare a language that the text is not in.
 */
export function isEnglish(article: Article): boolean {
  let english = 0;
  let other = 0;
  let letters = 0;
  let foreign = 0;
  let seen = 0;
  for (const block of article.blocks) {
    if (!holdsSentences(block)) continue;
    for (const [word] of block.text.matchAll(/\p{L}+/gu)) {
      const lower = word.toLowerCase();
      if (ENGLISH.has(lower)) english++;
      else if (OTHER.has(lower)) other++;
      letters += word.length;
      if (!/^[\p{Script=Latin}]+$/u.test(word)) foreign += word.length;
      if (++seen >= SAMPLE) break;
    }
    if (seen >= SAMPLE) break;
  }
  if (foreign * 2 > letters) return false;
  return english >= other;
}

/** This many words tell the language. */
const SAMPLE = 3000;
