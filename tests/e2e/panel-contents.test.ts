import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, openPage, screenshot, setColorScheme } from './harness/chromium.ts';
import {
  closeAll,
  closePanel,
  openPanel,
  showsSentence,
  showsTitle,
  titleOf,
} from './harness/panel.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// What the panel has beside the score: the page's outline, a note, the shortcuts; and that all can use it.

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

/** Every test begins without a page or panel of the one before. */
afterEach(() => closeAll(session));

const CASE = '/pages/case-study.html';

const at = (path: string) => openPage(session, `${server.origin}${path}`);

test('the outline says where the evidence lies, and a press goes there', async () => {
  const page = await at(CASE);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  await panel.waitForSelector('[data-testid=section]');
  const sections = await panel.$$('[data-testid=section] button');
  expect(sections.length).toBeGreaterThanOrEqual(3);
  const times = await panel.$$eval('[data-testid=section]', (rows) =>
    rows.map((row) => {
      // By itself: the heading before it may end in a number.
      const texts = [...row.querySelectorAll('span')].map((span) => span.textContent ?? '');
      return Number(texts.find((text) => /^\d+ % of the time$/.test(text))?.split(' ')[0]);
    }),
  );
  const sum = times.reduce((total, time) => total + time, 0);
  // Each is rounded by itself.
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(times.length / 2);
  expect(await panel.$$('[data-testid=section] [data-criterion]')).not.toHaveLength(0);
  const text = await panel.$eval('[data-testid=outline]', (outline) => outline.textContent);
  expect(text).toContain(messages.panel_worth.message);

  const last = (await panel.$$('[data-testid=section] button')).at(-1);
  if (!last) throw new Error('no sections');
  const name = await last.evaluate((button) => button.querySelector('[dir=auto]')?.textContent);
  const heading = await page.waitForSelector(
    `::-p-xpath(//*[self::h2 or self::h3][normalize-space()="${name}"])`,
  );
  expect(await heading?.isIntersectingViewport()).toBe(false);
  await clickInMiddle(last);
  await expect.poll(() => heading?.isIntersectingViewport(), { timeout: 5000 }).toBe(true);
});

test('a note saves the page, and is there again', async () => {
  const page = await at('/pages/tradeoff-essay.html');
  const panel = await openPanel(session, page);
  const title = await titleOf(page);
  await showsTitle(panel, title);
  await panel.waitForSelector('[data-testid=note]');
  expect(await panel.$$('[data-testid=save][aria-pressed=true]')).toHaveLength(0);
  expect(await panel.$eval('main', (main) => main.innerText)).toContain(
    messages.panel_note_saves.message,
  );
  await panel.locator('[data-testid=note]').click();
  await panel.keyboard.type('Queues, not retries.');
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await panel.waitForFunction(
    (kept) => document.querySelector('main')?.textContent?.includes(kept),
    {},
    messages.panel_note_kept_and_page.message,
  );
  await panel.keyboard.type(' Twice.');
  await panel.waitForFunction(
    (kept) =>
      [...document.querySelectorAll('[role=status]')].some((each) => each.textContent === kept),
    {},
    messages.panel_note_kept.message,
  );
  await closePanel(session);
  const again = await openPanel(session, page);
  await showsTitle(again, title);
  await expect
    .poll(() => again.$eval('[data-testid=note]', (note) => (note as HTMLTextAreaElement).value))
    .toBe('Queues, not retries. Twice.');
});

test('the shortcuts are listed, and the button leads to where they are changed', async () => {
  const page = await at(CASE);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  await panel
    .locator(`::-p-aria([name="${messages.panel_shortcuts.message}"][role="button"])`)
    .click();
  const keys = await panel.$$eval('[data-testid=shortcuts] kbd', (each) =>
    each.map((key) => key.textContent),
  );
  // Chrome takes four suggestions.
  expect(keys.toSorted()).toEqual([
    'Alt+Shift+D',
    'Alt+Shift+L',
    'Alt+Shift+O',
    'Alt+Shift+Period',
  ]);
  const opened = session.browser.waitForTarget((target) =>
    target.url().startsWith('chrome://extensions/shortcuts'),
  );
  await panel.locator('[data-testid=change-shortcuts]').click();
  await opened;
});

test('axe finds nothing, in light and dark, narrow and wide, with large text', async () => {
  const page = await at('/sample-tutorial.html');
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  for (const [name, width, scheme, size] of [
    ['narrow', 320, 'light', '100%'],
    ['dark', 400, 'dark', '100%'],
    ['wide', 480, 'light', '100%'],
    ['large-text', 400, 'dark', '200%'],
  ] as const) {
    await panel.setViewport({ width, height: 900 });
    await setColorScheme(panel, scheme);
    await panel.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, size);
    expect(await accessibilityViolations(panel), name).toEqual([]);
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, name).toBeLessThanOrEqual(0);
    await screenshot(panel, `panel-${name}`);
  }
  // Another origin with the same pages.
  await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}${CASE}`);
  await showsSentence(panel, messages.panel_no_access.message);
  for (const scheme of ['light', 'dark'] as const) {
    await setColorScheme(panel, scheme);
    expect(await accessibilityViolations(panel), scheme).toEqual([]);
  }
});

/** Clicks where the element is not under the bar at the panel's foot, as a person does. */
async function clickInMiddle(element: ElementHandle): Promise<void> {
  await element.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await element.click();
}
