import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, screenshot, stopServiceWorker } from './harness/chromium.ts';
import { failing, PDF, singlePageApp, stalled } from './harness/odd-pages.ts';
import {
  approveHost,
  closeAll,
  openPanel,
  press,
  settled,
  showsSentence,
  showsTitle,
  titleOf,
  titlesSince,
} from './harness/panel.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// The panel beside pages that come and go: it never shows one page's score on another.

let server: PageServer;
let session: ExtensionBrowser;
let slow: ReturnType<typeof stalled>;

beforeAll(async () => {
  slow = stalled('/pages/case-study.html');
  server = await startPageServer({
    '/slow': slow.route,
    '/fails': failing,
    '/one.pdf': respond(PDF, 'application/pdf'),
    '/two.pdf': respond(PDF, 'application/pdf'),
    '/app': singlePageApp,
    '/app/two': singlePageApp,
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

/** Every test begins without a page or panel of the one before. */
afterEach(() => closeAll(session));

const CASE = '/pages/case-study.html';
const ESSAY = '/pages/tradeoff-essay.html';
const NO_ACCESS = messages.panel_no_access.message;

const at = (path: string) => openPage(session, `${server.origin}${path}`);
/** Another origin with the same pages. */
const elsewhere = (path: string) => `${server.origin.replace('127.0.0.1', 'localhost')}${path}`;

test('opened from the popup it shows the page that was scored, under activeTab alone', async () => {
  const page = await at(CASE);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  const { origins } = (await panel.evaluate('chrome.permissions.getAll()')) as {
    origins: string[];
  };
  expect(origins).toEqual([]);
  await screenshot(panel, 'panel');
});

test('another tab: it clears, and shows that tab only when the button is pressed there', async () => {
  const first = await at(CASE);
  const title = await titleOf(first);
  const panel = await openPanel(session, first);
  await showsTitle(panel, title);

  const second = await at(ESSAY);
  await showsSentence(panel, NO_ACCESS);
  await press(session, second);
  await showsTitle(panel, await titleOf(second));

  await first.bringToFront();
  await showsTitle(panel, title);
  expect(await titlesSince(panel)).toEqual([title, null, await titleOf(second), null, title]);
});

test('a result outlives the background, and comes back without reading the page again', async () => {
  const first = await at(CASE);
  const title = await titleOf(first);
  const panel = await openPanel(session, first);
  await showsTitle(panel, title);
  await at(ESSAY);
  await showsSentence(panel, NO_ACCESS);
  // Read anew, the page would give nothing.
  await first.evaluate(() => {
    document.body.textContent = '';
  });
  expect(await stopServiceWorker(session)).toBe(1);
  await first.bringToFront();
  await showsTitle(panel, title);
});

test('a navigation within the site is followed while the grant lasts', async () => {
  const page = await at(CASE);
  const before = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, before);
  await page.goto(`${server.origin}${ESSAY}`);
  const after = await titleOf(page);
  await showsTitle(panel, after);
  expect(await titlesSince(panel)).toEqual([before, null, after]);
});

test('a jump within the page keeps its score', async () => {
  const page = await at(CASE);
  const title = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await panel.locator('[data-testid^=criterion-]').click();
  await page.evaluate(() => {
    location.hash = 'somewhere';
  });
  await showsTitle(panel, title);
  expect((await titlesSince(panel)).filter((each) => each !== null && each !== title)).toEqual([]);
  // What was unfolded still is.
  expect(await panel.$$('[data-testid^=criterion-][aria-expanded=true]')).toHaveLength(1);
});

test('another site: it clears and says what to do; going back does not bring the old grant back', async () => {
  const page = await at(CASE);
  const title = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await page.goto(elsewhere(ESSAY));
  await showsSentence(panel, NO_ACCESS);
  await page.goBack();
  await showsSentence(panel, NO_ACCESS);
  expect(await titlesSince(panel)).toEqual([title, null]);
  await screenshot(panel, 'panel-no-access');
});

test('back and forward: each page of the cache with its own score', async () => {
  const page = await at(CASE);
  const first = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, first);
  await page.evaluate(() => {
    Object.assign(globalThis, { alive: true });
  });
  await page.goto(`${server.origin}${ESSAY}`);
  const second = await titleOf(page);
  await showsTitle(panel, second);
  await page.goBack();
  await showsTitle(panel, first);
  // It came out of the cache: the document is the one from before.
  expect(await page.evaluate('globalThis.alive')).toBe(true);
  await page.goForward();
  await showsTitle(panel, second);
  expect(await titlesSince(panel)).toEqual([first, null, second, null, first, null, second]);
});

test('a page that has grown since is read again at a press, and keeps what was unfolded', async () => {
  const page = await at(CASE);
  await page.evaluate(() => {
    const rest = [...document.querySelectorAll('article :is(p, h2, ul, pre, table)')].slice(4);
    Object.assign(globalThis, { rest: rest.map((each) => [each.parentElement, each]) });
    for (const each of rest) each.remove();
  });
  const panel = await openPanel(session, page);
  const title = await titleOf(page);
  await showsTitle(panel, title);
  const scoreOf = () => panel.$eval('[data-testid=score]', (score) => Number(score.textContent));
  const short = await scoreOf();
  await page.evaluate(() => {
    const { rest } = globalThis as unknown as { rest: [Element, Element][] };
    for (const [parent, each] of rest) parent.append(each);
  });
  await panel.bringToFront();
  await panel.locator('[data-testid=read-again]').click();
  await panel.waitForFunction(
    (before) => Number(document.querySelector('[data-testid=score]')?.textContent) > before + 20,
    { timeout: 15_000 },
    short,
  );
  expect(await titlesSince(panel)).toEqual([title]);
  await screenshot(panel, 'panel-read-again');

  await page.evaluate(() => {
    document.body.textContent = 'Gone.';
  });
  await panel.locator('[data-testid=read-again]').click();
  await panel.waitForSelector('[data-testid=panel][data-status=failed]', { timeout: 15_000 });
});

test('a single-page app: another address gets the score of its own text, though that comes late', async () => {
  const page = await at('/app');
  const first = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, first);
  await page.click('#two');
  await page.waitForFunction(
    (first) => document.querySelector('h1')?.textContent !== first,
    {},
    first,
  );
  const second = await titleOf(page);
  await showsTitle(panel, second);
  expect(await titlesSince(panel)).toEqual([first, null, second]);
  await page.goBack();
  await showsTitle(panel, first);
});

test('a page that loads slowly: no score until its own is there', async () => {
  const page = await at(ESSAY);
  const before = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, before);
  const loading = page.goto(`${server.origin}/slow`);
  await slow.asked();
  // Nothing of it has come: the tab still shows the page before, and so does the panel.
  await showsTitle(panel, before);
  slow.begin();
  await panel.waitForSelector('[data-testid=panel][data-status=reading]');
  slow.finish();
  await loading;
  const after = await titleOf(page);
  await showsTitle(panel, after);
  const titles = (await titlesSince(panel)).filter((title) => title !== null);
  expect(titles.lastIndexOf(before)).toBeLessThan(titles.indexOf(after));
  expect(titles.at(-1)).toBe(after);
});

test('a closed tab takes its score along', async () => {
  const page = await at(CASE);
  const title = await titleOf(page);
  const other = await at(ESSAY);
  await page.bringToFront();
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  await page.close();
  await other.bringToFront();
  await showsSentence(panel, NO_ACCESS);
  const kept = await panel.evaluate('chrome.storage.session.get(null)');
  expect(Object.keys(kept as object).filter((key) => key.startsWith('page:'))).toEqual([]);
});

test("the browser's own pages say that they cannot be read", async () => {
  const page = await at(CASE);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  await page.goto('chrome://version');
  await settled(panel);
  await showsSentence(panel, messages.error_not_allowed.message);
  expect(await panel.$$('[data-testid=save]')).toHaveLength(0);
});

test('a PDF can be saved, and the next one is another', async () => {
  const page = await at('/one.pdf');
  const panel = await openPanel(session, page);
  await showsSentence(panel, messages.error_pdf.message);
  await panel.locator('[data-testid=save]').click();
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
  await screenshot(panel, 'panel a PDF saved');
  await page.goto(`${server.origin}/two.pdf`);
  await panel.waitForSelector('[data-testid=save][aria-pressed=false]:not([disabled])');
  await page.goto(`${server.origin}/one.pdf`);
  await panel.waitForSelector('[data-testid=save][aria-pressed=true]');
});

test('access to the site: given at a click, followed without a press, and taken back', async () => {
  await approveHost(session, '*://127.0.0.1/*');
  const page = await at(CASE);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  await panel.locator('[data-testid=allow-site]').click();
  await panel.waitForSelector('[data-testid=take-back]');

  const other = await at(ESSAY);
  await showsTitle(panel, await titleOf(other));

  // A page that fails to load, which under a permission is told from one without access.
  await other.goto(`${server.origin}/fails`).catch(() => {});
  await showsSentence(panel, messages.error_page_failed.message);
  await other.goto(`${server.origin}${ESSAY}`);
  await showsTitle(panel, await titleOf(other));

  const away = await openPage(session, elsewhere(CASE));
  await showsSentence(panel, NO_ACCESS);
  await away.close();

  await other.bringToFront();
  await showsTitle(panel, await titleOf(other));
  await panel.locator('[data-testid=take-back]').click();
  await showsSentence(panel, NO_ACCESS);
  const { origins } = (await panel.evaluate('chrome.permissions.getAll()')) as {
    origins: string[];
  };
  expect(origins).toEqual([]);
});
