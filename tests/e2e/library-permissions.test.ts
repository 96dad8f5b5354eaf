import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchOnDisplay, pressAndSettle } from './harness/chromium.ts';
import { type Display, hasXvfb, KEYS, openDisplay, placeOnScreen } from './harness/display.ts';
import { countRecords, seedLibrary } from './harness/library.ts';
import { closePanel, openPanel, showsTitle, titleOf } from './harness/panel.ts';
import { save } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// The browser's own questions for `downloads` and `readingList`, answered with a real mouse and a
// real keyboard in a window on a display, as built: nothing is granted beforehand.

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-permissions-'));
const downloads = path.join(folder, 'downloads');

describe.runIf(hasXvfb)('in a window on a display', () => {
  let display: Display;
  let server: PageServer;
  let session: ExtensionBrowser;
  let library: Page;
  let article: Page;

  beforeAll(async () => {
    display = await openDisplay();
    server = await startPageServer({
      '/links': respond(
        '<!doctype html><title>Links</title><p><a id="link" href="https://example.org/from-the-menu">From the menu</a></p>',
      ),
    });
    const userDataDir = path.join(folder, 'profile');
    mkdirSync(path.join(userDataDir, 'Default'), { recursive: true });
    writeFileSync(
      path.join(userDataDir, 'Default', 'Preferences'),
      JSON.stringify({ download: { default_directory: downloads, prompt_for_download: false } }),
    );
    ({ session, page: article } = await launchOnDisplay(display, { userDataDir }));
    library = await session.browser.newPage();
    await library.goto(`chrome-extension://${session.extension.id}/library.html#/transfer`);
    await library.waitForSelector('[data-testid=browser-list]');
    await seedLibrary(library, 7);
  });

  afterAll(async () => {
    await session?.browser.close();
    display?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  const holds = (permission: string) =>
    library.evaluate(`chrome.permissions.contains({ permissions: ['${permission}'] })`);

  /** Presses a panel's switch with the mouse and answers the browser's question with the keyboard. */
  async function flip(panel: string, answer: 'allow' | 'deny' | 'not asked'): Promise<void> {
    await library.bringToFront();
    const box = await library.waitForSelector(`[data-testid=${panel}] label`);
    if (!box) throw new Error(`no switch in ${panel}`);
    await box.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await pause(200);
    await display.click(...(await placeOnScreen(library, box)));
    if (answer === 'not asked') return;
    await pause(1500);
    if (answer === 'deny') return display.chord(KEYS.escape);
    // From "Cancel", which has the focus, to "Allow".
    await display.chord(KEYS.tab);
    await display.chord(KEYS.enter);
  }

  const said = (panel: string, sentence: string) =>
    library.waitForFunction(
      (panel, sentence) =>
        document.querySelector(`[data-testid=${panel}] [role=alert]`)?.textContent === sentence,
      { timeout: 10_000 },
      panel,
      sentence,
    );
  const isOn = (panel: string) =>
    library.$eval(`[data-testid=${panel}] input`, (box) => box.checked);

  const written = () => {
    try {
      return readdirSync(downloads, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      );
    } catch {
      return [];
    }
  };

  test('a backup that the reader does not allow is not turned on, and says so', async () => {
    await flip('backup', 'deny');
    await said('backup', messages.library_backup_refused.message);
    expect(await isOn('backup')).toBe(false);
    expect(await holds('downloads')).toBe(false);
    expect(written()).toEqual([]);
  });

  test('allowed, the first copy lies in the downloads folder; turned off, the permission goes back', async () => {
    await flip('backup', 'allow');
    await library.waitForSelector('[data-testid=backup] input:checked', { timeout: 10_000 });
    await said('backup', '');
    expect(await holds('downloads')).toBe(true);
    await expect.poll(written, { timeout: 20_000 }).toHaveLength(1);
    const [name = ''] = written();
    expect(name).toMatch(/^Plumbline\/plumbline-\d{4}-\d{2}-\d{2}\.json$/);
    await library.waitForFunction(
      (start) => document.querySelector('[data-testid=backup]')?.textContent?.includes(start),
      { timeout: 10_000 },
      messages.library_backup_last.message.replace(' $1.', ''),
    );
    expect(JSON.parse(readFileSync(path.join(downloads, name), 'utf8')).pages).toHaveLength(7);

    await flip('backup', 'not asked');
    await library.waitForSelector('[data-testid=backup] input:not(:checked)');
    await expect.poll(() => holds('downloads')).toBe(false);
  });

  test('the browser’s list, not allowed, is left alone, and the page says so', async () => {
    await flip('browser-list', 'deny');
    await said('browser-list', messages.library_browser_list_refused.message);
    expect(await isOn('browser-list')).toBe(false);
    expect(await holds('readingList')).toBe(false);
  });

  test('allowed, it gets what is saved from popup, panel, its note and the menu', async () => {
    await flip('browser-list', 'allow');
    await library.waitForSelector('[data-testid=browser-list] input:checked', { timeout: 10_000 });
    const listed = () =>
      library.evaluate(
        '(async () => (await chrome.readingList.query({})).map((each) => each.url))()',
      ) as Promise<string[]>;
    const shows = (url: string) => expect.poll(listed, { timeout: 10_000 }).toContain(url);
    expect(await listed()).toEqual([]);

    const from = (name: string) => `${server.origin}/pages/case-study.html?from=${name}`;
    await article.goto(from('popup'));
    const { popup } = await pressAndSettle(session, article);
    await save(popup);
    await shows(from('popup'));
    await popup.close();

    await article.goto(from('panel'));
    const panel = await openPanel(session, article);
    const title = await titleOf(article);
    await showsTitle(panel, title);
    await save(panel);
    await shows(from('panel'));

    // In the same site the grant holds, and the panel follows.
    await article.goto(from('note'));
    await panel.waitForSelector('[data-testid=save][aria-pressed=false]');
    await showsTitle(panel, title);
    await panel.locator('[data-testid=note]').fill('worth reading twice');
    await shows(from('note'));
    await closePanel(session);

    await article.goto(`${server.origin}/links`);
    await choose('#link', KEYS.up, KEYS.up, KEYS.right, KEYS.enter);
    await shows('https://example.org/from-the-menu');

    await article.goto(from('selection'));
    await article.$eval('h1', (each) => getSelection()?.selectAllChildren(each));
    await choose('h1', KEYS.up, KEYS.up, KEYS.right, KEYS.enter);
    await shows(from('selection'));

    await library.bringToFront();
    await library.click('nav a[href="#/catalogue"]');
    const add = await library.waitForSelector('[data-testid^=resource-] button');
    await add?.click();
    await expect.poll(async () => (await listed()).length, { timeout: 10_000 }).toBe(6);
    expect(await countRecords(library, 'items')).toBe(7 + 6);
  });

  test('taken away on the browser’s own pages, the switch is off', async () => {
    await library.click('nav a[href="#/transfer"]');
    await library.waitForSelector('[data-testid=browser-list] input:checked');
    await library.evaluate("chrome.permissions.remove({ permissions: ['readingList'] })");
    await library.waitForSelector('[data-testid=browser-list] input:not(:checked)');
  });

  /** Opens the context menu on an element of the article with the mouse and presses keys in it. */
  async function choose(selector: string, ...keys: number[]): Promise<void> {
    await article.bringToFront();
    const element = await article.waitForSelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    await display.click(...(await placeOnScreen(article, element)), 3);
    for (const key of keys) {
      await pause(300);
      await display.chord(key);
    }
  }
});
