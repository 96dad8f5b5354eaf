import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { sampleLibrary } from '../fixtures/sample-library.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, openPage, pressAndSettle, setColorScheme } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

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
afterEach(async () => {
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('plumbline').onsuccess = resolve;
      // Dexie lets go of the database when it is asked to.
    });
  });
  await page.close();
});

/** The library with made-up pages in it, freshly opened. */
async function libraryOf(count: number, view?: string): Promise<Page> {
  const first = await openLibrary(session);
  await seedLibrary(first, count);
  await first.close();
  page = await openLibrary(session, view);
  await page.waitForSelector('[data-testid=reading-item], main h2');
  return page;
}

const titles = () =>
  page.$$eval('[data-testid=reading-item] p[dir=auto]', (all) =>
    all.map((each) => each.textContent),
  );
const shownCount = () => page.$eval('main [role=status]', (each) => each.textContent);
const statusOf = (index: number) =>
  page.$eval(`[data-index="${index}"]`, (row) => row.getAttribute('data-status'));
async function waitForText(selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (css, wanted) =>
      [...document.querySelectorAll(css)].some((each) => each.textContent?.includes(wanted)),
    {},
    selector,
    text,
  );
}

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
    expect(await titles()).toHaveLength(1);

    await again.popup.click('[data-testid=open-library]');
    await page.waitForFunction(() => document.visibilityState === 'visible');
    const tabs = (await session.browser.pages()).filter((each) => each.url().includes('library'));
    expect(tabs).toHaveLength(1);
    await article.close();
  });
});

describe('the reading list', () => {
  it('searches titles, notes, tags and quotes while it is typed, and keeps it in the address', async () => {
    await libraryOf(200);
    const { items, evaluations } = sampleLibrary(200);
    await page.keyboard.press('/');
    await page.keyboard.type('per cent nowhere');
    await waitForText('main', 'No page fits');
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
      await waitForText('main [role=status]', `${expected.length} page`);
    }
    await page.reload();
    await page.waitForSelector('[data-testid=reading-item]');
    expect(await page.$eval('input[type=search]', (input) => input.value)).toBe('unseen listings');
  });

  it('filters by status, stage and criterion, sorts by score, and clears', async () => {
    await libraryOf(200);
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
    await waitForText('main [role=status]', `${fits.length} page`);
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
    await waitForText('main [role=status]', '200 pages');
  });

  it('shows a filter for a tag that no page has any more', async () => {
    await libraryOf(20, 'list?tag=gone');
    await waitForText('main h2', 'No page fits');
    const chosen = await page.$eval('select[aria-label=Tag]', (each) => each.value);
    expect(chosen).toBe('gone');
  });

  it('is walked, marked, removed and brought back by the keyboard alone', async () => {
    await libraryOf(20);
    const before = await titles();
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
    await waitForText('[data-testid=bulk]', '3 selected');
    await page.keyboard.press('Delete');
    await waitForText('main [role=status]', '17 pages');
    expect(await countRecords(page, 'items')).toBe(17);
    await page.keyboard.press('u');
    await waitForText('main [role=status]', '20 pages');
    expect(await titles()).toEqual(before);
    expect(await statusOf(2)).toBe('done');
    // What came back is not selected: the next key would hit it again.
    expect(await page.$('[data-testid=bulk]')).toBeNull();

    // Two removals, one after the other, come back one after the other.
    for (const left of ['19 pages', '18 pages']) {
      await page.keyboard.press('Delete');
      await waitForText('main [role=status]', left);
    }
    for (const left of ['19 pages', '20 pages']) {
      await page.keyboard.press('u');
      await waitForText('main [role=status]', left);
    }
    expect(await titles()).toEqual(before);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[data-testid=details]'));
    await page.keyboard.press('?');
    await page.waitForSelector('[data-testid=shortcuts]');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('keeps a note whose tab is closed, reloaded or left right after the last key', async () => {
    await libraryOf(1);
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
    await libraryOf(5);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details]');
    await page.type('[data-testid=details] textarea', 'Try the shadow run first.');
    await page.type('[data-testid=details] form input', 'weekend');
    await page.keyboard.press('Enter');
    await waitForText('[data-testid=details] ul', 'weekend');
    await page.$eval('[data-testid=details] input[aria-label="4 of 5"]', (star) => star.click());
    await waitForText('[data-index="0"]', 'Rated 4 of 5');
    await page.reload();
    await page.waitForSelector('[data-testid=reading-item]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details]');
    expect(await page.$eval('[data-testid=details] textarea', (note) => note.value)).toBe(
      'Try the shadow run first.',
    );
    await page.keyboard.press('/');
    await page.keyboard.type('weekend shadow');
    await waitForText('main [role=status]', '1 page of 5');
  });

  it('shows 10,000 pages with few rows, jumps to the end, and filters them', async () => {
    await libraryOf(10_000);
    expect(await shownCount()).toContain('10,000');
    expect((await titles()).length).toBeLessThan(40);
    await page.keyboard.press('End');
    await page.waitForSelector('[data-index="9999"][data-active=true]');
    expect((await titles()).length).toBeLessThan(40);
    const { items } = sampleLibrary(10_000);
    const { length } = items.filter(({ title }) => title.includes('Canary'));
    await page.keyboard.press('/');
    await page.keyboard.type('canary');
    await waitForText('main [role=status]', `${length.toLocaleString('en-GB')} pages`);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (scheme) => {
    await libraryOf(5);
    await setColorScheme(page, scheme);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=details] blockquote, [data-testid=details] li');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it.each([320, 400])('keeps badge, title and “Undo” apart and whole at %i px', async (width) => {
    await libraryOf(5);
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
    await libraryOf(3);
    await page.evaluate(async () => {
      const opening = indexedDB.open('plumbline');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const store = opening.result.transaction('items', 'readwrite').objectStore('items');
      store.put({ id: 'broken', address: 'https://example.org/broken', title: 7 });
      opening.result.close();
    });
    await page.reload();
    await page.waitForSelector('[data-testid=reading-item]');
    expect(await titles()).toHaveLength(3);
    await waitForText('main', '1 entry is damaged');
  });
});
