import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium } from './harness/chromium.ts';
import {
  countRecords,
  deleteLibrary,
  openLibrary,
  openLibraryOf,
  shownTitles,
  showsText,
} from './harness/library.ts';

// What is done with the pages of the list: by the keyboard, and in their details.

let session: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
});
afterAll(async () => {
  await session.browser.close();
});
afterEach(() => deleteLibrary(page));

const statusOf = (index: number) =>
  page.$eval(`[data-index="${index}"]`, (row) => row.getAttribute('data-status'));

describe('the reading list', () => {
  it('is walked, marked, removed and brought back by the keyboard alone', async () => {
    page = await openLibraryOf(session, 20);
    const before = await shownTitles(page);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('3');
    await page.waitForFunction(
      () => document.querySelector('[data-index="2"]')?.getAttribute('data-status') === 'done',
    );
    expect(
      await page.$eval('[role=grid]', (grid) => {
        const id = grid.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.getAttribute('data-index');
      }),
    ).toBe('2');

    await page.keyboard.press('x');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await showsText(page, '[data-testid=bulk]', '3 selected');
    await page.keyboard.press('Delete');
    await showsText(page, 'main [role=status]', '17 pages');
    expect(await countRecords(page, 'items')).toBe(17);
    await page.keyboard.press('u');
    await showsText(page, 'main [role=status]', '20 pages');
    expect(await shownTitles(page)).toEqual(before);
    expect(await statusOf(2)).toBe('done');
    // What came back is not selected: the next key would hit it again.
    expect(await page.$('[data-testid=bulk]')).toBeNull();

    // Two removals, one after the other, come back one after the other.
    for (const left of ['19 pages', '18 pages']) {
      await page.keyboard.press('Delete');
      await showsText(page, 'main [role=status]', left);
    }
    for (const left of ['19 pages', '20 pages']) {
      await page.keyboard.press('u');
      await showsText(page, 'main [role=status]', left);
    }
    expect(await shownTitles(page)).toEqual(before);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[data-testid=details]'));
    await page.keyboard.press('?');
    await page.waitForSelector('[data-testid=shortcuts]');
    expect(await accessibilityViolations(page)).toEqual([]);
    // The keys go on where they were.
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-testid=rows]:focus');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[data-testid=reading-item][data-index="1"][data-active=true]');
  });

  it('keeps a note whose tab is closed, reloaded or left right after the last key', async () => {
    page = await openLibraryOf(session, 1);
    const noteField = async () => {
      await page.waitForSelector('[data-testid=reading-item]');
      await page.keyboard.press('Enter');
      const field = await page.waitForSelector('[data-testid=details] textarea');
      if (!field) throw new Error('no field');
      return field;
    };
    const noteKept = async () => (await noteField()).evaluate((field) => field.value);
    for (const [words, leave] of [
      ['reloaded', () => page.reload()],
      ['left', () => page.goto('about:blank')],
      ['closed', () => page.close()],
    ] as const) {
      await (await noteField()).type(words);
      await leave();
      if (!page.isClosed()) await page.close();
      page = await openLibrary(session);
      expect(await noteKept()).toContain(words);
      await page.reload();
    }
  });

  it('takes a note, a tag and a rating in the details, and tags what is selected', async () => {
    page = await openLibraryOf(session, 5);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details]');
    await page.type('[data-testid=details] textarea', 'Try the shadow run first.');
    await page.type('[data-testid=details] form input', 'weekend');
    await page.keyboard.press('Enter');
    await showsText(page, '[data-testid=details] ul', 'weekend');
    await page.$eval('[data-testid=details] input[aria-label="4 of 5"]', (star) => star.click());
    await showsText(page, '[data-index="0"]', 'Rated 4 of 5');
    await page.reload();
    await page.waitForSelector('[data-testid=reading-item]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details]');
    expect(await page.$eval('[data-testid=details] textarea', (note) => note.value)).toBe(
      'Try the shadow run first.',
    );
    await page.keyboard.press('/');
    await page.keyboard.type('weekend shadow');
    await showsText(page, 'main [role=status]', '1 page of 5');
  });
});
