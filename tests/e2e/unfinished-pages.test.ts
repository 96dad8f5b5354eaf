import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, pressAndSettle } from './harness/chromium.ts';
import { readAllHighlights } from './harness/evidence.ts';
import { fixtureWith, unfinished } from './harness/odd-pages.ts';
import { closeAll } from './harness/panel.ts';
import { clickInMiddle, found, scoreOf, sentence, showsOtherScore } from './harness/popup.ts';
import {
  articlePage,
  BEES,
  delayed,
  type PageServer,
  respond,
  startPageServer,
} from './harness/server.ts';

// Pages that never load in full, hang, or change their text before they have.

const CASE = '/pages/case-study.html';

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer({
    '/unfinished': unfinished(CASE),
    '/late': respond(fixtureWith('case-study.html', '<script async src="/late.js"></script>')),
    // Keeps the page from having loaded in full, and ends with another text in it.
    '/late.js': delayed(
      3000,
      respond(
        `document.body.innerHTML = ${JSON.stringify(`<article><h1>Bees</h1>${`<p>${BEES}</p>`.repeat(8)}</article>`)}`,
        'text/javascript',
      ),
    ),
    // Has a short text until it is told to draw the rest.
    '/grows': respond(
      `${articlePage('It grows', ['The first lines of an article that is still to come, and they are few.'])}<script>globalThis.grow = () => { document.body.innerHTML = ${JSON.stringify(`<article><h1>Bees</h1>${`<p>${BEES}</p>`.repeat(8)}</article>`)} }</script>`,
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

test('a page whose script never ends: the popup gives up and says why', async () => {
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/hangs`, { waitUntil: 'domcontentloaded' });
  await pause(600);
  const { text, scored } = await pressAndSettle(session, page);
  expect(scored).toBe(false);
  expect(text).toContain(sentence('error_timed_out'));
});

test('evidence is shown on a page that has not loaded in full and never will', async () => {
  const page = await session.browser.newPage();
  // It never arrives in full, so nobody waits for it.
  page.goto(`${server.origin}/unfinished`).catch(() => {});
  await page.waitForSelector('article');
  const { popup, scored } = await pressAndSettle(session, page);
  expect(scored).toBe(true);
  await clickInMiddle(await found(popup, '[data-testid=evidence-show]'));
  await popup.waitForSelector('[data-testid=evidence-next]', { timeout: 10_000 });
  expect(Object.values(await page.evaluate(readAllHighlights)).flat().length).toBeGreaterThan(0);
});

test('a text that is replaced before the page has loaded in full takes its score from the open popup', async () => {
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/late`, { waitUntil: 'domcontentloaded' });
  const { popup } = await pressAndSettle(session, page);
  await showsOtherScore(popup, await scoreOf(popup));
});

test('a page that is still drawing itself takes its score from the open popup once it is there', async () => {
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/grows`);
  const { popup, text } = await pressAndSettle(session, page);
  expect(text).toContain(sentence('error_too_short'));
  await page.evaluate('grow()');
  await popup.waitForSelector('[data-testid=result] [data-testid=score]');
});
