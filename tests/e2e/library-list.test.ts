import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { sampleLibrary } from '../fixtures/sample-library.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, openPage, pressAndSettle, setColorScheme } from './harness/chromium.ts';
import { deleteLibrary, openLibraryOf, shownTitles, showsText } from './harness/library.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// How the library is reached, and what of it is shown: search, filters, many pages, narrow windows.

let session: ExtensionBrowser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await startPageServer();
  session = await launchChromium();
});
afterAll(async () => {
  await session.browser.close();
  await server.close();
});
afterEach(() => deleteLibrary(page));

const shownCount = () => page.$eval('main [role=status]', (each) => each.textContent);

describe('the library is reached', () => {
  it('from the popup, in one tab, and shows at once what the popup saves', async () => {
    const article = await openPage(session, `${server.origin}/pages/case-study.html`);
    const { popup } = await pressAndSettle(session, article);
    const opened = session.browser.waitForTarget((target) =>
      target.url().endsWith('/library.html'),
    );
    await popup.click('[data-testid=open-library]');
    page = await (await opened).asPage();
    await page.waitForSelector('main h2');
    expect(await page.$eval('main', (main) => main.innerText)).toContain('Nothing saved yet');

    const again = await pressAndSettle(session, article);
    await again.popup.click('[data-testid=save]');
    await again.popup.waitForSelector('[data-testid=save][aria-pressed=true]');
    await page.waitForSelector('[data-testid=reading-item]');
    expect(await shownTitles(page)).toHaveLength(1);

    await again.popup.click('[data-testid=open-library]');
    await page.waitForFunction(() => document.visibilityState === 'visible');
    const tabs = (await session.browser.pages()).filter((each) => each.url().includes('library'));
    expect(tabs).toHaveLength(1);
    await article.close();
  });
});

describe('the reading list', () => {
  it('searches titles, notes, tags and quotes while it is typed, and keeps it in the address', async () => {
    page = await openLibraryOf(session, 200);
    const { items, evaluations } = sampleLibrary(200);
    await page.keyboard.press('/');
    await page.keyboard.type('per cent nowhere');
    await showsText(page, 'main', 'No page matches');
    await page.keyboard.press('Escape');
    expect(page.url()).toContain('q=per+cent+nowhere');

    for (const word of ['platform', 'interview', 'sketches', 'unseen listings']) {
      const quotes = new Map(
        evaluations.map(({ id, evaluation }) => [
          id,
          Object.values(evaluation.criteria).flatMap(({ evidence }) =>
            evidence.map(({ quote }) => quote),
          ),
        ]),
      );
      const expected = items.filter((item) => {
        const own = [item.title, item.note, ...item.tags, ...(quotes.get(item.id) ?? [])];
        return word.split(' ').every((each) => own.some((text) => text.includes(each)));
      });
      expect(expected.length).toBeGreaterThan(0);
      await page.click('input[type=search]', { count: 3 });
      await page.keyboard.type(word);
      await showsText(page, 'main [role=status]', `${expected.length} page`);
    }
    await page.reload();
    await page.waitForSelector('[data-testid=reading-item]');
    expect(await page.$eval('input[type=search]', (input) => input.value)).toBe('unseen listings');
  });

  it('filters by status, stage and criterion, sorts by score, and clears', async () => {
    page = await openLibraryOf(session, 200);
    const { items } = sampleLibrary(200);
    const fits = items.filter(
      ({ status, stage, scored }) =>
        status === 'reading' && stage === 4 && (scored?.levels.drift ?? 0) >= 2,
    );
    expect(fits.length).toBeGreaterThan(1);
    await page.click('[data-testid=status-reading]');
    await page.select('select[aria-label=Stage]', '4');
    await page.select('select[aria-label=Criterion]', 'drift');
    await page.select('select[aria-label=Order]', 'score');
    await showsText(page, 'main [role=status]', `${fits.length} page`);
    const scores = await page.$$eval('[data-testid=reading-item] [data-depth]', (all) =>
      all.map((each) => Number(each.lastChild?.textContent)),
    );
    expect(scores).toEqual(
      fits.map(({ scored }) => scored?.score).toSorted((a, b) => Number(b) - Number(a)),
    );
    await page.click('[data-testid=status-all]');
    await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((each) => each.textContent === 'Clear filters')
        ?.click(),
    );
    await showsText(page, 'main [role=status]', '200 pages');
  });

  it('shows a filter for a tag that no page has any more', async () => {
    page = await openLibraryOf(session, 20, 'list?tag=gone');
    await showsText(page, 'main h2', 'No page matches');
    const chosen = await page.$eval('select[aria-label=Tag]', (each) => each.value);
    expect(chosen).toBe('gone');
  });

  it('shows 10,000 pages with few rows, jumps to the end, and filters them', async () => {
    page = await openLibraryOf(session, 10_000);
    expect(await shownCount()).toContain('10,000');
    expect((await shownTitles(page)).length).toBeLessThan(40);
    await page.keyboard.press('End');
    await page.waitForSelector('[data-index="9999"][data-active=true]');
    expect((await shownTitles(page)).length).toBeLessThan(40);
    const { items } = sampleLibrary(10_000);
    const { length } = items.filter(({ title }) => title.includes('Canary'));
    await page.keyboard.press('/');
    await page.keyboard.type('canary');
    await showsText(page, 'main [role=status]', `${length.toLocaleString('en-GB')} pages`);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (scheme) => {
    page = await openLibraryOf(session, 5);
    await setColorScheme(page, scheme);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details] blockquote, [data-testid=details] li');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it.each([320, 400])('keeps badge, title and “Undo” apart and whole at %i px', async (width) => {
    page = await openLibraryOf(session, 5);
    await page.setViewport({ width, height: 700 });
    await page.waitForFunction((most) => document.body.clientWidth === most, {}, width);
    await page.focus('[data-testid=rows]');
    await page.keyboard.press('3');
    await page.waitForSelector('[data-testid=undo]');
    const rows = await page.$$eval('[data-testid=reading-item]', (all) =>
      all.map((row) =>
        [...row.children]
          .map((cell) => cell.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right }) => ({ left, right })),
      ),
    );
    for (const cells of rows) {
      expect(cells).toHaveLength(3);
      cells.forEach(({ right }, at) => {
        expect(right).toBeLessThanOrEqual(cells[at + 1]?.left ?? width);
      });
    }
    const lines = await page.$eval('[data-testid=undo]', (button) => {
      const text = document.createRange();
      text.selectNodeContents(button.lastChild ?? button);
      return text.getClientRects().length;
    });
    expect(lines).toBe(1);
  });

  it('leaves out damaged records, says so, and shows the rest', async () => {
    page = await openLibraryOf(session, 3);
    await page.evaluate(async () => {
      const opening = indexedDB.open('plumbline');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const transaction = opening.result.transaction('items', 'readwrite');
      transaction
        .objectStore('items')
        .put({ id: 'broken', address: 'https://example.org/broken', title: 7 });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      opening.result.close();
    });
    await page.reload();
    await page.waitForSelector('[data-testid=reading-item]');
    expect(await shownTitles(page)).toHaveLength(3);
    await showsText(page, 'main', '1 entry is damaged');
  });
});
