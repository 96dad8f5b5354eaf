import { isDataTable } from './blocks.ts';
import { skipSubtree } from './dom.ts';
import { INLINE, type Measure, NOTHING } from './measure.ts';

/** Readability lost the article when it keeps less than this part of the main region's prose. */
const LOST = 0.4;

/** Characters of prose from which a page's sole article is taken for it. */
const LEAST_PROSE = 600;

/** Characters of kept prose from which it says where the article is, whatever bulk stands beside it. */
const LEAST_BESIDE = 140;

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
  const weights = weigh(kept ?? []);
  if ((weights.get(main) ?? 0) < (measures.get(main)?.prose ?? 0) * LOST) {
    return { region: main, left: linkLists(main, measures) };
  }
  const region = withTwins(narrowed(body, weights, proseWeights(kept ?? [], measures)), measures);
  return { region, left: dropped(region, weights, measures) };
}

/** Characters of the texts in each element around them. */
function weigh(texts: Iterable<Text>): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const text of texts) {
    const length = text.data.trim().length;
    if (length === 0) continue;
    for (let at = text.parentElement; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + length);
  }
  return weights;
}

/**
 * As `weigh`, of paragraphs alone: a pasted log, a long table or list can be a hundred times as long
 * as the article around it, and is not where the article is.
 */
function proseWeights(kept: Iterable<Text>, measures: Map<Element, Measure>): Map<Element, number> {
  const bulky = new Map<Element, boolean>();
  const isInBulk = (element: Element): boolean => {
    let inBulk = bulky.get(element);
    if (inBulk === undefined) {
      const outer = element.parentElement;
      inBulk = isBulk(element) || (outer !== null && isInBulk(outer));
      bulky.set(element, inBulk);
    }
    return inBulk;
  };
  const prose = [...kept].filter(({ parentElement }) => {
    let block = parentElement;
    while (block && INLINE.has(block.localName)) block = block.parentElement;
    return block && (measures.get(block)?.prose ?? 0) > 0 && !isInBulk(block);
  });
  return weigh(prose);
}

/** Code, a table of data, and a list of items; not the table or list that a page is laid out with. */
function isBulk(element: Element): boolean {
  switch (element.localName) {
    case 'pre':
      return !isWritten(element);
    case 'table':
      return isDataTable(element);
    case 'ul':
    case 'ol':
    case 'dl':
      return !element.querySelector('h1, h2, h3, h4, h5, h6, article, section');
    default:
      return false;
  }
}

/** Where a sentence ends in the middle of a line and the next one begins. */
const BETWEEN_SENTENCES = /\p{Ll}{2}[.!?] {1,2}\p{Lu}/gu;

/** How much of a text is looked at, and how often two sentences meet in it at least. */
const SAMPLE = 20_000;
const SENTENCE = 500;

/** Sentences in `<pre>`: letters to mailing lists, RFCs, whole books; code and logs hold few. */
function isWritten(pre: Element): boolean {
  const text = (pre.textContent ?? '').slice(0, SAMPLE);
  return (text.match(BETWEEN_SENTENCES)?.length ?? 0) >= text.length / SENTENCE;
}

/** The smallest element that holds nearly all that was kept, and nearly all prose of it. */
function narrowed(
  body: Element,
  weights: Map<Element, number>,
  prose: Map<Element, number>,
): Element {
  const ofProse = prose.get(body) ?? 0;
  const measured = ofProse < LEAST_BESIDE ? [weights] : [weights, prose];
  let region = body;
  for (;;) {
    const next = [...region.children].find((child) => {
      const share = isMain(child) ? 0.9 : 0.99;
      return measured.every((of) => (of.get(child) ?? 0) >= (of.get(body) ?? 0) * share);
    });
    if (!next) return region;
    region = next;
  }
}

/** The page itself says that its main content is in here. */
function isMain(element: Element): boolean {
  return element.matches('main, [role=main], article, [itemprop~=articleBody]');
}

/** The part of the page that its markup calls the main one, or the body. */
export function mainRegion(body: HTMLElement, measures: Map<Element, Measure>): Element {
  const prose = measures.get(body)?.prose ?? 0;
  const sole = soleArticle(body);
  if (sole && (measures.get(sole)?.prose ?? 0) >= LEAST_PROSE) return sole;
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

/**
 * The one `article` of a page that holds its one `h1`: the article, however much stands beside it
 * (comments, further stories).
 */
function soleArticle(body: HTMLElement): Element | undefined {
  const articles = body.querySelectorAll('article');
  const headings = body.querySelectorAll('h1');
  const [article] = articles;
  return articles.length === 1 && headings.length === 1 && article?.querySelector('h1')
    ? article
    : undefined;
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

/** The largest elements without any kept text that do not belong to the article. */
function dropped(
  region: Element,
  weights: Map<Element, number>,
  measures: Map<Element, Measure>,
): Set<Element> {
  const left = new Set<Element>();
  const total = weights.get(region) ?? 0;
  const siblings = new Map<Element, KeptSiblings>();
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
      const parent = node.parentElement ?? region;
      let around = siblings.get(parent);
      if (!around) {
        around = keptSiblings(parent, weights);
        siblings.set(parent, around);
      }
      if (!belongs(node, measured, place, around)) left.add(node);
    }
    node = skipSubtree(walker) as Element | null;
  }
  return left;
}

/** What Readability kept of the children of one element. */
interface KeptSiblings {
  /** Some are the article's own blocks, not other boxes of the page. */
  blocks: boolean;
  /** Sections, by tag and class. */
  kinds: Set<string>;
}

function keptSiblings(parent: Element, weights: Map<Element, number>): KeptSiblings {
  // What is folded away belongs where its summary does, in whatever boxes it lies.
  const found: KeptSiblings = { blocks: parent.localName === 'details', kinds: new Set() };
  for (const child of parent.children) {
    if (!weights.has(child)) continue;
    if (BLOCK_TAGS.has(child.localName)) found.blocks = true;
    const kind = sectionKind(child);
    if (kind) found.kinds.add(kind);
  }
  return found;
}

/** Whether an element that Readability dropped is a part of the article after all. */
function belongs(
  element: Element,
  { text, linked, prose }: Measure,
  place: 'before' | 'between' | 'after',
  around: KeptSiblings,
): boolean {
  const tag = element.localName;
  const density = linked / text;
  if (/^h[1-6]$/.test(tag)) return place === 'between' || around.blocks;
  if (!around.blocks) {
    if (density > 0.3) return false;
    const twin = around.kinds.has(sectionKind(element) ?? '') && !element.querySelector('h1');
    return twin || (place === 'between' && prose >= 200);
  }
  if (tag === 'pre' || element.querySelector('pre') || isSentence(element)) return true;
  // A list of links and nothing else is dropped; one with a remark to each is not.
  const items = Math.max(1, element.querySelectorAll('li, dt, tr').length);
  if (place === 'between') return density < 0.5 || text - linked > items * 20;
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

/** Tag and class of an element that may be one of several sections of an article. */
function sectionKind(element: Element): string | undefined {
  const { localName, className } = element;
  if (localName !== 'section' && (localName !== 'div' || !className)) return undefined;
  return GENERIC.test(className) ? undefined : `${localName}.${className}`;
}

/** The element around all sections of the article, where Readability kept only one of them. */
function withTwins(region: Element, measures: Map<Element, Measure>): Element {
  let wide = region;
  for (let at = region; at.parentElement; at = at.parentElement) {
    const kind = sectionKind(at);
    if (!kind) continue;
    for (const sibling of at.parentElement.children) {
      const { text, linked } = measures.get(sibling) ?? NOTHING;
      if (sibling === at || sectionKind(sibling) !== kind || text < 40) continue;
      // With a title of its own it is another article.
      if (linked < text * 0.2 && !sibling.querySelector('h1')) wide = at.parentElement;
    }
  }
  return wide;
}
