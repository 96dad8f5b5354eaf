import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchOnDisplay, toolbarButton } from './harness/chromium.ts';
import { type Display, hasXvfb, KEYS, openDisplay, placeOnScreen } from './harness/display.ts';
import {
  closePanel,
  openPanel,
  panelTarget,
  showsSentence,
  showsTitle,
  titleOf,
} from './harness/panel.ts';
import { found } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// The context menu, the shortcuts and the browser's question for access, with a real keyboard and
// mouse in a real window: none of them can be reached in a headless browser.

const CASE = '/pages/case-study.html';

/** From the menu's foot, "Inspect", up to Plumbline's own menu, and the first entry of that. */
const FIRST_ENTRY = [KEYS.up, KEYS.up, KEYS.right, KEYS.enter];
/** On a page Plumbline's own menu stands above "View page source". */
const PAGE_ENTRY = [KEYS.up, KEYS.up, KEYS.up, KEYS.right, KEYS.enter];

describe.runIf(hasXvfb)('in a window on a display', () => {
  let display: Display;
  let server: PageServer;
  let session: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    display = await openDisplay();
    server = await startPageServer({
      '/links': respond(
        '<!doctype html><title>Links</title><p><a id="link" href="https://example.org/posts/feature-stores">What a <em>feature store</em> is for</a></p>',
      ),
    });
    ({ session, page } = await launchOnDisplay(display));
    // The window has to come up before it takes keys, and the extension to make its menu.
    await pause(2000);
  });

  afterAll(async () => {
    await session?.browser.close();
    display?.close();
    await server?.close();
  });

  const place = (element: ElementHandle) => placeOnScreen(page, element);

  /** Opens the context menu on an element and presses keys in it. */
  async function choose(element: ElementHandle, ...keys: number[]): Promise<void> {
    await display.click(...(await place(element)), 3);
    for (const key of keys) {
      await pause(300);
      await display.chord(key);
    }
  }

  /** What the toolbar button says of the page's tab, once it says something. */
  async function feedback(): Promise<{ text: string; title: string }> {
    const read = () => toolbarButton(session);
    await expect.poll(async () => (await read()).text, { timeout: 10_000 }).not.toBe('');
    const shown = await read();
    await expect.poll(async () => (await read()).text, { timeout: 10_000 }).toBe('');
    return shown;
  }

  test('a link is saved from its menu, unscored, under its words', async () => {
    await page.goto(`${server.origin}/links`);
    await choose(await found(page, '#link'), ...FIRST_ENTRY);
    expect(await feedback()).toEqual({
      text: '✓',
      title: messages.menu_link_saved.message.replace('$1', 'What a feature store is for'),
    });
    await choose(await found(page, '#link'), ...FIRST_ENTRY);
    expect((await feedback()).title).toBe(
      messages.menu_link_known.message.replace('$1', 'What a feature store is for'),
    );
  });

  test('a selection becomes a note; the page is saved with its score, and the panel shows both', async () => {
    await page.goto(`${server.origin}${CASE}`);
    const heading = await found(page, 'h1');
    const title = await heading.evaluate((each) => each.textContent?.trim() ?? '');
    await heading.evaluate((each) => getSelection()?.selectAllChildren(each));
    await choose(heading, ...FIRST_ENTRY);
    expect(await feedback()).toEqual({ text: '✓', title: messages.menu_note_and_page.message });

    const panel = await openPanel(session, page);
    await showsTitle(panel, title);
    await expect
      .poll(() => panel.$eval('[data-testid=note]', (note) => (note as HTMLTextAreaElement).value))
      .toBe(title);
    expect(await panel.$$('[data-testid=save][aria-pressed=true]')).toHaveLength(1);
    await closePanel(session);
  });

  test('the menu opens the panel, and lets it read the page', async () => {
    await page.goto(`${server.origin}${CASE}?again`);
    const opened = panelTarget(session);
    await choose(await found(page, 'h1'), ...PAGE_ENTRY);
    const panel = await (await opened).asPage();
    await panel.waitForSelector('[data-testid=panel]');
    await showsTitle(panel, await titleOf(page));

    // A panel that is open hears of it as well.
    await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}/pages/tradeoff-essay.html`);
    await showsSentence(panel, messages.panel_no_access.message);
    await choose(await found(page, 'h1'), ...PAGE_ENTRY);
    await showsTitle(panel, await titleOf(page));
    await closePanel(session);
  });

  test('the shortcut opens the panel, and lets it read the page', async () => {
    await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}${CASE}`);
    const opened = panelTarget(session);
    await display.click(...(await place(await found(page, 'h1'))));
    await display.chord(KEYS.alt, KEYS.shift, 'l'.charCodeAt(0));
    const panel = await (await opened).asPage();
    await showsTitle(panel, await titleOf(page));
  });

  test('the menu and the shortcut open the library', async () => {
    await page.goto(`${server.origin}${CASE}`);
    const library = () =>
      session.browser.waitForTarget((target) => target.url().includes('/library.html'));
    // The second of two entries: up from the first goes round to the last.
    await choose(
      await found(page, 'h1'),
      KEYS.up,
      KEYS.up,
      KEYS.up,
      KEYS.right,
      KEYS.up,
      KEYS.enter,
    );
    await (await (await library()).asPage()).close();
    await page.bringToFront();
    await display.click(...(await place(await found(page, 'h1'))));
    await display.chord(KEYS.alt, KEYS.shift, 'o'.charCodeAt(0));
    await (await (await library()).asPage()).close();
    await page.bringToFront();
  });

  test('the shortcut of the toolbar button opens the popup', async () => {
    const popup = session.browser.waitForTarget((target) => target.url().includes('/popup.html'));
    await display.click(...(await place(await found(page, 'h1'))));
    await display.chord(KEYS.alt, KEYS.shift, 'd'.charCodeAt(0));
    await (await (await popup).asPage()).waitForSelector('[data-testid=result]');
    await display.chord(KEYS.escape);
  });

  test('access that is refused at the question leaves the score; given, the panel follows', async () => {
    const panel = await (await panelTarget(session)).asPage();
    await panel.locator('[data-testid=allow-all]').click();
    await pause(1500);
    await display.chord(KEYS.escape);
    await panel.waitForFunction(
      (refused) => document.querySelector('[data-testid=access]')?.textContent?.includes(refused),
      {},
      messages.panel_refused.message,
    );
    expect(await panel.$$('[data-testid=score]')).toHaveLength(1);

    await panel.locator('[data-testid=allow-all]').click();
    await pause(1500);
    // From "Cancel", which has the focus, to "Allow".
    await display.chord(KEYS.tab);
    await display.chord(KEYS.enter);
    await panel.waitForSelector('[data-testid=take-back]');
    await page.goto(`${server.origin}/pages/tradeoff-essay.html`);
    await showsTitle(panel, await titleOf(page));
    await panel.locator('[data-testid=take-back]').click();
    await panel.waitForSelector('[data-testid=allow-all]');
  });
});
