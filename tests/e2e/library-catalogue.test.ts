import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { RESOURCES } from '../../src/catalog/catalog.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, setColorScheme } from './harness/chromium.ts';
import { countRecords, openLibrary } from './harness/library.ts';
import { sentence } from './harness/popup.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-pack-'));
let session: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
  page = await openLibrary(session, 'catalogue');
  await page.waitForSelector('[data-testid=catalogue]');
});
afterAll(async () => {
  await session.browser.close();
  rmSync(folder, { recursive: true });
});

const waitForCount = (count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector('main [role=status]')?.textContent?.startsWith(wanted),
    {},
    `${count} resource`,
  );
async function choosePack(pack: unknown): Promise<void> {
  const file = path.join(folder, 'pack.json');
  writeFileSync(file, JSON.stringify(pack));
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
async function press(name: string): Promise<void> {
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('button')]
      .find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted)
      ?.click();
  }, name);
}

it('shows every resource, and those of a kind and of a strength', async () => {
  await waitForCount(RESOURCES.length);
  await page.select('select[aria-label=Kind]', 'paper');
  await waitForCount(RESOURCES.filter(({ kind }) => kind === 'paper').length);
  await page.select('select[aria-label="Strong on"]', 'drift');
  await waitForCount(
    RESOURCES.filter(({ kind, criteria }) => kind === 'paper' && (criteria.drift ?? 0) >= 2).length,
  );
  await page.select('select[aria-label=Kind]', '');
  await page.select('select[aria-label="Strong on"]', '');
});

it('puts one on the list and marks it as done, on the roadmap too', async () => {
  const [book] = RESOURCES;
  if (!book) throw new Error('no resources');
  // It says to what, and has the room for it: on one line, in the window's width.
  const button = `[data-testid="resource-${book.id}"] button`;
  expect(await page.$eval(button, (each) => each.textContent)).toBe('Add to list');
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.$eval(button, (each) => (each as HTMLElement).offsetHeight)).toBeLessThan(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewport(null);
  await press(`Add to list: ${book.title}`);
  await page.waitForSelector(`[data-testid="resource-${book.id}"] button:disabled`);
  expect(await countRecords(page, 'items')).toBe(1);
  await page.select(`[data-testid="resource-${book.id}"] select`, 'done');
  await page.waitForSelector(`[data-testid="resource-${book.id}"][data-status=done]`);
  await page.click('nav a[href="#/roadmap"]');
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=roadmap]')?.textContent?.includes('1 of '),
  );
  await page.click('nav a[href="#/catalogue"]');
  await page.waitForSelector('[data-testid=catalogue]');
});

it('has a book at one status in list, roadmap and catalogue, and takes it back in all', async () => {
  const [book] = RESOURCES;
  if (!book) throw new Error('no resources');
  const go = async (view: string, testId: string) => {
    await page.click(`nav a[href="#/${view}"]`);
    await page.waitForSelector(testId);
  };
  const row = `[data-testid="resource-${book.id}"]`;
  // As the test before left it.
  await go('list', '[data-index="0"][data-status=done]');
  await page.select('[data-index="0"] select', 'reading');
  await page.waitForSelector('[data-index="0"][data-status=reading]');
  await go('roadmap', `[data-testid=next-step] a[href="${book.url}"]`);
  await page.click('[data-testid=next-step] button');
  await page.waitForSelector(`${row}[data-status=done]`);
  // Nothing says how long a book takes.
  expect(await page.$eval('[data-testid=pace]', (each) => each.textContent)).not.toContain(
    '1 page',
  );
  await page.click('[data-testid=undo]');
  await page.waitForSelector(`${row}[data-status=started]`);
  await go('list', '[data-index="0"][data-status=reading]');
  await go('catalogue', `${row}[data-status=started]`);
  await page.select(`${row} select`, 'done');
  await page.waitForSelector(`${row}[data-status=done]`);
});

it('takes a resource of one’s own, after saying what is wrong with the form', async () => {
  await press('Add your own');
  await page.waitForSelector('[role=dialog] input:required');
  await page.click('[role=dialog] button[type=submit]');
  const problems = () =>
    page.$$eval('[role=dialog] [role=alert]', (all) => all.map((each) => each.textContent));
  await vi.waitFor(async () =>
    expect(await problems()).toEqual(Array(3).fill(sentence('error_pack_missing'))),
  );
  await press('Cancel');
  await page.waitForFunction(() => !document.querySelector('[role=dialog]'));
  await press('Add your own');
  await page.waitForSelector('[role=dialog]');
  expect(await problems()).toEqual([]);
  await page.type('[role=dialog] input[name=title]', 'Our own runbook');
  await page.type('[role=dialog] input[name=url]', 'javascript:alert(1)');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.click('[role=dialog] button[type=submit]');
  await page.waitForFunction(
    () => document.querySelectorAll('[role=dialog] [role=alert]').length === 2,
  );
  await page.type('[role=dialog] input[name=by]', 'The team');
  await page.click('[role=dialog] input[name=url]', { count: 3 });
  await page.keyboard.type('https://example.org/runbook');
  await page.click('[role=dialog] button[type=submit]');
  await waitForCount(RESOURCES.length + 1);
  await page.select('[data-testid="resource-own/our-own-runbook"] select', 'started');
  await page.click('nav a[href="#/roadmap"]');
  await page.waitForSelector('[data-testid=next-step]');
  expect(await page.$eval('[data-testid=next-step]', (card) => card.textContent)).toContain(
    'Our own runbook',
  );
  await page.click('nav a[href="#/catalogue"]');
  await page.waitForSelector('[data-testid=catalogue]');
  await press('Remove Our own runbook');
  await waitForCount(RESOURCES.length);
  await page.click('[data-testid=undo]');
  await waitForCount(RESOURCES.length + 1);
});

it('does not take a resource whose address is in the catalogue already', async () => {
  const [book] = RESOURCES;
  if (!book) throw new Error('no resources');
  const known = {
    [`${book.url.replace('https://', 'http://')}?utm_source=x#top`]: book.title,
    'https://www.example.org/runbook/': 'Our own runbook',
  };
  for (const [url, title] of Object.entries(known)) {
    await press('Add your own');
    await page.waitForSelector('[role=dialog]');
    await page.type('[role=dialog] input[name=title]', 'Twice');
    await page.type('[role=dialog] input[name=by]', 'The team');
    await page.type('[role=dialog] input[name=url]', url);
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForFunction(
      (wanted) => document.querySelector('[role=dialog] [role=alert]')?.textContent === wanted,
      {},
      sentence('error_pack_known_address').replace('$1', title),
    );
    await press('Cancel');
    await page.waitForFunction(() => !document.querySelector('[role=dialog]'));
    await waitForCount(RESOURCES.length + 1);
  }
});

it('imports a pack, or says where its mistakes are', async () => {
  const good = {
    id: 'one',
    title: 'A post <img src=x onerror=alert(1)>',
    kind: 'blog',
    by: 'Somebody',
    url: 'https://example.org/one',
    stage: 4,
  };
  await choosePack({ name: 'mine', version: 1, resources: [good, { ...good, stage: 7 }] });
  await page.waitForSelector('[data-testid=pack-errors]');
  expect(await page.$eval('[data-testid=pack-errors]', (each) => each.textContent)).toContain(
    'resources[1].stage',
  );
  await waitForCount(RESOURCES.length + 1);
  await choosePack({ name: 'mine', version: 1, resources: [good] });
  await waitForCount(RESOURCES.length + 2);
  expect(await page.$eval('[data-testid="resource-mine/one"] a', (each) => each.textContent)).toBe(
    good.title,
  );
  await choosePack({ name: 'mine', version: 1, resources: [{ ...good, by: 'Somebody else' }] });
  await page.waitForFunction(() =>
    document.querySelector('[data-testid="resource-mine/one"]')?.textContent?.includes('else'),
  );
  await waitForCount(RESOURCES.length + 2);
});

it.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (scheme) => {
  await setColorScheme(page, scheme);
  expect(await accessibilityViolations(page)).toEqual([]);
});
