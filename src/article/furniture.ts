import type { SourceBlock } from './blocks.ts';
import { type Measure, NOTHING } from './measure.ts';
import { collapse, key } from './text.ts';
import {
  ADMONITION,
  BYLINE,
  CAPITAL_LABEL,
  CROSS_LINK,
  EDGE_LINE,
  FURNITURE_HEADING,
  FURNITURE_LINE,
  LINK_HEADING,
  NUMBERED_CAPTION,
  PICTURE_CREDIT,
  words,
} from './vocabulary.ts';

/** The part of a section's text that must be prose before its heading is not believed. */
const MAX_PROSE = 600;

/**
 * Elements that a furniture heading opens: the box around it where it is a small one, else the
 * heading and what follows it up to the next, where that is links and no prose.
 */
export function furnitureSections(region: Element, measures: Map<Element, Measure>): Set<Element> {
  const found = new Set<Element>();
  const total = measures.get(region)?.prose ?? 0;
  const linksAfter = linksAfterIn(measures);
  for (const heading of region.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div, [role=heading]')) {
    const length = measures.get(heading)?.text ?? 0;
    if (length === 0 || length > 90) continue;
    const text = collapse(heading.textContent ?? '');
    const weak = LINK_HEADING.test(text);
    if (!weak && !FURNITURE_HEADING.test(text)) continue;
    let box = heading;
    while (box.parentElement && box.parentElement !== region) {
      // Climb while the heading is the first text of the box.
      const outer = box.parentElement;
      if (outer.localName === 'li' || firstTextNode(outer) !== firstTextNode(heading)) break;
      const { prose } = measures.get(outer) ?? NOTHING;
      if (prose > Math.min(MAX_PROSE, total * 0.2)) break;
      box = outer;
    }
    if (ADMONITION.test(words(box.className))) continue;
    const { text: all, linked } = measures.get(box) ?? NOTHING;
    if (all > length) {
      if (!weak || linked > (all - length) * 0.8) found.add(box);
    } else if (!weak && !found.has(box)) {
      // One that is in a section of another has nothing after it that is not.
      for (const element of linksAfter(box)) found.add(element);
    }
  }
  return found;
}

/** What follows up to the next heading or prose: its last element (null for nothing) and how much text. */
interface Following {
  last: Element | null;
  text: number;
  linked: number;
}

/**
 * Tells of a heading what follows it up to the next heading, if that is links rather than prose.
 * Lines of furniture may stand beside each other by the thousand, so what follows is added up once.
 */
function linksAfterIn(measures: Map<Element, Measure>): (heading: Element) => Element[] {
  const known = new Map<Element | null, Following>();
  const endsSection = (at: Element): boolean =>
    HEADING.test(at.localName) ||
    Boolean(firstTextNode(at)?.parentElement?.closest(HEADINGS)) ||
    (measures.get(at)?.prose ?? 0) > 0;
  function following(heading: Element): Following {
    const passed: Element[] = [];
    let at = heading.nextElementSibling;
    while (at && !known.has(at) && !endsSection(at)) {
      passed.push(at);
      at = at.nextElementSibling;
    }
    let sum = known.get(at) ?? { last: null, text: 0, linked: 0 };
    if (at) known.set(at, sum);
    for (const element of passed.reverse()) {
      const { text, linked } = measures.get(element) ?? NOTHING;
      sum = { last: sum.last ?? element, text: sum.text + text, linked: sum.linked + linked };
      known.set(element, sum);
    }
    return sum;
  }
  return (heading) => {
    const { last, text, linked } = following(heading);
    if (linked <= text * 0.6) return [];
    const section: Element[] = [heading];
    for (let at: Element | null = heading; at && at !== last; ) {
      at = at.nextElementSibling;
      if (at) section.push(at);
    }
    return section;
  };
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const HEADING = /^h[1-6]$/;

function firstTextNode(element: Element): Node | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode())
    if (/\S/.test((walker.currentNode as Text).data)) return walker.currentNode;
  return null;
}

/** Leaves out lines of furniture, and lines above and below the text that say who wrote when. */
export function withoutFurniture(blocks: SourceBlock[]): SourceBlock[] {
  const begins = blocks.findIndex(isProse);
  const ends = blocks.findLastIndex(isProse);
  const body = bodyOf(blocks);
  return blocks.filter((block, n) => {
    if (block.type === 'code' || block.type === 'table-row' || block.text.length > 300) return true;
    const inBody = standsIn(block.element, body);
    if (block.type === 'heading') return inBody || !FURNITURE_LINE.test(block.text);
    if (FURNITURE_LINE.test(block.text) || PICTURE_CREDIT.test(block.text)) return false;
    if (block.type === 'paragraph' && isCrossLink(block)) return false;
    // Beside the article's own paragraphs the same words are the author's.
    if (inBody) return true;
    if (n < begins && BYLINE.test(block.text)) return false;
    return !((n < begins || n > ends) && (EDGE_LINE.test(block.text) || linkShare(block) > 0.8));
  });
}

/** Whether a block is a child of `body`, alone or in a list, table or quotation. */
function standsIn(element: Element, body: Element | undefined): boolean {
  let outer = element;
  for (let at = element.closest(GROUPS); at; at = at.parentElement?.closest(GROUPS) ?? null)
    outer = at;
  return outer === body || outer.parentElement === body;
}

const GROUPS = 'ul, ol, dl, table, blockquote';

function isProse(block: SourceBlock): boolean {
  return block.text.length > 100 && block.type !== 'heading';
}

/** As newspapers set apart what they link to: "[Read: ...]". */
const BRACKETED = /^\[.*\]$/;

/** A line that sends the reader to another page: a label, and the rest in a link. */
function isCrossLink(block: SourceBlock): boolean {
  if (block.text.length > 160) return false;
  if (BRACKETED.test(block.text) && linkShare(block) > 0.8) return true;
  if (!CROSS_LINK.test(block.text) && !CAPITAL_LABEL.test(block.text)) return false;
  return linkShare(block) > 0.5;
}

/**
 * What a publishing system calls a caption is what stands below a photograph, and says little without it,
 * but for one that the text speaks of by its number. A `figcaption` is the author's own and is read.
 */
export function withoutCaptions(blocks: SourceBlock[]): SourceBlock[] {
  return blocks.filter(
    ({ text, element }) =>
      text.length > LONGEST_CAPTION ||
      NUMBERED_CAPTION.test(text) ||
      !element.matches(CAPTION_CLASS),
  );
}

const LONGEST_CAPTION = 400;
const CAPTION_CLASS = 'p[class*=caption i], div[class*=caption i], span[class*=caption i]';

/** The part of a block's text that is in links, 0-1. */
function linkShare(block: SourceBlock): number {
  let linked = 0;
  for (const node of block.nodes) {
    if (node.parentElement?.closest('a')) linked += collapse(node.data).length;
  }
  return linked / block.text.length;
}

/** Each is searched for in the whole text. */
const MAX_PULL_QUOTES = 100;

/** Quotes that the page sets apart from its own text to catch the eye: they are read once. */
export function withoutPullQuotes(blocks: SourceBlock[]): SourceBlock[] {
  if (!blocks.some((block) => block.type === 'quote')) return blocks;
  const texts = blocks.map((block) => (block.type === 'quote' ? '' : key(block.text)));
  const all = texts.join('\n');
  let looked = 0;
  return blocks.filter((block) => {
    if (block.type !== 'quote' || block.text.length > 400 || ++looked > MAX_PULL_QUOTES)
      return true;
    if (!block.element.closest('[class*=pull i], [class*=highlight i], [class*=tweetable i]'))
      return true;
    const quote = key(block.text);
    return quote.length < 20 || !all.includes(quote);
  });
}

/** The element straight inside which most of the prose stands. */
function bodyOf(blocks: SourceBlock[]): Element | undefined {
  const lengths = new Map<Element, number>();
  for (const block of blocks) {
    const parent = isProse(block) && block.element.parentElement;
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + block.text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
}
