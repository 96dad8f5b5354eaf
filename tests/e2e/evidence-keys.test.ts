import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchOnDisplay, toolbarButton } from './harness/chromium.ts';
import { type Display, hasXvfb, KEYS, openDisplay } from './harness/display.ts';
import { highlighted, readAllHighlights } from './harness/evidence.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// The shortcut for the next evidence, with a real keyboard: neither popup nor panel is open, and the
// press of the shortcut is all that lets Plumbline read the page. (The one for the previous evidence
// has keys in Firefox only, and is tested there: Chrome takes four suggestions.)

describe.runIf(hasXvfb)('in a window on a display', () => {
  let display: Display;
  let server: PageServer;
  let session: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    display = await openDisplay();
    server = await startPageServer();
    ({ session, page } = await launchOnDisplay(display));
    await page.goto(`${server.origin}/pages/case-study.html`);
    await display.click(600, 600);
  });

  afterAll(async () => {
    await session?.browser.close();
    display?.close();
    await server?.close();
  });

  /** Presses Alt+Shift+. and returns what the toolbar button says of the page then. */
  async function next(): Promise<{ text: string; title: string }> {
    const before = await toolbarButton(session);
    await display.chord(KEYS.alt, KEYS.shift, '.'.charCodeAt(0));
    await expect
      .poll(async () => (await toolbarButton(session)).title, { timeout: 15_000 })
      .not.toBe(before.title);
    return toolbarButton(session);
  }

  test('it shows all evidence and goes to the first, then on, and round', async () => {
    expect(await page.evaluate(readAllHighlights)).toEqual({});
    const first = await next();
    expect(first.title).toMatch(/^1 of \d+, ./);
    const total = Number(first.title.match(/of (\d+)/)?.[1]);
    expect(first.text).toBe(`1/${total}`);
    expect(Object.keys(await page.evaluate(readAllHighlights)).length).toBeGreaterThan(2);
    const quote = (await highlighted(page))?.text;

    for (let place = 2; place <= total; place++)
      expect((await next()).title).toMatch(new RegExp(`^${place} of ${total}, .`));
    expect((await highlighted(page))?.text).not.toBe(quote);
    expect((await next()).title).toBe(first.title);
    expect((await highlighted(page))?.text).toBe(quote);
  });
});
