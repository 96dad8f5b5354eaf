// Not the package's index, which takes a second module along into every page, and nothing uses that.
import Readability from '@mozilla/readability/Readability.js';

/** Readability takes seconds beyond this (it scores every paragraph several times). */
const MAX_ELEMENTS = 40_000;

/** Numbers the elements of the copy that Readability takes apart. */
const NUMBER = 'data-plumbline';

/**
 * The text that Readability keeps of the snapshot, or null where it finds no article or the page is
 * too large for it. It works on a copy: what it keeps is a hint where the article is, not yet what
 * is read. It moves elements, wraps text in new ones and, when it tries again, parses the page
 * anew; so text is matched by its words and by the number of the nearest element above that has one.
 */
export function readabilityText(body: HTMLElement, elements: number): Set<Text> | null {
  if (elements > MAX_ELEMENTS) return null;
  const copy = body.ownerDocument.cloneNode(true) as Document;
  const numbers = new Map<Element, string>();
  const copied = copy.body.querySelectorAll('*');
  body.querySelectorAll('*').forEach((element, n) => {
    numbers.set(element, String(n));
    copied[n]?.setAttribute(NUMBER, String(n));
  });
  const parsed = new Readability(copy, {
    charThreshold: 250,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!parsed?.content) return null;

  const found = new Map<string, Set<string>>();
  for (const { data, parentElement } of textNodes(parsed.content)) {
    const number = parentElement?.closest(`[${NUMBER}]`)?.getAttribute(NUMBER) ?? '';
    const words = found.get(data) ?? new Set();
    found.set(data, words.add(number));
  }
  const kept = new Set<Text>();
  for (const text of textNodes(body)) {
    const places = found.get(text.data);
    // Without a number: straight inside the element that Readability made its root.
    const number = numbers.get(text.parentElement as Element) ?? '';
    if (places?.has(number) || places?.has('')) kept.add(text);
  }
  return kept.size > 0 ? kept : null;
}

function textNodes(root: Element): Text[] {
  const nodes: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/\S/.test(text.data)) nodes.push(text);
  }
  return nodes;
}
