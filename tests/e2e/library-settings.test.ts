import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, openPage, pressAndSettle, setColorScheme } from './harness/chromium.ts';
import { countRecords, openLibrary } from './harness/library.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

let session: ExtensionBrowser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await startPageServer();
  session = await launchChromium();
  page = await openLibrary(session, 'settings');
  await page.waitForSelector('[data-testid=settings]');
});
afterAll(async () => {
  await session.browser.close();
  await server.close();
});

async function press(name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
    );
    if (!found) throw new Error(`no button ${wanted}`);
    found.click();
  }, name);
}
const popupOn = async (article: Page) => pressAndSettle(session, article);

it('has nothing for axe to find, in light and dark', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    await setColorScheme(page, scheme);
    expect(await accessibilityViolations(page), scheme).toEqual([]);
  }
  await setColorScheme(page, 'light');
});

it('theme and reading speed hold in the popup, too', async () => {
  const article = await openPage(session, `${server.origin}/pages/case-study.html`);
  const before = await popupOn(article);
  const usual = Number(/(\d+) minutes?/.exec(before.text)?.[1]);
  expect(usual).toBeGreaterThan(1);
  await before.popup.close();

  await page.bringToFront();
  await page.click('input[name=theme]:nth-of-type(1)');
  await page.evaluate(() =>
    [...document.querySelectorAll('label')].find((each) => each.textContent === 'Dark')?.click(),
  );
  await page.waitForSelector('html[data-theme=dark]');
  await page.click('#speed', { count: 3 });
  await page.keyboard.type('60');
  await page.keyboard.press('Tab');

  const after = await popupOn(article);
  expect(await after.popup.$eval('html', (html) => html.dataset.theme)).toBe('dark');
  const slow = Number(/(\d+) minutes?/.exec(after.text)?.[1]);
  expect(slow).toBeGreaterThan(usual * 3);
  await after.popup.click('[data-testid=save]');
  await after.popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await after.popup.close();
  await article.close();
});

it('the field of the reading speed keeps the focus while it is typed, and shows what holds', async () => {
  const typed = async (keys: string) => {
    await page.click('#speed', { count: 3 });
    // A person's pace: what was stored comes back between two keys.
    await page.keyboard.type(keys, { delay: 150 });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('speed');
    await page.keyboard.press('Tab');
    return page.$eval('#speed', (each) => (each as HTMLInputElement).value);
  };
  const refusal = () => page.$eval('#speed + [role=alert]', (each) => each.textContent);
  const stored = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          storage: { local: { get(key: string): Promise<{ settings: Record<string, unknown> }> } };
        };
      };
      return (await chrome.storage.local.get('settings')).settings.wordsPerMinute;
    });
  expect(await typed('900')).toBe('900');
  expect(await typed('1001')).toBe('900');
  expect(await refusal()).toContain('from 60 to 1,000');
  expect(await stored()).toBe(900);
  expect(await typed('238')).toBe('238');
  expect(await refusal()).toBe('');

  await page.click('#speed', { count: 3 });
  await page.keyboard.type('300');
  expect(await stored()).toBe(238);
  await page.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await stored()).toBe(300));
  expect(await typed('238')).toBe('238');
});

it('counts the texts kept, and drops them once it was confirmed', async () => {
  await page.bringToFront();
  expect(await countRecords(page, 'texts')).toBe(1);
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=stored]')?.textContent?.includes('1 text,'),
  );
  // Two sizes that differ, each with what it is of.
  const figures = await page.$eval('[data-testid=stored]', (stored) => stored.textContent);
  expect(figures).toMatch(/1 text, \d+ kB before compression\./);
  expect(figures).toMatch(/the browser uses [\d.]+ .B on the disk: it compresses/);
  await press('Drop the texts');
  await page.waitForSelector('[role=alertdialog]');
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await countRecords(page, 'texts')).toBe(1);
  await page.click('[data-testid=confirm]');
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=stored]')?.textContent?.includes('0 texts,'),
  );
  expect(await countRecords(page, 'evaluations')).toBe(1);
});

it('keeps no text where that is turned off, and does not read a site that is left out', async () => {
  await page.evaluate(() =>
    document.querySelector<HTMLInputElement>('[data-testid=stored] input')?.click(),
  );
  const essay = await openPage(session, `${server.origin}/pages/tradeoff-essay.html`);
  const { popup } = await popupOn(essay);
  await popup.click('[data-testid=save]');
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await popup.close();
  expect(await countRecords(page, 'items')).toBe(2);
  expect(await countRecords(page, 'texts')).toBe(0);

  await page.bringToFront();
  await page.type('[aria-label="Site to leave out"]', 'nowhere');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.body.textContent?.includes('This is not a site.'));
  await page.click('[aria-label="Site to leave out"]', { count: 3 });
  await page.keyboard.type(`${server.origin}/pages/`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid=left-out] li');
  const left = await popupOn(essay);
  expect(left.scored).toBe(false);
  expect(left.text).toContain('You left this site out');
  await left.popup.close();
  await page.bringToFront();
  await press('Remove 127.0.0.1');
  await page.waitForFunction(() => !document.querySelector('[data-testid=left-out] li'));
  const back = await popupOn(essay);
  expect(back.scored).toBe(true);
  await back.popup.close();
  await essay.close();
});

it('erases everything only after the word was typed', async () => {
  await page.bringToFront();
  await press('Erase everything');
  await page.waitForSelector('[role=alertdialog]');
  expect(
    await page.$eval('[data-testid=confirm]', (button) => (button as HTMLButtonElement).disabled),
  ).toBe(true);
  // The focus is in the field already.
  await page.keyboard.type('erase');
  await page.click('[data-testid=confirm]');
  await page.waitForSelector('html:not([data-theme])');
  for (const table of ['items', 'evaluations', 'texts', 'roadmap', 'resources', 'disagreements']) {
    expect(await countRecords(page, table), table).toBe(0);
  }
  // Nothing is remembered of the open tabs, and no key brings anything back.
  expect(await page.evaluate('chrome.storage.session.get()')).toEqual({});
  await page.evaluate(() => {
    location.hash = '#list';
  });
  await page.waitForFunction(() => !document.querySelector('[role=alertdialog]'));
  await page.keyboard.press('u');
  await pause(300);
  expect(await countRecords(page, 'items')).toBe(0);
});
