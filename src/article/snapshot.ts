import { read, type SafeDom } from './dom.ts';
import { visibilityOf } from './visibility.ts';
import { walkVisible } from './walk.ts';

/** Attributes that later passes look at. `id` is kept for its words, `name` never is. */
const KEPT_ATTRIBUTES = 'class id role itemprop href aria-level'.split(' ');

/** Elements deeper than this are laid side by side in the last one above. */
const MAX_DEPTH = 256;

/** More than this is not an article, and would hold the page up for seconds. */
export const MAX_CHARACTERS = 12_000_000;
const MAX_ELEMENTS = 600_000;

/** As many signs without a space are data (base64), no words, and would outweigh the article. */
const DATA = /[!-~]{2000,}/g;

export interface Snapshot {
  /** `<body>` of a new document without scripts, styles, forms' controls or hidden text. */
  body: HTMLElement;
  elements: number;
}

/**
 * Copies what a reader can see of the page into a new, inert document; the page is only read.
 * @param everything copies what style hides too: for pages that show nothing before their script ran
 * @returns 'too-large' when the page exceeds MAX_CHARACTERS or MAX_ELEMENTS
 */
export function snapshot(dom: SafeDom, everything = false): Snapshot | 'too-large' {
  const { root } = dom;
  if (!root) throw new TypeError('a document without a root element');
  const implementation = read<DOMImplementation>(read(root, 'ownerDocument'), 'implementation');
  const inert = implementation.createHTMLDocument('');
  let elements = 0;
  let characters = 0;
  const open: HTMLElement[] = [inert.body];
  const complete = walkVisible(dom, root, everything ? () => 'shown' : visibilityOf(dom), {
    enter(element, tag) {
      const copy = copyOf(dom, element, tag, inert);
      (open[MAX_DEPTH] ?? open[open.length - 1])?.append(copy);
      open.push(copy);
      return ++elements <= MAX_ELEMENTS;
    },
    leave() {
      open.pop();
    },
    text(_, data) {
      open[open.length - 1]?.append(data.replace(DATA, ' '));
      characters += data.length;
      return characters <= MAX_CHARACTERS;
    },
  });
  return complete ? { body: inert.body, elements } : 'too-large';
}

function copyOf(dom: SafeDom, element: Element, tag: string, inert: Document): HTMLElement {
  let copy: HTMLElement;
  try {
    // Whole pages sit in a <form> (ASP.NET); <body> becomes a plain wrapper.
    copy = inert.createElement(tag === 'form' || tag === 'body' ? 'div' : tag);
  } catch {
    copy = inert.createElement('span'); // a name that only a parser lets through
  }
  if (tag === 'body') return copy;
  if (tag === 'form') copy.setAttribute('data-form', '');
  for (const name of KEPT_ATTRIBUTES) {
    const value = dom.attribute(element, name);
    if (value !== null) copy.setAttribute(name, value);
  }
  return copy;
}
