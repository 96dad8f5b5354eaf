import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { builtExtension } from './harness/artifacts.ts';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

/**
 * Weekly backup and the browser's own reading list. Nobody can press "Allow" in a headless browser:
 * a copy of the extension has what is optional as granted; all else is as it was built.
 */
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-browser-'));
const downloads = path.join(folder, 'downloads');
let session: ExtensionBrowser;
let server: PageServer;
let page: Page;
const copy = path.join(folder, 'extension');

beforeAll(async () => {
  cpSync(builtExtension('chrome-mv3'), copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  expect(manifest.optional_permissions).toEqual(['downloads', 'readingList']);
  manifest.permissions.push(...manifest.optional_permissions);
  delete manifest.optional_permissions;
  writeFileSync(file, JSON.stringify(manifest));
  process.env.PLUMBLINE_EXTENSION = copy;
  server = await startPageServer();
  // In the profile rather than by the protocol's override, which names files by their own ids.
  const userDataDir = path.join(folder, 'profile');
  mkdirSync(path.join(userDataDir, 'Default'), { recursive: true });
  writeFileSync(
    path.join(userDataDir, 'Default', 'Preferences'),
    JSON.stringify({ download: { default_directory: downloads, prompt_for_download: false } }),
  );
  session = await launchChromium({ userDataDir });
  page = await openLibrary(session);
  await page.waitForSelector('main h2');
  await page.click('nav a[href="#/transfer"]');
  await page.waitForSelector('[data-testid=browser-list]');
});
afterAll(async () => {
  delete process.env.PLUMBLINE_EXTENSION;
  await session.browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const chrome = <T>(code: string) => page.evaluate(`(async () => ${code})()`) as Promise<T>;
async function press(name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find(
      (each) => each.textContent === wanted,
    );
    if (!found) throw new Error(`no button ${wanted}`);
    found.click();
  }, name);
}

it('writes a backup when a week has passed, and none before', async () => {
  await seedLibrary(page, 30);
  const written = () => {
    try {
      const all = readdirSync(downloads, { recursive: true, encoding: 'utf8' });
      return all.filter((name) => name.endsWith('.json'));
    } catch {
      return [];
    }
  };
  const ring = () => chrome('chrome.alarms.create("backup", { when: Date.now() })');

  await ring();
  await pause(1500);
  expect(written(), 'not turned on').toEqual([]);

  await page.click('[data-testid=backup] input');
  await page.waitForSelector('[data-testid=backup] input:checked');
  await ring();
  await vi.waitFor(() => expect(written()).toHaveLength(1), { timeout: 20_000, interval: 100 });
  const [name = ''] = written();
  expect(name).toMatch(/^Plumbline\/plumbline-\d{4}-\d{2}-\d{2}\.json$/);
  await vi.waitFor(
    async () =>
      expect(
        (await chrome<{ lastBackup?: number }>('chrome.storage.local.get("lastBackup")'))
          .lastBackup,
      ).toBeGreaterThan(0),
    { timeout: 10_000, interval: 100 },
  );
  expect(JSON.parse(readFileSync(path.join(downloads, name), 'utf8')).pages).toHaveLength(30);
  expect(await chrome<boolean>('chrome.offscreen.hasDocument()')).toBe(false);

  rmSync(path.join(downloads, name));
  await ring();
  await pause(1500);
  expect(written(), 'a week has not passed').toEqual([]);
  // The page of a backup that never ended does not keep the next one from being made.
  await chrome(
    'chrome.offscreen.createDocument({ url: "/icon/16.png", reasons: ["BLOBS"], justification: "-" })',
  );
  await chrome('chrome.storage.local.set({ lastBackup: Date.now() - 8 * 86400000 })');
  await ring();
  await vi.waitFor(() => expect(written()).toHaveLength(1), { timeout: 20_000, interval: 100 });
});

it('takes entries over from the browser’s list, adds what is saved, and removes nothing', async () => {
  for (const name of ['one', 'two']) {
    await chrome(
      `chrome.readingList.addEntry({ url: "https://example.org/${name}", title: "${name}", hasBeenRead: false })`,
    );
  }
  await page.click('[data-testid=browser-list] input');
  await page.waitForSelector('[data-testid=browser-list] input:checked');
  await press('Look through its entries');
  await page.waitForSelector('[data-testid=preview]');
  expect(await page.$eval('[data-testid=preview]', (each) => each.textContent)).toContain(
    '2 new, 0 updated, 0 skipped, 0 not readable.',
  );
  await page.click('[data-testid=run-import]');
  await page.waitForSelector('[data-testid=import-done]');
  expect(await countRecords(page, 'items')).toBe(32);

  const article = await openPage(session, `${server.origin}/pages/case-study.html`);
  const { popup } = await pressAndSettle(session, article);
  await popup.click('[data-testid=save]');
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  const urls = () =>
    chrome<string[]>('(await chrome.readingList.query({})).map((each) => each.url)');
  await vi.waitFor(async () => expect(await urls()).toContain(article.url()), 10_000);
  await chrome('chrome.readingList.removeEntry({ url: "https://example.org/one" })');
  expect(await countRecords(page, 'items')).toBe(33);
  await popup.click('[data-testid=undo]');
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  expect(await urls()).toContain(article.url());
});

it('a view that does not load says so, and loads at another try once it can', async () => {
  const chunks = path.join(copy, 'chunks');
  const name = readdirSync(chunks).find((each) => each.startsWith('SettingsView-')) ?? '';
  const away = path.join(folder, name);
  renameSync(path.join(chunks, name), away);
  const view = await openLibrary(session);
  await view.click('nav a[href="#/settings"]');
  await view.waitForSelector('main [role=alert]');
  renameSync(away, path.join(chunks, name));
  await view.click('main [role=alert] button');
  await view.waitForSelector('main[data-view=settings] input');
});
