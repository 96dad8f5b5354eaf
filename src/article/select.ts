import type { SourceBlock } from './blocks.ts';
import type { Measure } from './measure.ts';

/**
 * The part of the page to read: the smallest element that holds nearly all of what Readability kept;
 * without its help, the page's own main region, else the body.
 */
export function chooseRegion(
  body: HTMLElement,
  kept: Set<Element> | null,
  measures: Map<Element, Measure>,
): Element {
  if (!kept) return mainRegion(body, measures);
  const weights = new Map<Element, number>();
  let total = 0;
  for (const element of kept) {
    if (!element.isConnected) continue;
    let inner = 0;
    for (const child of element.children)
      if (kept.has(child)) inner += measures.get(child)?.text ?? 0;
    const own = Math.max(0, (measures.get(element)?.text ?? 0) - inner);
    if (own === 0) continue;
    const leaf = [...element.childNodes].some(
      (child) => child.nodeType === 3 && /\S/.test(child.textContent ?? ''),
    );
    if (!leaf) continue;
    const direct = [...element.childNodes].reduce(
      (sum, child) => sum + (child.nodeType === 3 ? (child.textContent ?? '').trim().length : 0),
      0,
    );
    total += direct;
    for (let at: Element | null = element; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + direct);
  }
  let region: Element = body;
  for (;;) {
    let next: Element | undefined;
    for (const child of region.children)
      if ((weights.get(child) ?? 0) >= total * 0.95) next = child;
    if (!next) return region;
    region = next;
  }
}

function mainRegion(body: HTMLElement, measures: Map<Element, Measure>): Element {
  const prose = measures.get(body)?.prose ?? 0;
  for (const selector of [
    '[itemprop~=articleBody]',
    'article',
    'main, [role=main]',
    '#content, #main',
  ]) {
    for (const candidate of body.querySelectorAll(selector)) {
      if ((measures.get(candidate)?.prose ?? 0) >= prose * 0.5) return candidate;
    }
  }
  return body;
}

/** Leaves out, at both ends of the article, blocks that Readability would not keep and that hold no prose. */
export function trimEnds(blocks: SourceBlock[], kept: Set<Element> | null): SourceBlock[] {
  if (!kept) return blocks;
  const survives = (block: SourceBlock) => kept.has(block.element);
  const first = blocks.findIndex(survives);
  const last = blocks.findLastIndex(survives);
  return first < 0 ? blocks : blocks.slice(first, last + 1);
}
