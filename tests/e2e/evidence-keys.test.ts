import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium } from './harness/chromium.ts';
import { type Display, hasXvfb, KEYS, openDisplay } from './harness/display.ts';
import { highlighted, readAllHighlights } from './harness/evidence.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// The shortcuts for the next and the previous evidence, with a real keyboard: neither popup nor
// panel is open, and the press of the shortcut is all that lets Plumbline read the page.

describe.runIf(hasXvfb)('in a window on a display', () => {
  let display: Display;
  let server: PageServer;
  let session: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    display = await openDisplay();
    process.env.DISPLAY = display.name;
    server = await startPageServer();
    session = await launchChromium({
      headless: false,
      args: ['--window-position=0,0', '--window-size=1200,850'],
    });
    const [first] = await session.browser.pages();
    page = first ?? (await session.browser.newPage());
    await page.goto(`${server.origin}/pages/case-study.html`);
    await display.click(600, 600);
  });

  afterAll(async () => {
    await session?.browser.close();
    display?.close();
    await server?.close();
  });

  /** Presses Alt+Shift and a key; returns what the toolbar button says of the page then. */
  async function chord(key: '.' | ','): Promise<{ text: string; title: string }> {
    const before = await badge();
    await display.chord(KEYS.alt, KEYS.shift, key.charCodeAt(0));
    await expect
      .poll(async () => (await badge()).title, { timeout: 15_000 })
      .not.toBe(before.title);
    return badge();
  }

  async function badge(): Promise<{ text: string; title: string }> {
    const [worker] = await session.extension.workers();
    if (!worker) return { text: '', title: '' };
    return worker.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser })
        .chrome;
      const [tab] = await api.tabs.query({ active: true });
      const tabId = tab?.id;
      return {
        text: await api.action.getBadgeText({ tabId }),
        title: await api.action.getTitle({ tabId }),
      };
    });
  }

  test('next shows all evidence and goes to the first, then to the second; previous goes back', async () => {
    expect(await page.evaluate(readAllHighlights)).toEqual({});
    const first = await chord('.');
    expect(first.title).toMatch(/^1 of \d+, ./);
    const total = first.title.match(/of (\d+)/)?.[1];
    expect(first.text).toBe(`1/${total}`);
    expect(Object.keys(await page.evaluate(readAllHighlights)).length).toBeGreaterThan(2);
    const quote = (await highlighted(page))?.text;

    expect((await chord('.')).title).toMatch(new RegExp(`^2 of ${total}, .`));
    expect((await highlighted(page))?.text).not.toBe(quote);
    expect((await chord(',')).title).toBe(first.title);
    expect((await highlighted(page))?.text).toBe(quote);
    expect((await chord(',')).text).toBe(`${total}/${total}`);
  });
});
