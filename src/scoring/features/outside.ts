import type { Article, Block } from '../../article/article.ts';
import type { Analysis } from './analysis.ts';
import { SIGN } from './word-signs.ts';

/** A page, as far as it says outright what kind of page it is. */
export interface Outside {
  title: string;
  /** Its first prose, see `openingOf`. */
  opening: string;
  headings: string[];
  /** Those of what the page is about. */
  sections: string[];
  codeBlocks: number;
  /** Whether its short lines stand in the order of the alphabet, as a glossary's or an index's do. */
  isAlphabetical: boolean;
  /** Characters of its paragraphs, items and rows, labels left out, in the mean. */
  entryLength: number;
  /** Part of the characters, headings, code and labels left out, that are in list items and table rows; 0-1. */
  itemShare: number;
  /** Part of the same that are in blocks which end in a question. */
  questionShare: number;
  /** Parts of the words that are "I", "we" or "our", "you" or "your"; 0-1. */
  speaks: { I: number; we: number; you: number };
}

type Read = Pick<Analysis, 'sentences' | 'relevant'>;

/** Characters of the labels that a menu left in has many of. */
const LONGEST_LABEL = 20;
/** Characters of a title or heading that are looked at: hostile ones stay cheap. */
const LOOKED_AT = 600;

/** What a page looks like to one who leafs through it. */
export function outsideOf({ title, blocks }: Article, read: Read): Outside {
  const headings: string[] = [];
  const sections: string[] = [];
  let codeBlocks = 0;
  blocks.forEach(({ type, text }, index) => {
    if (type === 'code') codeBlocks++;
    if (type !== 'heading') return;
    // Numbers and signs before the first letter are left out.
    const heading = text.slice(0, LOOKED_AT).replace(/^[\W\d]+/, '');
    headings.push(heading);
    if (read.relevant[index]) sections.push(heading);
  });
  const whole = sharesOf(blocks);
  const own = blocks.filter((_, index) => read.relevant[index]);
  const page = sharesOf(own);
  return {
    title: title.slice(0, LOOKED_AT),
    // A page may open with labels, and other text may stand before it.
    opening: `${openingOf(blocks)} ${openingOf(own)}`,
    headings,
    sections,
    codeBlocks,
    isAlphabetical: isAlphabetical(own),
    entryLength: page.entryLength,
    // A list is no less one for the text that stands around it.
    itemShare: Math.max(whole.items, page.items),
    questionShare: Math.max(whole.questions, page.questions),
    speaks: speakersOf(read),
  };
}

/** What the prose is made of. */
interface Shares {
  /** Parts of its characters that are in list items and table rows, and in blocks which end in a question; 0-1. */
  items: number;
  questions: number;
  /** Characters of a block in the mean. */
  entryLength: number;
}

function sharesOf(blocks: readonly Block[]): Shares {
  let [entries, all, items, questions] = [0, 0, 0, 0];
  for (const { type, text } of blocks) {
    if (type === 'heading' || type === 'code' || text.length <= LONGEST_LABEL) continue;
    entries++;
    all += text.length;
    if (type === 'list-item' || type === 'table-row') items += text.length;
    if (text.endsWith('?')) questions += text.length;
  }
  return {
    items: items / Math.max(1, all),
    questions: questions / Math.max(1, all),
    entryLength: all / Math.max(1, entries),
  };
}

/** Lines of at most so many characters are terms, if there are so many, through so many of the alphabet's letters. */
const TERMS = { characters: 40, lines: 12, letters: 10 };
/** One in so many may be out of order. */
const OUT_OF_ORDER = 20;

function isAlphabetical(blocks: readonly Block[]): boolean {
  const terms: string[] = [];
  for (const { type, text } of blocks)
    if (type !== 'code' && text.length <= TERMS.characters) terms.push(text.toLowerCase());
  const letters = new Set(terms.map((term) => term[0]));
  if (terms.length < TERMS.lines || letters.size < TERMS.letters) return false;
  const falls = terms.filter((term, i) => i > 0 && term < (terms[i - 1] ?? ''));
  return falls.length * OUT_OF_ORDER <= terms.length;
}

const OPENING = { blocks: 3, ofEach: 500, characters: 700 };
/** Shorter blocks are bylines, dates and labels. */
const FEWEST_CHARACTERS = 40;

/** The first characters of the page's first blocks of prose. */
function openingOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const { type, text } of blocks) {
    if (parts.length === OPENING.blocks) break;
    if (type === 'heading' || type === 'code' || type === 'table-row') continue;
    if (text.length > FEWEST_CHARACTERS) parts.push(text.slice(0, OPENING.ofEach));
  }
  return parts.join(' ').slice(0, OPENING.characters);
}

/** Shorter texts are counted as this many words: two "we" in a note say little. */
const FEWEST_WORDS = 300;

const SPEAKERS = SIGN.ours | SIGN.teller | SIGN.yours;

function speakersOf({ sentences, relevant }: Read): Outside['speaks'] {
  let [words, I, we, you] = [0, 0, 0, 0];
  for (const { block, tokens, signs } of sentences) {
    if (!relevant[block]) continue;
    words += tokens.length;
    if (!(signs.all & SPEAKERS)) continue;
    for (const { signs } of tokens) {
      if (signs & SIGN.ours) we++;
      else if (signs & SIGN.teller) I++;
      else if (signs & SIGN.yours) you++;
    }
  }
  const of = Math.max(FEWEST_WORDS, words);
  return { I: I / of, we: we / of, you: you / of };
}
