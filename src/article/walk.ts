import { read, type SafeDom } from './dom.ts';
import type { Visibility } from './visibility.ts';

const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const TEXT_NODE = 3;

/** Told what a reader can see of a page, in document order. Each `enter` has its `leave`. */
export interface Visitor {
  /** @returns false to stop the walk */
  enter(element: Element, tag: string): boolean;
  leave(element: Element): void;
  /** @returns false to stop the walk */
  text(node: Text, data: string): boolean;
}

/** Elements without text for a reader, or whose text is not the page's own. */
const NO_TEXT = new Set(
  'script style noscript template head link meta base iframe frame frameset object embed applet canvas svg audio video map area source track param img picture input select option optgroup datalist textarea progress meter dialog'.split(
    ' ',
  ),
);

/** What formulas look like; MathML for screen readers says it too (KaTeX, MathJax 2 and 3). */
const FORMULA_DRAWN = /(?:^|\s)(?:katex-html|MathJax_Preview|mjx-math)(?:\s|$)/;

/** Gutters of code listings: Pygments, Rouge, highlight.js, Prism, GitHub. */
const LINE_NUMBERS =
  /(?:^|\s)(?:linenos?|lineno|line-?numbers?(?:-rows)?|gutter(?:-line)?|rouge-gutter|gl|hljs-ln-n(?:umbers)?|blob-num|code-line-numbers|linenumber)(?:\s|$)/;

const CONTROL_HOSTS = new Set('h1 h2 h3 h4 h5 h6 summary dt'.split(' '));
const CODE_HOSTS = new Set('pre code table'.split(' '));

/**
 * Walks what a reader can see below `root`, open shadow roots included: one step per node and no
 * recursion (but for shadow roots in shadow roots).
 * @param visibility judges elements (see `visibilityOf`)
 * @returns false when the visitor stopped it
 */
export function walkVisible(
  dom: SafeDom,
  root: Node,
  visibility: (element: Element) => Visibility,
  visitor: Visitor,
): boolean {
  const walker = dom.walker(root, SHOW_ELEMENT | SHOW_TEXT);
  /** Open elements, innermost last; `blank`: text straight inside is invisible. */
  const open: { element: Element; tag: string; blank: boolean; muted: boolean }[] = [];
  const inside = (tags: Set<string>) => open.some(({ tag }) => tags.has(tag));
  let node = walker.firstChild();
  while (node) {
    if (read<number>(node, 'nodeType') === TEXT_NODE) {
      const blank = open[open.length - 1]?.blank ?? false;
      if (!blank && !visitor.text(node as Text, read<string>(node, 'data'))) return false;
    } else {
      const element = node as Element;
      const tag = dom.tag(element);
      // Hidden from screen readers: icons and copies. A whole page behind an open dialog is so too, and
      // is weighed once, not again at each element inside.
      const muted = dom.attribute(element, 'aria-hidden') === 'true';
      const weighed = open[open.length - 1]?.muted ?? false;
      const noise = isNoise(dom, element, tag, inside) || (muted && !weighed && isSmall(element));
      const state = noise ? 'gone' : visibility(element);
      if (state !== 'gone') {
        if (!visitor.enter(element, tag)) return false;
        const shadow = read<ShadowRoot | null>(element, 'shadowRoot');
        if (shadow && !walkVisible(dom, shadow, visibility, visitor)) return false;
        const child = walker.firstChild();
        if (child) {
          open.push({ element, tag, blank: state === 'blank', muted: muted || weighed });
          node = child;
          continue;
        }
        visitor.leave(element);
      }
    }
    node = walker.nextSibling();
    while (!node) {
      const left = open.pop();
      if (!left) return true;
      visitor.leave(left.element);
      walker.parentNode();
      node = walker.nextSibling();
    }
  }
  return true;
}

/** What holds no text of its own, and what says the same thing a second time. */
function isNoise(
  dom: SafeDom,
  element: Element,
  tag: string,
  inside: (tags: Set<string>) => boolean,
): boolean {
  if (NO_TEXT.has(tag)) return true;
  // A heading may be a button (accordions); any other button is furniture.
  if (tag === 'button') return !inside(CONTROL_HOSTS);
  if (tag === 'label') return dom.attribute(element, 'for') !== null;
  // MathML keeps the formula's TeX source beside the formula.
  if (tag === 'annotation' || tag === 'annotation-xml') return true;
  const className = dom.attribute(element, 'class') ?? '';
  if (tag === 'mjx-math' || FORMULA_DRAWN.test(className)) return true;
  if (tag === 'nobr' && dom.attribute(element, 'aria-hidden') === 'true') return true;
  if (className && LINE_NUMBERS.test(className) && tag !== 'pre' && tag !== 'code') {
    return tag === 'td' || inside(CODE_HOSTS);
  }
  return false;
}

function isSmall(element: Element): boolean {
  return read<string>(element, 'textContent').length < 200;
}
