import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { countRecords, openLibrary, readRecords, seedLibrary } from './harness/library.ts';
import { closeAll, openPanel, showsTitle, titleOf } from './harness/panel.ts';
import { openTab, sentence } from './harness/popup.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// Double clicks, and presses while something is under way.

const CASE = '/pages/case-study.html';
/** As a hand double-clicks, so many ms apart. */
const DOUBLE = { count: 2, delay: 150 };

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

afterEach(() => closeAll(session));

/** By hand, where the second press must come when the first has changed what is there. */
async function doubleClick(view: Page, selector: string): Promise<void> {
  const box = await (await view.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left' } as const;
  const mouse = await view.createCDPSession();
  for (const clickCount of [1, 2]) {
    await mouse.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, clickCount });
    await mouse.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, clickCount });
    await pause(150);
  }
}

const statusText = (page: Page) =>
  page.$eval('main ~ div [role=status], [role=status]', (status) => status.textContent);

test('a double click on "Save" saves, and its undo takes the page off the list', async () => {
  const library = await openLibrary(session);
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  await popup.locator('[data-testid=save]').click(DOUBLE);
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await pause(300);
  expect(await countRecords(library, 'items')).toBe(1);
  expect(
    await popup.$eval('[data-testid=save]', (button) => button.getAttribute('aria-pressed')),
  ).toBe('true');
  // And so do presses that come faster than the list can tell that the page is on it.
  await popup.locator('[data-testid=undo]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  await popup.$eval('[data-testid=save]', (button) => {
    (button as HTMLElement).click();
    (button as HTMLElement).click();
  });
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await pause(300);
  await popup.locator('[data-testid=undo]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  expect(await countRecords(library, 'items')).toBe(0);
});

test('a double click on "Mark as started" does not mark as done', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  await openTab(popup, 'Roadmap');
  const mark = `::-p-aria([name="${sentence('ui_mark_started')}"][role="button"])`;
  await doubleClick(popup, mark);
  await popup.waitForSelector(`::-p-aria([name="${sentence('ui_mark_done')}"][role="button"])`);
  await pause(300);
  const library = await openLibrary(session);
  const records = await readRecords<{ status: string }>(library, 'roadmap');
  expect(records.map(({ status }) => status)).toEqual(['started']);
});

test('a page taken off the list right after the last word of its note stays off it', async () => {
  // Another page to the list: that of a test before is on it.
  const page = await openPage(session, `${server.origin}${CASE}?taken-off`);
  const title = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await pause(600);
  await (await panel.waitForSelector('[data-testid=note]'))?.focus();
  await panel.keyboard.type('Words');
  await panel.$eval('[data-testid=save]', (button) => (button as HTMLElement).click());
  await panel.waitForSelector('[data-testid=save][aria-pressed=false]');
  await pause(1500);
  expect(
    await panel.$eval('[data-testid=save]', (button) => button.getAttribute('aria-pressed')),
  ).toBe('false');
  expect(await panel.evaluate(() => document.body.innerText)).not.toContain(
    sentence('panel_note_kept_and_page'),
  );
});

test('a slip on "Saved", by a double click too, and the press that corrects it lose nothing of the entry', async () => {
  const library = await openLibrary(session);
  const entries = () => readRecords<{ url: string; note: string }>(library, 'items');
  const url = `${server.origin}${CASE}?noted`;
  const entry = async () => (await entries()).find((item) => item.url === url);
  const page = await openPage(session, url);
  const title = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await (await panel.waitForSelector('[data-testid=note]'))?.focus();
  await panel.keyboard.type('Mine');
  await expect.poll(async () => (await entry())?.note, { timeout: 5000 }).toBe('Mine');
  const before = await entry();
  // Counts as one press.
  await panel.locator('[data-testid=save]').click(DOUBLE);
  await pause(600);
  expect(await entry()).toBeUndefined();
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await pause(300);
  expect(await entry()).toEqual(before);

  const { popup } = await pressAndSettle(session, page);
  await popup.locator('[data-testid=save]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  await pause(1500);
  await popup.locator('[data-testid=save]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await pause(300);
  expect(await entry()).toEqual(before);
  expect(await popup.$('[data-testid=undo]')).toBeNull();
  await openTab(popup, 'Reading list');
  await popup.waitForSelector('[data-testid=reading-item]');
  expect(await popup.$('[data-testid=undo]')).toBeNull();
});

test('a double click on an entry’s trash in the popup takes off that one alone', async () => {
  const library = await openLibrary(session);
  await seedLibrary(library, 5);
  const before = await countRecords(library, 'items');
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  await openTab(popup, 'Reading list');
  await popup.waitForSelector('[data-testid=reading-item]');
  await doubleClick(popup, '[data-testid=reading-item]:first-child button');
  await pause(600);
  expect(await countRecords(library, 'items')).toBe(before - 1);
});

// The last: the library is left large.
test('thousands removed: it says so meanwhile, a second press changes nothing, one undo brings them back', async () => {
  const library = await openLibrary(session);
  await seedLibrary(library, 3000);
  const all = await countRecords(library, 'items');
  await library.reload();
  await library.waitForSelector('[data-testid=reading-item]');
  await library.keyboard.down('Control');
  await library.keyboard.press('a');
  await library.keyboard.up('Control');
  await library.keyboard.press('Delete');
  await library.keyboard.press('Delete');
  await library.waitForFunction(
    (words) => document.body.innerText.includes(words),
    {},
    sentence('library_removing').split('$1')[0] ?? '',
  );
  await library.keyboard.press('Delete');
  const undo = await library.waitForSelector('[data-testid=undo]', { timeout: 60_000 });
  expect(await countRecords(library, 'items')).toBe(0);
  expect(await statusText(library)).not.toContain('no longer');
  await undo?.evaluate((button) => {
    (button as HTMLElement).click();
    (button as HTMLElement).click();
  });
  await library.waitForFunction(
    (words) => document.body.innerText.includes(words),
    { timeout: 60_000 },
    sentence('ui_notice_undone'),
  );
  expect(await countRecords(library, 'items')).toBe(all);
});
