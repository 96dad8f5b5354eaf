import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { CRITERIA } from '../../src/rubric/rubric.ts';
import { launchChromium, openAndPress, openPage, screenshot } from './harness/chromium.ts';
import { clickInMiddle, openCriterion, sentence } from './harness/popup.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// Links to a sentence of the evidence.

const CASE = '/pages/case-study.html';

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

const pressOn = (path: string) => openAndPress(session, `${server.origin}${path}`);

test('a copied link opens the page at the sentence', async () => {
  const links = new Map<string, string>();
  for (const criterion of CRITERIA.slice(0, 4)) {
    const { page, popup } = await pressOn(CASE);
    const item = await openCriterion(popup, criterion);
    const quote = await item.$('[data-testid=quote] q');
    if (!quote) continue;
    const words = await quote.evaluate((q) => q.textContent ?? '');
    await clickInMiddle(await foundIn(item, '[data-testid=copy-link]'));
    await expect
      .poll(() => item.$eval('[role=status]', (status) => status.textContent))
      .toBe(sentence('quote_link_copied'));
    if (links.size === 0) await screenshot(popup, 'link-copied');
    await popup.close();
    links.set(await paste(page), words);
    await page.close();
  }
  expect(links.size).toBeGreaterThanOrEqual(3);
  for (const [link, words] of links) {
    expect(link).toContain('#:~:text=');
    const opened = await openPage(session, link);
    await expect.poll(() => isInView(opened, words), { timeout: 5000 }).toBe(true);
    await screenshot(opened, 'link-opened');
    await opened.close();
  }
});

async function foundIn(item: ElementHandle, selector: string): Promise<ElementHandle> {
  const element = await item.$(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** What a person gets who pastes into the page. */
async function paste(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.replaceChildren(field);
    field.focus();
  });
  await page.keyboard.press('v', { commands: ['Paste'] });
  return page.$eval('textarea', (field) => field.value);
}

/** Whether the words stand in the part of the page that is in view. */
function isInView(page: Page, words: string): Promise<boolean> {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const squeeze = (text: string) => text.replace(/\s+/g, '');
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement?.closest('p, li, td, blockquote, pre');
      if (!block || !squeeze(block.textContent ?? '').includes(squeeze(words))) continue;
      const { top, bottom } = block.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }
    return false;
  }, words);
}
