import type { Page } from 'puppeteer-core';
import { HIGHLIGHT } from '../../../src/article/show-quote.ts';

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
 * Text without white space, for comparing a quote with the page it is from, and without the bar
 * that stands between the cells of a table row.
 */
export function squeezed(text: string): string {
  return text.replace(/[\s|]+/g, '');
}
