import type { Page } from 'puppeteer-core';
import { HIGHLIGHT } from '../../../src/article/marks.ts';

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

/** Runs in the page: the texts of each of our highlights, by its name. */
export function readAllHighlights(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights)
    found[name] = ([...highlight] as Range[]).map(String);
  return found;
}

/**
 * Runs in the page: how a highlight is painted there, by our style sheet. Transparent and without a
 * line where there is none.
 */
export function readLook(name: string): { ground: string; line: string } {
  const style = getComputedStyle(document.body, `::highlight(${name})`);
  return {
    ground: style.backgroundColor,
    line: `${style.textDecorationLine} ${style.textDecorationStyle}`,
  };
}

/**
 * Text without white space, for comparing a quote with the page it is from, and without the bar
 * that stands between the cells of a table row.
 */
export function squeezed(text: string): string {
  return text.replace(/[\s|]+/g, '');
}
