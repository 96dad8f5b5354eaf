import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { coverage } from '../../src/roadmap/coverage.ts';
import { sampleLibrary } from '../fixtures/sample-library.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, setColorScheme } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';

const COUNT = 60;
let session: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
  const first = await openLibrary(session);
  await seedLibrary(first, COUNT);
  await first.close();
  page = await openLibrary(session, 'roadmap');
  await page.waitForSelector('[data-testid=coverage]');
});
afterAll(() => session.browser.close());

const text = (testId: string) =>
  page.$eval(`[data-testid=${testId}]`, (each) => (each as HTMLElement).innerText);

it('walks the next step and takes it back', async () => {
  const first = await text('next-step');
  await page.click('[data-testid=next-step] button');
  await page.waitForFunction(
    () => document.querySelector('[data-testid=next-step] button')?.textContent === 'Mark as done',
  );
  await page.click('[data-testid=next-step] button');
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=roadmap]')?.textContent?.includes('1 of 8 picks'),
  );
  expect(await text('next-step')).not.toBe(first);
  await page.click('[data-testid=undo]');
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=roadmap]')?.textContent?.includes('0 of 8 picks'),
  );
});

it('maps what was finished: a table with a number and words in each of 30 fields', async () => {
  const done = sampleLibrary(COUNT).items.filter(({ status }) => status === 'done');
  const { rows } = coverage(
    done.map((item) => ({ ...item, scored: item.scored })),
    { unread: [], resources: [], done: [] },
  );
  const expected = rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
  expect(new Set(expected).size).toBeGreaterThan(2);
  const cells = await page.$$eval('[data-testid=coverage] td button', (buttons) =>
    buttons.map((each) => each.firstElementChild?.textContent),
  );
  expect(cells).toEqual(expected);
  const headers = await page.$$eval('[data-testid=coverage] th', (all) =>
    all.map((th) => th.scope),
  );
  expect(headers).toEqual([...Array(6).fill('col'), ...Array(5).fill('row')]);
});

it('tells of a field what it rests on and what would fill it, and adds that to the list', async () => {
  const done = sampleLibrary(COUNT).items.filter(({ status }) => status === 'done');
  const best = done.find(
    ({ scored }) => scored && scored.levels.drift === 3 && scored.skills.data === 2,
  );
  if (best) {
    await page.click('[data-testid=cell-data-drift]');
    await page.waitForFunction(
      (title) => document.querySelector('[data-testid=cell-details]')?.textContent?.includes(title),
      {},
      best.title,
    );
  }
  const weak = await page.$(
    '[data-testid=coverage] button[data-value="0"], [data-testid=coverage] button[data-value="1"], [data-testid=coverage] button[data-value="2"]',
  );
  await weak?.click();
  await page.waitForSelector('[data-testid=cell-details] button');
  const before = await countRecords(page, 'items');
  await page.click('[data-testid=cell-details] button');
  await page.waitForSelector('[data-testid=undo]');
  expect(await countRecords(page, 'items')).toBe(before + 1);
  await page.click('[data-testid=undo]');
  await page.waitForFunction(() => !document.querySelector('[data-testid=undo]'));
  expect(await countRecords(page, 'items')).toBe(before);
});

it('shows twelve weeks of pace', async () => {
  expect(await page.$$eval('[data-testid=pace] li', (weeks) => weeks.length)).toBeOneOf([0, 12]);
});

it.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (scheme) => {
  await setColorScheme(page, scheme);
  expect(await accessibilityViolations(page)).toEqual([]);
});
