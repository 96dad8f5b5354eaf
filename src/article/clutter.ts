import { FURNITURE_HEADING } from './furniture.ts';
import { INLINE, type Measure } from './measure.ts';

/** Landmark and widget roles that hold no article text (WAI-ARIA 1.2). */
const CLUTTER_ROLES = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip complementary'.split(
    ' ',
  ),
);

const CLUTTER_TAGS = new Set(['nav', 'footer', 'aside', 'menu']);

/** Names of furniture, as words of one class name or id (see `words`). */
const CLUTTER_WORDS =
  /\b(?:comments?|disqus\w*|respond|replies|related|recommend(?:ed|ations?)?|recirc\w*|trending|popular|most (?:read|viewed|shared)|read (?:more|next|also)|more (?:from|stories|articles|posts|news|on)|see also|also (?:like|read)|up next|newsletters?|subscribe|subscription|sign ?up|opt ?in|mailchimp|shar(?:e|es|ing)|sharedaddy|addthis|addtoany|socials?|follow (?:us|me|buttons?)|side ?(?:bar|nav|menu)|breadcrumbs?|crumbs|pagination|pager|paginator|page ?nav|prev next|authors?|bio|byline|by line|cookies?|consent|gdpr|ccpa|pop ?up|modal|lightbox|advert\w*|ads?|adsense|adsbygoogle|dfp|sponsor(?:ed|s)?|promos?|promotions?|outbrain|taboola|zergnet|toc|table of contents|nav|navbar|navigation|menu|masthead|footer|colophon|tag ?(?:s|list|cloud)|(?:post|entry|article) (?:tags|meta|info|date|details)|meta ?data|date ?line|time ?stamp|edit (?:page|link|this|on)|print (?:link|button|page|this)|skip (?:link|to|nav)|ratings?|votes?|feedback|helpful|donat(?:e|ion)|log ?in|search (?:form|box|bar)|toolbar|copyright|jump ?links?|back to top|call to action|cta|widget area|publish(?:ed)? date|reading ?time|utility bar|action ?bar|teaser list|jp relatedposts|video player|audio player|player|carousel|slider|slideshow controls|poll|quiz)\b/;

/** One-word names too common for the list above unless they stand alone. */
const CLUTTER_NAMES = new Set('widget widgets meta tags date published updated ad'.split(' '));

/** Names that speak of the page's layout, or of what an article is made of. */
const NEUTRAL_WORDS =
  /^(?:has|with|without|no|is|not|js|page|single|elementor|wp block|et pb|vc|post type|category|tag|format|language|token|hljs)\b|\b(?:content|main|body|layout|columns?|admonition|footnotes?|caption|headline)\b/;

const ADMONITION =
  /\b(?:admonition|callout|note|warning|tip|info|important|caution|hint|aside|alert|pull ?quote)\b/;

/** A class name or id as lower-case words: `relatedPosts`, `related-posts` are "related posts". */
function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .trim()
    .toLowerCase();
}

function namesClutter(name: string): boolean {
  const spoken = words(name);
  if (CLUTTER_NAMES.has(spoken)) return true;
  return CLUTTER_WORDS.test(spoken) && !NEUTRAL_WORDS.test(spoken);
}

/** Furniture holds less than this part of the page's prose; above it the name is wrong. */
const MAX_PROSE_SHARE = 0.3;

/** Removes from the snapshot what its tag, role or name says is not the article. */
export function removeClutter(body: HTMLElement, measures: Map<Element, Measure>): void {
  const total = measures.get(body)?.prose ?? 0;
  const walker = body.ownerDocument.createTreeWalker(body, 1);
  let node = walker.nextNode() as Element | null;
  while (node) {
    const element = node;
    const prose = measures.get(element)?.prose ?? 0;
    const clutter =
      looksLikeClutter(element, measures) &&
      prose <= total * MAX_PROSE_SHARE &&
      !(element.querySelector('h1') && prose > 0);
    const stop = clutter || element.localName === 'pre' || element.localName === 'code';
    node = (stop ? skipSubtree(walker) : walker.nextNode()) as Element | null;
    if (clutter) element.remove();
  }
}

/** The next element that is not inside the walker's current one. */
function skipSubtree(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
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
  if (tag === 'aside' || role === 'complementary' || role === 'note')
    return !ADMONITION.test(words(className)) && role !== 'note';
  if (tag === 'footer' && element.closest('blockquote, figure')) return false;
  if (CLUTTER_TAGS.has(tag) || CLUTTER_ROLES.has(role)) return true;
  const { text, prose } = measures.get(element) ?? { text: 0, prose: 0 };
  if (element.hasAttribute('data-form')) return prose < text * 0.5;
  if (tag === 'header') return isPageHeader(element);
  if (/^h[1-6]$/.test(tag)) return false;
  if (INLINE.has(tag) && standsInText(element)) return false;
  for (const name of className.split(/\s+/)) if (name && namesClutter(name)) return true;
  return element.id !== '' && !isSection(element) && namesClutter(element.id);
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
