import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { CRITERIA } from '../../src/rubric/rubric.ts';
import { launchChromium, openPage, pressAndSettle, screenshot } from './harness/chromium.ts';
import { closeIntroduction, save } from './harness/popup.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// What lies over the save bar at the popup's foot and what may not lie under it.

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer();
  session = await launchChromium();
});
afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

/** The popup on a page, as for someone who opens it for the first time. */
async function firstPopup(article: Page): Promise<Page> {
  const before = await pressAndSettle(session, article);
  await before.popup.evaluate('chrome.storage.local.remove("introShown")');
  await before.popup.close();
  const { popup } = await pressAndSettle(session, article);
  await popup.waitForSelector('[data-testid=intro]');
  return popup;
}

/** How far the lowest of the criteria reaches under the save bar, in CSS pixels; negative: over it. */
function underTheBar(popup: Page): Promise<number> {
  return popup.evaluate(() => {
    const bar = document.querySelector('[data-testid=save]')?.parentElement?.parentElement;
    const rows = [...document.querySelectorAll('[data-testid^=criterion-]')];
    const foot = Math.max(...rows.map((row) => row.getBoundingClientRect().bottom));
    return foot - (bar?.getBoundingClientRect().top ?? 0);
  });
}

// One with much to show, one with two cautions, one with a caution and a quote.
test.each([
  '/sample-tutorial.html',
  '/pages/tool-quickstart.html',
  '/pages/product-marketing.html',
])('all criteria of %s are seen without scrolling, the first time and later', async (path) => {
  const article = await openPage(session, server.origin + path);
  const popup = await firstPopup(article);
  expect(await popup.$$('[data-testid^=criterion-]')).toHaveLength(CRITERIA.length);
  expect(await underTheBar(popup)).toBeLessThanOrEqual(0);
  await screenshot(popup, `first-run${path.replace(/\W/g, '-')}`);
  await closeIntroduction(popup);
  await popup.waitForFunction(() => !document.querySelector('[data-testid=intro]'));
  expect(await underTheBar(popup)).toBeLessThanOrEqual(0);
  await popup.close();
  await article.close();
});

test('at 200 % text the save bar breaks no word and leaves most of the popup to the page', async () => {
  const article = await openPage(session, `${server.origin}/sample-tutorial.html`);
  const { popup } = await pressAndSettle(session, article);
  await popup.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await save(popup);
  await popup.waitForSelector('[data-testid=undo]');
  const { bar, lines } = await popup.$eval('[data-testid=save]', (button) => ({
    bar: button.parentElement?.parentElement?.getBoundingClientRect().height ?? 0,
    lines: [...(button.parentElement?.children ?? [])].map((each) => {
      const text = document.createRange();
      text.selectNodeContents(each.lastChild ?? each);
      return text.getClientRects().length;
    }),
  }));
  expect(lines).toEqual([1, 1]);
  expect(bar).toBeLessThan(600 / 4);
  await popup.click('[data-testid=undo]');
  await popup.close();
  await article.close();
});

test('whatever gets the focus by the keyboard is not under the save bar', async () => {
  const article = await openPage(session, `${server.origin}/sample-tutorial.html`);
  const popup = await firstPopup(article);
  for (const row of await popup.$$('[data-testid^=criterion-]')) await row.press('Enter');
  await popup.$eval('[role=tab]', (tab) => (tab as HTMLElement).focus());
  let quotes = 0;
  let last: string | undefined;
  for (let presses = 0; presses < 80 && last !== 'save'; presses++) {
    await popup.keyboard.press('Tab');
    const { id, under, quote } = await popup.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const bar = document.querySelector('[data-testid=save]')?.parentElement?.parentElement;
      const inBar = bar?.contains(focused) || focused.getAttribute('role') === 'tabpanel';
      return {
        id: focused.dataset.testid,
        under: inBar
          ? 0
          : focused.getBoundingClientRect().bottom - (bar?.getBoundingClientRect().top ?? 0),
        quote: focused.dataset.testid === 'quote',
      };
    });
    expect(under, `${presses}: ${id}`).toBeLessThanOrEqual(0);
    if (quote) quotes += 1;
    last = id;
  }
  expect(last).toBe('save');
  expect(quotes).toBeGreaterThan(6);
});
