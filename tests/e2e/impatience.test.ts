import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { readAllHighlights } from './harness/evidence.ts';
import { countRecords, openLibrary, readRecords, seedLibrary } from './harness/library.ts';
import { fixtureWith, hashApp, singlePageApp, unfinished } from './harness/odd-pages.ts';
import { closeAll, openPanel, showsTitle, titlesSince } from './harness/panel.ts';
import { clickInMiddle, openTab, scoreOf, sentence } from './harness/popup.ts';
import {
  articlePage,
  delayed,
  type PageServer,
  respond,
  startPageServer,
} from './harness/server.ts';

// Double clicks, presses while something is under way, and pages that do not stand still.

const CASE = '/pages/case-study.html';
const PROSE =
  'Bees find their way home by the sun, by the shape of the land around the hive, and by its smell.';
/** As a hand double-clicks, so many ms apart. */
const DOUBLE = { count: 2, delay: 150 };

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer({
    '/unfinished': unfinished(CASE),
    '/app': singlePageApp,
    '/app/two': singlePageApp,
    '/routes': hashApp,
    '/goes-on': respond(
      articlePage(
        'Where it went',
        Array.from({ length: 8 }, () => PROSE),
      ),
    ),
    '/late': respond(fixtureWith('case-study.html', '<script async src="/late.js"></script>')),
    // Keeps the page from having loaded in full, and ends with another text in it.
    '/late.js': delayed(
      3000,
      respond(
        `document.body.innerHTML = ${JSON.stringify(`<article><h1>Bees</h1>${`<p>${PROSE}</p>`.repeat(8)}</article>`)}`,
        'text/javascript',
      ),
    ),
    '/never.js': () => {},
    // Its script never ends.
    '/hangs': respond(
      `${articlePage('It hangs', ['Some text.'])}<script>setTimeout(() => { for (;;) {} }, 300)</script>`,
    ),
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

afterEach(() => closeAll(session));

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits until the view shows another score. */
const otherScore = (view: Page, before: number) =>
  view.waitForFunction(
    (before) => {
      const score = document.querySelector('[data-testid=result] [data-testid=score]');
      return score && Number(score.textContent) !== before;
    },
    {},
    before,
  );
const statusText = (page: Page) =>
  page.$eval('main ~ div [role=status], [role=status]', (status) => status.textContent);

test('a double click on "Save" saves, and its undo takes the page off the list', async () => {
  const library = await openLibrary(session);
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  await popup.locator('[data-testid=save]').click(DOUBLE);
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await rest(300);
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
  await rest(300);
  await popup.locator('[data-testid=undo]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  expect(await countRecords(library, 'items')).toBe(0);
});

test('a double click on "Mark as started" does not mark as done', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  await openTab(popup, 'Roadmap');
  const mark = `::-p-aria([name="${sentence('ui_mark_started')}"][role="button"])`;
  const box = await (await popup.waitForSelector(mark))?.boundingBox();
  if (!box) throw new Error('no button');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left' } as const;
  // By hand, since the second press must come when the button says something else.
  const mouse = await popup.createCDPSession();
  for (const clickCount of [1, 2]) {
    await mouse.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, clickCount });
    await mouse.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, clickCount });
    await rest(150);
  }
  await popup.waitForSelector(`::-p-aria([name="${sentence('ui_mark_done')}"][role="button"])`);
  await rest(300);
  const library = await openLibrary(session);
  const records = await readRecords<{ status: string }>(library, 'roadmap');
  expect(records.map(({ status }) => status)).toEqual(['started']);
});

test('thousands removed: it says so meanwhile, a second press changes nothing, one undo brings them back', async () => {
  const library = await openLibrary(session);
  await library.waitForSelector('main h2');
  await seedLibrary(library, 3000);
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
  expect(await countRecords(library, 'items')).toBe(3000);
});

test('a page whose script never ends: the popup gives up and says why', async () => {
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/hangs`, { waitUntil: 'domcontentloaded' });
  await rest(600);
  const { text, scored } = await pressAndSettle(session, page);
  expect(scored).toBe(false);
  expect(text).toContain(sentence('error_timed_out'));
});

test('jumps within the page, and an address that the page rewrites, take no word from a note', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const title = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  const note = await panel.waitForSelector('[data-testid=note]');
  await note?.focus();
  await titlesSince(panel);
  const words = ['One jump, ', 'an address rewritten, ', 'another jump, ', 'and another address.'];
  for (const [at, some] of words.entries()) {
    await page.evaluate((at) => {
      if (at % 2 === 0) location.hash = `part-${at}`;
      else history.replaceState(null, '', location.href);
    }, at);
    // At once, so that letters come while the panel asks what the tab shows.
    await panel.keyboard.type(some, { delay: 10 });
    // Long enough for what is written to be stored.
    await rest(500);
  }
  expect(await note?.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(
    words.join(''),
  );
  // The score was not shown meanwhile.
  expect(await titlesSince(panel)).toContain(null);
});

test('evidence is shown on a page that has not loaded in full and never will', async () => {
  const page = await session.browser.newPage();
  // It never arrives in full, so nobody waits for it.
  page.goto(`${server.origin}/unfinished`).catch(() => {});
  await page.waitForSelector('article');
  const { popup, scored } = await pressAndSettle(session, page);
  expect(scored).toBe(true);
  const show = await popup.waitForSelector('[data-testid=evidence-show]');
  if (!show) throw new Error('no button');
  await clickInMiddle(show);
  await popup.waitForSelector('[data-testid=evidence-next]', { timeout: 10_000 });
  expect(Object.values(await page.evaluate(readAllHighlights)).flat().length).toBeGreaterThan(0);
});

test('another text at the same address is read anew when none of the evidence is found', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const title = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  const before = await scoreOf(panel);
  await page.evaluate(async () => {
    const text = await (await fetch('/pages/tradeoff-essay.html')).text();
    const other = new DOMParser().parseFromString(text, 'text/html');
    document.body.replaceChildren(...other.body.childNodes);
  });
  const show = await panel.waitForSelector('[data-testid=evidence-show]');
  if (!show) throw new Error('no button');
  await clickInMiddle(show);
  await panel.waitForFunction(
    (before) => Number(document.querySelector('[data-testid=score]')?.textContent) !== before,
    {},
    before,
  );
  const marked = Object.values(await page.evaluate(readAllHighlights)).flat();
  expect(marked.length).toBeGreaterThan(0);
});

test('so it is in the open popup, which shows the score of the text that is there', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  const before = await scoreOf(popup);
  await page.evaluate(async () => {
    const text = await (await fetch('/pages/tradeoff-essay.html')).text();
    const other = new DOMParser().parseFromString(text, 'text/html');
    document.body.replaceChildren(...other.body.childNodes);
  });
  const show = await popup.waitForSelector('[data-testid=evidence-show]');
  if (!show) throw new Error('no button');
  await clickInMiddle(show);
  await otherScore(popup, before);
});

test('a text that is replaced before the page has loaded in full takes its score from the open popup', async () => {
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/late`, { waitUntil: 'domcontentloaded' });
  const { popup } = await pressAndSettle(session, page);
  await otherScore(popup, await scoreOf(popup));
});

test('a page taken off the list right after the last word of its note stays off it', async () => {
  // Another page to the list: that of a test before is on it.
  const page = await openPage(session, `${server.origin}${CASE}?taken-off`);
  const title = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await rest(600);
  await (await panel.waitForSelector('[data-testid=note]'))?.focus();
  await panel.keyboard.type('Words');
  await panel.$eval('[data-testid=save]', (button) => (button as HTMLElement).click());
  await panel.waitForSelector('[data-testid=save][aria-pressed=false]');
  await rest(1500);
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
  const title = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await (await panel.waitForSelector('[data-testid=note]'))?.focus();
  await panel.keyboard.type('Mine');
  await expect.poll(async () => (await entry())?.note).toBe('Mine');
  const before = await entry();
  // Counts as one press.
  await panel.locator('[data-testid=save]').click(DOUBLE);
  await rest(600);
  expect(await entry()).toBeUndefined();
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await rest(300);
  expect(await entry()).toEqual(before);

  const { popup } = await pressAndSettle(session, page);
  await popup.locator('[data-testid=save]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  await rest(1500);
  await popup.locator('[data-testid=save]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await rest(300);
  expect(await entry()).toEqual(before);
  expect(await popup.$('[data-testid=undo]')).toBeNull();
  await openTab(popup, 'Reading list');
  await popup.waitForSelector('[data-testid=reading-item]');
  expect(await popup.$('[data-testid=undo]')).toBeNull();
});

test('a page that goes on by itself takes its card and its marks from the open popup', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  // Comes after the score, and is part of what is compared.
  await popup.waitForSelector('[data-testid=evidence-show]');
  const before = await popup.$eval('[data-testid=result]', (result) => result.textContent);
  // A jump to a heading is no other page: what was unfolded stays.
  await popup.$eval('[data-testid=result]', (result) => result.setAttribute('data-same', ''));
  await page.evaluate(() => {
    location.hash = 'a-heading';
  });
  await rest(500);
  expect(await popup.$('[data-testid=result][data-same]')).not.toBeNull();
  await page.evaluate(() => location.assign('/goes-on'));
  await popup.waitForFunction(
    (text) => {
      const result = document.querySelector('[data-testid=result]')?.textContent;
      return result && result !== text;
    },
    {},
    before,
  );
  expect(await popup.$('[data-testid=result][data-same]')).toBeNull();
  // On another site the press of the button gives no access any more.
  const elsewhere = server.origin.replace('127.0.0.1', 'localhost');
  expect(elsewhere).not.toBe(server.origin);
  await page.evaluate((url) => location.assign(url), `${elsewhere}/goes-on`);
  await popup.waitForFunction(
    (words) => document.body.innerText.includes(words),
    {},
    sentence('error_no_access'),
  );
  expect(await popup.$('[data-testid=result]')).toBeNull();
});

test('a page that takes out of its address where the reader came from keeps its card in the open popup', async () => {
  const page = await openPage(session, `${server.origin}${CASE}?utm_source=mail`);
  const { popup } = await pressAndSettle(session, page);
  await popup.$eval('[data-testid=result]', (result) => result.setAttribute('data-same', ''));
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await rest(1000);
  // Not read again and again, as a card that never fits the tab's address would be.
  await popup.waitForSelector('[data-testid=result]');
  await popup.$eval('[data-testid=result]', (result) => result.setAttribute('data-settled', ''));
  await rest(1000);
  expect(await popup.$('[data-testid=result][data-settled]')).not.toBeNull();
  expect(await popup.$('[data-testid=result][data-same]')).not.toBeNull();
});

test('an app that goes on by itself: the open popup waits for the text of the new address', async () => {
  const page = await openPage(session, `${server.origin}/app`);
  await page.waitForSelector('main h1');
  const { popup } = await pressAndSettle(session, page);
  const before = await scoreOf(popup);
  await page.evaluate(() => document.getElementById('two')?.click());
  await popup.waitForFunction(
    (score) => {
      const result = document.querySelector('[data-testid=result] [data-testid=score]');
      return result && Number(result.textContent) !== score;
    },
    {},
    before,
  );
});

test('an app with its routes behind a “#”: the open popup shows the other route, without the marks of the one before', async () => {
  const page = await openPage(session, `${server.origin}/routes#/one`);
  await page.waitForSelector('main h1');
  const { popup } = await pressAndSettle(session, page);
  const before = await scoreOf(popup);
  const show = await popup.waitForSelector('[data-testid=evidence-show]');
  if (!show) throw new Error('no button');
  await clickInMiddle(show);
  await popup.waitForSelector('[data-testid=legend]');
  await page.evaluate(() => {
    location.hash = '#/two';
  });
  await popup.waitForFunction(
    (score) => {
      const result = document.querySelector('[data-testid=result] [data-testid=score]');
      return result && Number(result.textContent) !== score;
    },
    {},
    before,
  );
  expect(await popup.$('[data-testid=legend]')).toBeNull();
  expect(await page.evaluate(readAllHighlights)).toEqual({});
});
