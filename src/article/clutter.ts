import { skipSubtree } from './dom.ts';
import { INLINE, type Measure, NOTHING } from './measure.ts';
import { ADMONITION, FURNITURE_HEADING, namesClutter, words } from './vocabulary.ts';

/** Landmark and widget roles that hold no article text (WAI-ARIA 1.2). */
const CLUTTER_ROLES = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip complementary'.split(
    ' ',
  ),
);

const CLUTTER_TAGS = new Set(['nav', 'footer', 'aside', 'menu']);

/** Furniture holds less than this part of the page's prose; above it the name is wrong. */
const MAX_PROSE_SHARE = 0.3;

/** All that is furniture by its name together holds less than this part, where little else is left. */
const MOST_NAMED_SHARE = 0.5;

/**
 * A page with less prose than this, in characters, is a table of contents or a list: what prose it has may
 * all be in its footer.
 */
const LITTLE_PROSE = 600;
/** A footer is less than this part of such a page's text. */
const MAX_FOOTER_SHARE = 0.3;

/** Removes from the snapshot what its tag, role or name says is not the article. */
export function removeClutter(body: HTMLElement, measures: Map<Element, Measure>): void {
  const total = measures.get(body)?.prose ?? 0;
  const whole = measures.get(body)?.text ?? 0;
  // A page without prose: a table of contents, a list of tags. Its name is no reason to drop it.
  const isWholePage = (element: Element) =>
    total === 0 &&
    !CLUTTER_TAGS.has(element.localName) &&
    (measures.get(element)?.text ?? 0) > whole / 2;
  const found: Element[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, 1);
  let node = walker.nextNode() as Element | null;
  while (node) {
    const element = node;
    const { prose, text } = measures.get(element) ?? NOTHING;
    const isSmall =
      prose <= total * MAX_PROSE_SHARE ||
      (total < LITTLE_PROSE && text <= whole * MAX_FOOTER_SHARE && isFooter(element));
    const clutter =
      looksLikeClutter(element, measures) &&
      isSmall &&
      !isWholePage(element) &&
      !(element.querySelector('h1') && prose > 0);
    const stop = clutter || element.localName === 'pre' || element.localName === 'code';
    node = (stop ? skipSubtree(walker) : walker.nextNode()) as Element | null;
    if (clutter) found.push(element);
  }
  const proseOf = (elements: Element[]): number =>
    elements.reduce((sum, element) => sum + (measures.get(element)?.prose ?? 0), 0);
  const named = found.filter((element) => namedClutter(element) && !isFooter(element));
  // A discussion: hardly anything is left beside the many "comments" that it is made of.
  const isDiscussion =
    total - proseOf(found) < LITTLE_PROSE &&
    proseOf(named) > total * MOST_NAMED_SHARE &&
    !hasCommentsHeading(body);
  const stays = new Set(isDiscussion ? named : []);
  for (const element of found) if (!stays.has(element)) element.remove();
}

function looksLikeClutter(element: Element, measures: Map<Element, Measure>): boolean {
  const tag = element.localName;
  const role = element.getAttribute('role') ?? '';
  const className = element.getAttribute('class') ?? '';
  if (
    tag === 'main' ||
    role === 'main' ||
    /articleBody/.test(element.getAttribute('itemprop') ?? '')
  )
    return false;
  if (/^doc-/.test(role) || role === 'note') return false;
  if (tag === 'aside' || role === 'complementary') return !ADMONITION.test(words(className));
  if (tag === 'footer' && element.closest('blockquote, figure')) return false;
  if (CLUTTER_TAGS.has(tag) || CLUTTER_ROLES.has(role)) return true;
  const { text, prose } = measures.get(element) ?? NOTHING;
  if (element.hasAttribute('data-form')) return prose < text * 0.5;
  if (tag === 'header') return isPageHeader(element);
  if (/^h[1-6]$/.test(tag)) return false;
  if (INLINE.has(tag) && standsInText(element)) return false;
  return namedClutter(element);
}

/** Whether an element's class or id names furniture. */
function namedClutter(element: Element): boolean {
  const className = element.getAttribute('class') ?? '';
  for (const name of className.split(/\s+/)) if (name && namesClutter(name)) return true;
  return (
    NAMED_BOXES.has(element.localName) &&
    isPlainId(element.id) &&
    !isSection(element) &&
    namesClutter(element.id)
  );
}

/** An article says where its comments begin; what is all comments does not. */
function hasCommentsHeading(body: HTMLElement): boolean {
  return [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].some((heading) =>
    FURNITURE_HEADING.test(heading.textContent?.trim() ?? ''),
  );
}

function isFooter(element: Element): boolean {
  return (
    element.matches('footer, [role=contentinfo]') ||
    /\bfooter\b/.test(words(`${element.className} ${element.id}`))
  );
}

/** Elements whose id may name furniture; elsewhere it is a place to link to. */
const NAMED_BOXES = new Set('div section ul ol table header'.split(' '));

/** Not the id of an API entry (`Client.add_comment`) or of a sentence. */
function isPlainId(id: string): boolean {
  return id !== '' && id.length <= 40 && !/[.()]/.test(id) && words(id).split(' ').length <= 4;
}

/** The header of the page, not of the article in it. */
function isPageHeader(element: Element): boolean {
  return !element.closest('article, main, [role=main]') && element.querySelector('h1') === null;
}

/** An inline element with text beside it in the same paragraph. */
function standsInText(element: Element): boolean {
  for (const side of [element.previousSibling, element.nextSibling]) {
    if (side?.nodeType === 3 && /\p{L}/u.test((side as Text).data)) return true;
  }
  return false;
}

/** A part of an article whose id was made from its heading (`<section id="related-work">`). */
function isSection(element: Element): boolean {
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6');
  if (!heading) return false;
  const title = heading.textContent?.trim() ?? '';
  return words(title).startsWith(words(element.id)) && !FURNITURE_HEADING.test(title);
}
