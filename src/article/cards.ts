import { INLINE, type Measure } from './measure.ts';

/** This many alike in a row are a list of teasers. */
const MIN_CARDS = 3;
/** A teaser's headline and description, in characters. */
const MAX_CARD_TEXT = 400;

/**
 * Teasers of other pages: three or more siblings of the same kind, each a linked headline in a line of
 * its own with a short text below. A list of links with a remark each, on the same line, is not.
 */
export function cards(region: Element, measures: Map<Element, Measure>): Set<Element> {
  const found = new Set<Element>();
  const kinds = new Map<Element, Map<string, Element[]>>();
  for (const element of region.querySelectorAll('div, li, article, section, figure, ul, dl')) {
    const parent = element.parentElement;
    if (!parent || !isCard(element, measures)) continue;
    const alike = kinds.get(parent) ?? new Map<string, Element[]>();
    kinds.set(parent, alike);
    const kind = `${element.localName} ${element.className}`;
    const row = alike.get(kind);
    if (row) row.push(element);
    else alike.set(kind, [element]);
  }
  for (const alike of kinds.values()) {
    for (const row of alike.values())
      if (row.length >= MIN_CARDS) for (const card of row) found.add(card);
  }
  return found;
}

function isCard(element: Element, measures: Map<Element, Measure>): boolean {
  const measured = measures.get(element);
  if (!measured || measured.text > MAX_CARD_TEXT || measured.linked < 10) return false;
  if (measured.text - measured.linked < 10) return false;
  const first = firstText(element);
  const link = first?.parentElement?.closest('a');
  if (!link || !element.contains(link)) return false;
  // The link makes up its line: the nearest block around it holds nothing else.
  let line: Element = link;
  while (INLINE.has(line.localName) && line.parentElement && line !== element)
    line = line.parentElement;
  const inLine = measures.get(line);
  return line !== element && inLine !== undefined && inLine.text - inLine.linked < 3;
}

function firstText(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/[\p{L}\p{N}]/u.test(text.data)) return text;
  }
  return null;
}
