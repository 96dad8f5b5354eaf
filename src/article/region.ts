import { Readability } from '@mozilla/readability';

/** Attribute that numbers the snapshot's elements, to find again what Readability kept. */
const NUMBER = 'data-n';

/** Readability takes seconds beyond this (it scores every paragraph several times). */
const MAX_ELEMENTS_FOR_READABILITY = 40_000;

/**
 * The elements of the snapshot that Readability keeps, or null where it finds no article. It works
 * on a copy: what it keeps is a hint where the article is, not yet what is read.
 */
export function readabilityPick(body: HTMLElement, elements: number): Set<Element> | null {
  if (elements > MAX_ELEMENTS_FOR_READABILITY) return null;
  const all = body.querySelectorAll('*');
  for (let n = 0; n < all.length; n++) all[n]?.setAttribute(NUMBER, String(n));
  const copy = body.ownerDocument.cloneNode(true) as Document;
  const parsed = new Readability(copy, {
    charThreshold: 250,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const kept = new Set<Element>();
  for (const element of parsed?.content?.querySelectorAll(`[${NUMBER}]`) ?? []) {
    const original = all[Number(element.getAttribute(NUMBER))];
    if (original) kept.add(original);
  }
  return kept.size > 0 ? kept : null;
}
