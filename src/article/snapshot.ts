import { read, type SafeDom } from './dom.ts';
import { type Visibility, visibilityOf } from './visibility.ts';

const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const TEXT_NODE = 3;

/** Elements without text for a reader, or whose text is not the page's own. */
const NO_TEXT = new Set(
  'script style noscript template head link meta base iframe frame frameset object embed applet canvas svg audio video map area source track param img picture input select option optgroup datalist textarea progress meter dialog'.split(
    ' ',
  ),
);

/** Attributes that later passes look at. `id` is kept for its words, `name` never is. */
const KEPT_ATTRIBUTES = [
  'class',
  'id',
  'role',
  'itemprop',
  'itemtype',
  'href',
  'rel',
  'lang',
  'colspan',
  'aria-label',
  'aria-level',
  'aria-hidden',
  'data-testid',
  'data-component',
];

/** Second renderings of a formula: KaTeX's visual one, MathJax 2's source and assistive copy. */
const SAID_TWICE = /(?:^|\s)(?:katex-html|MathJax_Preview|MJX_Assistive_MathML)(?:\s|$)/;

/** Gutters of code listings: Pygments, Rouge, highlight.js, Prism, GitHub. */
const LINE_NUMBERS =
  /(?:^|\s)(?:linenos?|lineno|line-?numbers?(?:-rows)?|gutter(?:-line)?|rouge-gutter|gl|hljs-ln-n(?:umbers)?|blob-num|code-line-numbers|linenumber)(?:\s|$)/;

/** Elements deeper than this are laid side by side in the last one above. */
const MAX_DEPTH = 256;

/** More than this is not an article, and would hold the page up for seconds. */
export const MAX_CHARACTERS = 12_000_000;
export const MAX_ELEMENTS = 600_000;

export interface Snapshot {
  /** `<body>` of a new document without scripts, styles, forms' controls or hidden text. */
  body: HTMLElement;
  elements: number;
  characters: number;
}

/** An element of the page that is open during the walk. */
interface Open {
  /** Its copy, or the nearest copied element above it. */
  copy: HTMLElement;
  /** Text straight inside it is invisible. */
  blank: boolean;
}

/**
 * Copies what a reader can see of the page into a new, inert document; the page is only read.
 * One step per node and no recursion (but for shadow roots in shadow roots).
 * @param everything copies what style hides too: for pages that show nothing before their script ran
 * @returns 'too-large' when the page exceeds MAX_CHARACTERS or MAX_ELEMENTS
 */
export function snapshot(dom: SafeDom, everything = false): Snapshot | 'too-large' {
  const root = dom.root;
  if (!root) throw new TypeError('a document without a root element');
  const implementation = read<DOMImplementation>(read(root, 'ownerDocument'), 'implementation');
  const inert = implementation.createHTMLDocument('');
  const result: Snapshot = { body: inert.body, elements: 0, characters: 0 };
  const visibility = everything ? () => 'shown' as const : visibilityOf(dom);
  return copyTree(dom, root, inert.body, visibility, result) ? result : 'too-large';
}

function copyTree(
  dom: SafeDom,
  root: Node,
  target: HTMLElement,
  visibility: (element: Element) => Visibility,
  result: Snapshot,
): boolean {
  const open: Open[] = [{ copy: target, blank: false }];
  const walker = dom.walker(root, SHOW_ELEMENT | SHOW_TEXT);
  let node = walker.firstChild();
  while (node) {
    const parent = open[open.length - 1] as Open;
    let entered = false;
    if (read<number>(node, 'nodeType') === TEXT_NODE) {
      const text = read<string>(node, 'data');
      result.characters += text.length;
      if (result.characters > MAX_CHARACTERS) return false;
      if (!parent.blank) parent.copy.append(text);
    } else {
      const element = node as Element;
      const tag = dom.tag(element);
      if (++result.elements > MAX_ELEMENTS) return false;
      const state = isNoise(dom, element, tag, parent.copy) ? 'gone' : visibility(element);
      if (state !== 'gone') {
        const copy = copyOf(dom, element, tag, target);
        (open[MAX_DEPTH] ?? parent).copy.append(copy);
        const shadow = read<ShadowRoot | null>(element, 'shadowRoot');
        if (shadow && !copyTree(dom, shadow, copy, visibility, result)) return false;
        const child = walker.firstChild();
        if (child) {
          open.push({ copy, blank: state === 'blank' });
          node = child;
          entered = true;
        }
      }
    }
    if (entered) continue;
    node = walker.nextSibling();
    while (!node && open.length > 1) {
      open.pop();
      walker.parentNode();
      node = walker.nextSibling();
    }
  }
  return true;
}

/** What holds no text of its own, and what says the same thing a second time. */
function isNoise(dom: SafeDom, element: Element, tag: string, parent: HTMLElement): boolean {
  if (NO_TEXT.has(tag)) return true;
  // A heading may be a button (accordions); any other button is furniture.
  if (tag === 'button') return parent.closest('h1, h2, h3, h4, h5, h6, summary, dt') === null;
  // MathML keeps the formula's TeX source beside the formula.
  if (tag === 'annotation' || tag === 'annotation-xml') return true;
  const className = dom.attribute(element, 'class') ?? '';
  if (className && SAID_TWICE.test(className)) return true;
  if (className && LINE_NUMBERS.test(className) && tag !== 'pre' && tag !== 'code') {
    return tag === 'td' || parent.closest('pre, code, table') !== null;
  }
  // Hidden from screen readers: icons and copies. A whole page behind an open dialog is marked so too.
  if (dom.attribute(element, 'aria-hidden') === 'true') {
    return !/(?:^|\s)MathJax/.test(className) && read<string>(element, 'textContent').length < 200;
  }
  return false;
}

function copyOf(dom: SafeDom, element: Element, tag: string, target: HTMLElement): HTMLElement {
  let copy: HTMLElement;
  try {
    // Whole pages sit in a <form> (ASP.NET); <body> becomes a plain wrapper.
    copy = target.ownerDocument.createElement(tag === 'form' || tag === 'body' ? 'div' : tag);
  } catch {
    copy = target.ownerDocument.createElement('span'); // a name that only a parser lets through
  }
  if (tag === 'body') return copy;
  if (tag === 'form') copy.setAttribute('data-form', '');
  for (const name of KEPT_ATTRIBUTES) {
    const value = dom.attribute(element, name);
    if (value !== null) copy.setAttribute(name, value);
  }
  return copy;
}
