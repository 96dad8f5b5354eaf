import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RESOURCES } from '../../src/catalog/catalog.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import { sentence } from './harness/popup.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// The library in Debian's Firefox, pressed with the mouse; its files are real ones on the disk.

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-firefox-library-'));
let server: PageServer;
let firefox: Firefox;

beforeAll(async () => {
  server = await startPageServer();
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

const textOf = (selector: string) =>
  firefox.evaluate((each) => document.querySelector<HTMLElement>(each)?.innerText ?? '', selector);
const shows = (selector: string, text: string | RegExp) =>
  expect.poll(() => textOf(selector), { timeout: 15_000 }).toMatch(text);

/** Presses the button or label with these words. */
async function press(words: string): Promise<void> {
  await expect
    .poll(
      () =>
        firefox.evaluate((words) => {
          for (const each of document.querySelectorAll('[data-press]'))
            each.removeAttribute('data-press');
          const found = [...document.querySelectorAll('button, label, nav a')].find(
            (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === words,
          );
          found?.setAttribute('data-press', '');
          return found !== undefined;
        }, words),
      { timeout: 15_000 },
    )
    .toBe(true);
  await firefox.click('[data-press]');
}

/** Files that were downloaded so far, in folders too. */
function downloaded(): string[] {
  try {
    return readdirSync(firefox.downloads, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name) && !name.endsWith('.part'))
      .sort();
  } catch {
    return [];
  }
}

test('Firefox: the button in the popup opens the library, which lists a saved page', async () => {
  await firefox.open(`${server.origin}/pages/case-study.html`);
  const title = await firefox.evaluate(() => document.querySelector('h1')?.textContent?.trim());
  const popup = await firefox.press();
  await popup.click('[data-testid=save]');
  await popup.textOf('[data-testid=save][aria-pressed=true]');
  await popup.click('[data-testid=open-library]');
  await firefox.toNewTab();
  // A new tab is blank at first.
  await expect
    .poll(() => firefox.evaluate(() => location.pathname), { timeout: 15_000 })
    .toBe('/library.html');
  await shows('[data-testid=reading-item]', title ?? '?');
  await firefox.screenshot('firefox library list');
  await firefox.click('[data-testid=reading-item]');
  await shows('[data-testid=reading-list] [role=status]', '1 page');
});

test('Firefox: roadmap and catalogue are there', async () => {
  await press(sentence('ui_tab_roadmap'));
  await shows('[data-testid=next-step]', /\w/);
  await firefox.screenshot('firefox library roadmap');
  await press(sentence('library_catalogue'));
  await shows('main [role=status]', `${RESOURCES.length} resources`);
  await firefox.screenshot('firefox library catalogue');
});

test('Firefox: a file is looked through, imported and taken back', async () => {
  const file = path.join(folder, 'raindrop.csv');
  const rows = Array.from(
    { length: 50 },
    (_, at) =>
      `${at},Page ${at},,,https://example.org/raindrop/${at},Unsorted,ml,2024-05-01T10:00:00.000Z,,,false`,
  );
  const header = 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite';
  writeFileSync(file, [header, ...rows].join('\n'));
  await press(sentence('library_transfer'));
  await firefox.upload('[data-testid=import] input[type=file]', file);
  await shows('[data-testid=preview]', '50 new, 0 updated, 0 skipped, 0 not readable');
  await firefox.screenshot('firefox library preview');
  await firefox.click('[data-testid=run-import]');
  await shows('[data-testid=import-done]', 'New: 50 pages.');
  await firefox.click('[data-testid=undo]');
  await press(sentence('ui_tab_list'));
  await shows('[data-testid=reading-list] [role=status]', /^1 page$/);
});

test('Firefox: its own export comes back whole', async () => {
  await press(sentence('library_transfer'));
  await firefox.click('[data-testid=export-plumbline]');
  await expect.poll(downloaded, { timeout: 15_000 }).toHaveLength(1);
  const file = path.join(firefox.downloads, downloaded()[0] ?? '');
  expect(JSON.parse(readFileSync(file, 'utf8')).pages).toHaveLength(1);
  await firefox.upload('[data-testid=import] input[type=file]', file);
  await shows('[data-testid=preview]', '0 new, 0 updated, 1 skipped');
  rmSync(file);
});

test('Firefox: a backup is written once it is allowed, and said to be refused before', async () => {
  await firefox.openOwn('library.html#/transfer');
  await press(sentence('library_backup_weekly'));
  await firefox.answer('deny');
  await shows('[data-testid=backup] [role=alert]', sentence('library_backup_refused'));
  const isOn = () =>
    firefox.evaluate(
      () => document.querySelector<HTMLInputElement>('[data-testid=backup] input')?.checked,
    );
  expect(await isOn()).toBe(false);
  expect(downloaded()).toEqual([]);

  await press(sentence('library_backup_weekly'));
  await firefox.answer('allow');
  await expect.poll(isOn, { timeout: 15_000 }).toBe(true);
  await expect.poll(downloaded, { timeout: 20_000 }).toHaveLength(1);
  const [name = ''] = downloaded();
  expect(name).toMatch(/^Plumbline\/plumbline-\d{4}-\d{2}-\d{2}\.json$/);
  // The file is there before what it holds.
  await expect
    .poll(() => readFileSync(path.join(firefox.downloads, name), 'utf8'), { timeout: 15_000 })
    .toMatch(/\}\s*$/);
  expect(JSON.parse(readFileSync(path.join(firefox.downloads, name), 'utf8')).pages).toHaveLength(
    1,
  );
  await shows('[data-testid=backup]', sentence('library_backup_last').replace(' $1.', ''));
  // What the browser does not have is not offered.
  expect(await textOf('[data-testid=browser-list]')).toBe('');
  await firefox.screenshot('firefox library transfer');
});

test('Firefox: settings hold, and everything can be erased', async () => {
  await press(sentence('library_settings'));
  await press(sentence('library_theme_dark'));
  await expect
    .poll(() => firefox.evaluate(() => document.documentElement.dataset.theme))
    .toBe('dark');
  await shows('[data-testid=stored]', '1 page on the list');
  await firefox.screenshot('firefox library settings');
  await firefox.openOwn('library.html#/settings');
  await expect
    .poll(() => firefox.evaluate(() => document.documentElement.dataset.theme))
    .toBe('dark');
  await press(sentence('library_erase'));
  await firefox.upload('[role=alertdialog] input', sentence('library_erase_word'));
  await firefox.click('[data-testid=confirm]');
  await shows('[data-testid=stored]', '0 pages on the list');
});
