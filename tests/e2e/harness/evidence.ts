import type { Page } from 'puppeteer-core';

/** Name of the custom highlight that shows a quote in the page. */
export const HIGHLIGHT = 'plumbline-evidence';

/** What is highlighted in a page, and whether it can be seen without scrolling. */
export interface Highlighted {
  text: string;
  inView: boolean;
}

/** The highlighted evidence of a page; undefined where there is none. */
export function highlighted(page: Page): Promise<Highlighted | undefined> {
  return page.evaluate(readHighlight, HIGHLIGHT);
}

/** Runs in the page. */
export function readHighlight(name: string): Highlighted | undefined {
  const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
  const [first] = ranges;
  if (!first) return undefined;
  const { top, bottom } = first.getBoundingClientRect();
  return {
    text: ranges.map((range) => range.toString()).join(''),
    inView: top >= 0 && bottom <= innerHeight,
  };
}

/**
 * Text without differences in white space, for comparing a quote with the page it is from. The bar
 * that stands between the cells of a table row counts as white space.
 */
export function collapsed(text: string): string {
  return text.replace(/[\s|]+/g, ' ').trim();
}
