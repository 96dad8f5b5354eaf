import { INLINE, type Measure } from './measure.ts';

/** Readability lost the article when it keeps less than this part of the main region's prose. */
const LOST = 0.4;

/** What is read of the snapshot. */
export interface Selection {
  region: Element;
  /** Elements inside the region that are left out with all that is in them. */
  left: Set<Element>;
}

/**
 * Chooses the part of the page to read. What Readability kept says where the article is; inside the
 * smallest element that holds it, what Readability dropped comes back where it looks like a part of
 * the article (code, tables, lists, headings, prose) and stays out where it looks like furniture.
 * Without Readability's help it is the page's own main region, else the body.
 */
export function select(
  body: HTMLElement,
  kept: Set<Text> | null,
  measures: Map<Element, Measure>,
): Selection {
  const main = mainRegion(body, measures);
  const weights = new Map<Element, number>();
  for (const text of kept ?? []) {
    const length = text.data.trim().length;
    if (length === 0) continue;
    for (let at = text.parentElement; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + length);
  }
  const total = weights.get(body) ?? 0;
  if (total < (measures.get(main)?.prose ?? 0) * LOST) {
    return { region: main, left: linkLists(main, measures) };
  }
  let region: Element = body;
  for (;;) {
    const next = [...region.children].find(
      (child) => (weights.get(child) ?? 0) >= total * (isMain(child) ? 0.9 : 0.99),
    );
    if (!next) break;
    region = next;
  }
  region = withTwins(region, measures);
  return { region, left: dropped(region, weights, measures) };
}

/** The page itself says that its main content is in here. */
function isMain(element: Element): boolean {
  return element.matches('main, [role=main], article, [itemprop~=articleBody]');
}

/** The part of the page that its markup calls the main one, or the body. */
export function mainRegion(body: HTMLElement, measures: Map<Element, Measure>): Element {
  const prose = measures.get(body)?.prose ?? 0;
  for (const selector of [
    '[itemprop~=articleBody]',
    'article',
    'main, [role=main]',
    '#content, #main, #main-content',
  ]) {
    for (const candidate of body.querySelectorAll(selector)) {
      if ((measures.get(candidate)?.prose ?? 0) > prose * 0.5) return candidate;
    }
  }
  return body;
}

/** Blocks that are mostly links, where no better sign of the article's extent is at hand. */
function linkLists(region: Element, measures: Map<Element, Measure>): Set<Element> {
  const left = new Set<Element>();
  for (const list of region.querySelectorAll('ul, ol, div, section, table')) {
    const { text, linked, links, prose } = measures.get(list) ?? NOTHING;
    if (links >= 3 && prose === 0 && linked > text * 0.7) left.add(list);
  }
  return left;
}

const NOTHING: Measure = { text: 0, linked: 0, links: 0, prose: 0 };

/** The largest elements without any kept text that do not belong to the article. */
function dropped(
  region: Element,
  weights: Map<Element, number>,
  measures: Map<Element, Measure>,
): Set<Element> {
  const left = new Set<Element>();
  const total = weights.get(region) ?? 0;
  let seen = 0;
  const walker = region.ownerDocument.createTreeWalker(region, 1);
  let node = walker.nextNode() as Element | null;
  while (node) {
    const weight = weights.get(node) ?? 0;
    if (weight > 0) {
      // Text inside this element is counted when its own children are met.
      if (![...node.children].some((child) => weights.has(child))) seen += weight;
      node = walker.nextNode() as Element | null;
      continue;
    }
    const measured = measures.get(node) ?? NOTHING;
    const place = seen === 0 ? 'before' : seen >= total * 0.995 ? 'after' : 'between';
    if (measured.text > 0 && !INLINE.has(node.localName)) {
      if (!belongs(node, measured, place, weights)) left.add(node);
    }
    node = skipSubtree(walker) as Element | null;
  }
  return left;
}

function skipSubtree(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** Whether an element that Readability dropped is a part of the article after all. */
function belongs(
  element: Element,
  { text, linked, prose }: Measure,
  place: 'before' | 'between' | 'after',
  weights: Map<Element, number>,
): boolean {
  const tag = element.localName;
  const density = linked / text;
  // Its siblings are the article's own blocks, not other boxes of the page.
  const amongBlocks = [...(element.parentElement?.children ?? [])].some(
    (sibling) => BLOCK_TAGS.has(sibling.localName) && weights.has(sibling),
  );
  if (/^h[1-6]$/.test(tag)) return place === 'between' || amongBlocks;
  if (!amongBlocks) {
    if (density > 0.3) return false;
    return isTwinOfKept(element, weights) || (place === 'between' && prose >= 200);
  }
  if (tag === 'pre' || element.querySelector('pre') || isSentence(element)) return true;
  if (place === 'between') return density < 0.5;
  return density < 0.3 && (prose > text * 0.5 || tag === 'table');
}

const BLOCK_TAGS = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote table figure'.split(' '));

/** A paragraph that says something between its links, however many they are. */
function isSentence(element: Element): boolean {
  if ([...element.children].some((child) => !INLINE.has(child.localName))) return false;
  let own = '';
  for (const child of element.childNodes) if (child.nodeType === 3) own += child.textContent;
  return /[.!?:]\s*$/.test(element.textContent ?? '') && (own.match(/\p{L}+/gu)?.length ?? 0) >= 4;
}

/** Class names that boxes share whatever they hold. */
const GENERIC = /\b(?:cols?|columns?|grid|cell|row|cards?|items?|widget|block|module|box|panel)\b/i;

/** Whether two siblings are sections of one article: alike, and not an article each. */
function areTwins(a: Element, b: Element): boolean {
  return (
    a !== b &&
    a.localName === b.localName &&
    /^(?:section|div)$/.test(a.localName) &&
    a.className === b.className &&
    (a.localName === 'section' || a.className !== '') &&
    !GENERIC.test(a.className) &&
    !b.querySelector('h1')
  );
}

function isTwinOfKept(element: Element, weights: Map<Element, number>): boolean {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.some((sibling) => weights.has(sibling) && areTwins(sibling, element));
}

/** The element around all sections of the article, where Readability kept only one of them. */
function withTwins(region: Element, measures: Map<Element, Measure>): Element {
  let wide = region;
  for (let at = region; at.parentElement; at = at.parentElement) {
    const twins = [...at.parentElement.children].filter((sibling) => {
      const { text, linked } = measures.get(sibling) ?? NOTHING;
      return areTwins(at, sibling) && text >= 40 && linked < text * 0.2;
    });
    if (twins.length > 0) wide = at.parentElement;
  }
  return wide;
}
