import { CODE_LINE } from './blocks.ts';
import { call, read, type SafeDom, safeDom } from './dom.ts';
import { INLINE } from './measure.ts';
import { visibilityOf } from './visibility.ts';
import { walkVisible } from './walk.ts';

/** Finds a quote by its text, its block's text and, for blocks that read alike, the text before. */
export type FindQuote = (quote: string, blockText: string, textBefore?: string) => Range | null;

/**
 * Finds a quote of an Article again in the page it was read from. Only words count: white space,
 * punctuation, case, accents, ligatures and invisible characters may differ, and inline elements may
 * cut the quote anywhere. Takes time in proportion to the page.
 * @param quote text of one block or a part of it
 * @param blockText text of the block, which tells one of several places from the others
 * @param textBefore text of the last few blocks before that, for blocks that read alike ("Pros:")
 * @returns the range of the quote in the live page, or null where it is not, or not for sure
 */
export function findQuote(
  document: Document,
  quote: string,
  blockText: string,
  textBefore = '',
): Range | null {
  return quoteFinder(document)(quote, blockText, textBefore);
}

/** As `findQuote`, for many quotes: the page is read once, and must not change in between. */
export function quoteFinder(document: Document): FindQuote {
  const dom = safeDom(document);
  const page = dom.root && indexPage(dom, dom.root);
  return (quote, blockText, textBefore = '') => {
    const needle = wordsOf(quote);
    if (!page || !needle) return null;
    const at = choose(page, needle, wordsOf(blockText), wordsOf(textBefore));
    return at < 0 ? null : rangeOf(document, page, at, needle.length, quote);
  };
}

/** The words of a page, and where each comes from. */
interface PageIndex {
  /** Words, each between single spaces. */
  text: string;
  nodes: Text[];
  /** Where in `text` each node begins. */
  starts: number[];
  /** Places in `text` at which a block begins or ends (each the place of a space). */
  edges: Set<number>;
  /** Stretches of `text` in navigation and links: [from, to). */
  asides: [number, number][];
}

const ASIDE = new Set('nav aside header footer'.split(' '));
const HEADING = /^h[1-6]$/;

function indexPage(dom: SafeDom, root: Element): PageIndex {
  const page: PageIndex = { text: '', nodes: [], starts: [], edges: new Set(), asides: [] };
  const parts: string[] = [' '];
  let length = 1;
  let spaced = true;
  const space = (edge: boolean) => {
    if (!spaced) {
      parts.push(' ');
      length += 1;
      spaced = true;
    }
    if (edge) page.edges.add(length - 1);
  };
  /** Open elements: whether they end words, and where they began if their text is aside. */
  const open: { tag: string; edge: boolean; aside: number }[] = [];
  walkVisible(dom, root, visibilityOf(dom), {
    enter(element, tag) {
      const edge = !INLINE.has(tag) || CODE_LINE.test(dom.attribute(element, 'class') ?? '');
      if (edge) space(tag !== 'br');
      // A linked heading is the section itself; other links to the same words are lists of contents.
      const aside =
        ASIDE.has(tag) || (tag === 'a' && !open.some((outer) => HEADING.test(outer.tag)));
      open.push({ tag, edge: edge && tag !== 'br', aside: aside ? length : -1 });
      return true;
    },
    leave() {
      const left = open.pop();
      if (left?.edge) space(true);
      if (left && left.aside >= 0) page.asides.push([left.aside, length]);
    },
    text(node, data) {
      page.nodes.push(node);
      page.starts.push(length);
      const words = fold(data, spaced);
      if (words) {
        parts.push(words);
        length += words.length;
        spaced = words.endsWith(' ');
      }
      return true;
    },
  });
  space(true);
  page.text = parts.join('');
  return page;
}

/** Where the quote stands in the page's words, or -1. */
function choose(page: PageIndex, needle: string, block: string, before: string): number {
  const inBlock = places(block, needle)[0] ?? -1;
  if (inBlock >= 0) {
    // The whole block is there: first as a block of its own, then as a part of a larger one.
    const found = places(page.text, block);
    const whole = found.filter((at) => page.edges.has(at - 1) && page.edges.has(at + block.length));
    const at = preferBody(page, whole.length > 0 ? whole : found, block.length, before);
    if (at !== undefined) return at + inBlock;
  }
  const found = places(page.text, needle);
  if (found.length <= 1 || inBlock < 0) return found.length === 1 ? (found[0] ?? -1) : -1;
  // The block has changed: the place whose surroundings it shares most.
  const left = block.slice(0, inBlock);
  const right = block.slice(inBlock + needle.length);
  const shared = found.map(
    (at) =>
      commonEnd(page.text.slice(Math.max(0, at - left.length), at), left) +
      commonStart(page.text.slice(at + needle.length, at + needle.length + right.length), right),
  );
  const most = Math.max(...shared);
  const best = found.filter((_, n) => shared[n] === most);
  return best.length === 1 ? (best[0] ?? -1) : -1;
}

/** Of a block that stands in a page more often than this, the first ones are compared. */
const MAX_PLACES = 200;

/** Of several places of a block: the one after the text it should follow, not in navigation. */
function preferBody(
  page: PageIndex,
  found: number[],
  length: number,
  before: string,
): number | undefined {
  if (found.length < 2) return found[0];
  const rank = (at: number) => {
    const aside = page.asides.some(([from, to]) => at >= from && at < to);
    const follows = commonEnd(page.text.slice(Math.max(0, at - 1 - before.length), at - 1), before);
    const next = before !== '' && follows === before.length;
    return (next ? 2e6 : 0) + (aside ? 0 : 1e6) + follows;
  };
  // Of a doubled title the Article leaves the first out; so at its start the second is meant.
  const better = (at: number, best: number) =>
    rank(at) > rank(best) || (before === '' && at === best + length + 1 && rank(at) >= rank(best));
  return found.slice(0, MAX_PLACES).reduce((best, at) => (better(at, best) ? at : best));
}

/** All places of whole words `needle` in `text`. */
function places(text: string, needle: string): number[] {
  const found: number[] = [];
  if (!needle) return found;
  const ends = (at: number) => at < 0 || at >= text.length || text[at] === ' ';
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    if (ends(at - 1) && ends(at + needle.length)) found.push(at);
  return found;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

/** The words of a text between single spaces, without spaces at the ends. */
function wordsOf(text: string): string {
  return fold(text, true).trim();
}

/** Each character folded to what counts of it: letters and digits, spaces, or nothing. */
function fold(text: string, spaced: boolean): string {
  let folded = '';
  let ends = spaced;
  for (const character of text) {
    const kept = foldCharacter(character);
    if (kept === ' ') {
      if (ends) continue;
      ends = true;
    } else if (kept) ends = false;
    folded += kept;
  }
  return folded;
}

const FOLDED = new Map<string, string>();
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/gu;

/** '' for an invisible character or accent, ' ' for what is neither letter nor digit. */
function foldCharacter(character: string): string {
  let kept = FOLDED.get(character);
  if (kept === undefined) {
    const plain = character.normalize('NFKD').replace(INVISIBLE, '').toLowerCase();
    kept = plain && (plain.replace(/[^\p{L}\p{N}]+/gu, '') || ' ');
    FOLDED.set(character, kept);
  }
  return kept;
}

/** The live range of `length` folded characters from `at`, with the quote's own punctuation. */
function rangeOf(
  document: Document,
  page: PageIndex,
  at: number,
  length: number,
  quote: string,
): Range {
  const start = placeOf(page, at);
  const end = placeOf(page, at + length - 1);
  const leading = /^[^\p{L}\p{N}]*/u.exec(quote.trim())?.[0] ?? '';
  const trailing = /[^\p{L}\p{N}]*$/u.exec(quote.trim())?.[0] ?? '';
  const before = read<string>(start.node, 'data').slice(0, start.from);
  const after = read<string>(end.node, 'data').slice(end.to);
  const range = call<Range>(document, 'createRange');
  range.setStart(
    start.node,
    start.from - punctuation(before, leading.length, /[^\p{L}\p{N}\s]*$/u),
  );
  range.setEnd(end.node, end.to + punctuation(after, trailing.length, /^[^\p{L}\p{N}\s]*/u));
  return range;
}

function punctuation(text: string, most: number, pattern: RegExp): number {
  return Math.min(most, pattern.exec(text)?.[0].length ?? 0);
}

/** The node that folded character `at` comes from, and the character's extent in its data. */
function placeOf(page: PageIndex, at: number): { node: Text; from: number; to: number } {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((page.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const node = page.nodes[low] as Text;
  const data = read<string>(node, 'data');
  let position = page.starts[low] ?? 0;
  let ends = page.text[position - 1] === ' ';
  let from = 0;
  for (const character of data) {
    const kept = foldCharacter(character);
    const counts = kept === ' ' ? !ends : kept !== '';
    if (counts) {
      if (at < position + kept.length) return { node, from, to: from + character.length };
      position += kept.length;
      ends = kept === ' ';
    }
    from += character.length;
  }
  return { node, from, to: from };
}
