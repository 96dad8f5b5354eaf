import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { HIGHLIGHT } from '../../../src/article/marks.ts';
import { clickInMiddle, found } from './popup.ts';

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

/** Presses "Show all in page" and waits until the legend is there; returns its counts. */
export async function showAll(ui: Page): Promise<Record<string, number>> {
  await clickInMiddle(await found(ui, '[data-testid=evidence-show]'));
  await ui.waitForSelector('[data-testid=legend]');
  const rows = await ui.$$eval('[data-testid=legend] li', (items) =>
    items.map((item) => [item.dataset.criterion, Number(item.textContent?.match(/\d+$/)?.[0])]),
  );
  return Object.fromEntries(rows);
}

/** What popup or panel says of the place that was gone to last. */
export const statusOf = (ui: Page) =>
  ui.$eval('[data-testid=evidence] [role=status]', (status) => status.textContent ?? '');

/** How many places are marked in the page, by criterion. */
export async function marked(page: Page): Promise<Record<string, number>> {
  const all = Object.entries(await page.evaluate(readAllHighlights));
  return Object.fromEntries(
    all
      .filter(([name]) => name !== HIGHLIGHT)
      .map(([name, texts]) => [name.replace('plumbline-', ''), texts.length]),
  );
}

/** Goes to another place by `press` and waits until the status says so; returns what it says. */
export async function goOn(ui: Page, press: () => Promise<void>): Promise<string> {
  const before = await statusOf(ui);
  await press();
  await expect.poll(() => statusOf(ui), { timeout: 5000 }).not.toBe(before);
  return statusOf(ui);
}

/** Presses the keys of the next place, or of the one before. */
export async function altArrow(ui: Page, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  await ui.keyboard.down('Alt');
  await ui.keyboard.press(key);
  await ui.keyboard.up('Alt');
}
