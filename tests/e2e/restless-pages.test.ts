import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { readAllHighlights } from './harness/evidence.ts';
import { hashApp, singlePageApp } from './harness/odd-pages.ts';
import { closeAll, openPanel, showsTitle, titleOf, titlesSince } from './harness/panel.ts';
import { clickInMiddle, found, scoreOf, sentence, showsOtherScore } from './harness/popup.ts';
import { articlePage, BEES, type PageServer, respond, startPageServer } from './harness/server.ts';

// Pages that change their text or their address while popup or panel shows their score.

const CASE = '/pages/case-study.html';

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer({
    '/app': singlePageApp,
    '/app/two': singlePageApp,
    '/routes': hashApp,
    '/goes-on': respond(articlePage('Where it went', Array(8).fill(BEES))),
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

afterEach(() => closeAll(session));

/** Runs in the page: puts another fixture's text in the place of its own. */
async function showOtherText(): Promise<void> {
  const text = await (await fetch('/pages/tradeoff-essay.html')).text();
  const other = new DOMParser().parseFromString(text, 'text/html');
  document.body.replaceChildren(...other.body.childNodes);
}

test('jumps within the page, and an address that the page rewrites, take no word from a note', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const title = await titleOf(page);
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
    await pause(500);
  }
  expect(await note?.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(
    words.join(''),
  );
  // The score was not shown meanwhile.
  expect(await titlesSince(panel)).toContain(null);
});

test('another text at the same address is read anew when none of the evidence is found', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const title = await titleOf(page);
  const panel = await openPanel(session, page);
  await showsTitle(panel, title);
  const before = await scoreOf(panel);
  await page.evaluate(showOtherText);
  await clickInMiddle(await found(panel, '[data-testid=evidence-show]'));
  await showsOtherScore(panel, before);
  const marked = Object.values(await page.evaluate(readAllHighlights)).flat();
  expect(marked.length).toBeGreaterThan(0);
});

test('so it is in the open popup, which shows the score of the text that is there', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const { popup } = await pressAndSettle(session, page);
  const before = await scoreOf(popup);
  await page.evaluate(showOtherText);
  await clickInMiddle(await found(popup, '[data-testid=evidence-show]'));
  await showsOtherScore(popup, before);
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
  await pause(500);
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
  await pause(1000);
  // Not read again and again, as a card that never fits the tab's address would be.
  await popup.waitForSelector('[data-testid=result]');
  await popup.$eval('[data-testid=result]', (result) => result.setAttribute('data-settled', ''));
  await pause(1000);
  expect(await popup.$('[data-testid=result][data-settled]')).not.toBeNull();
  expect(await popup.$('[data-testid=result][data-same]')).not.toBeNull();
});

test('an app that goes on by itself: the open popup waits for the text of the new address', async () => {
  const page = await openPage(session, `${server.origin}/app`);
  await page.waitForSelector('main h1');
  const { popup } = await pressAndSettle(session, page);
  const before = await scoreOf(popup);
  await page.evaluate(() => document.getElementById('two')?.click());
  await showsOtherScore(popup, before);
});

test('an app with its routes behind a “#”: the open popup shows the other route, without the marks of the one before', async () => {
  const page = await openPage(session, `${server.origin}/routes#/one`);
  await page.waitForSelector('main h1');
  const { popup } = await pressAndSettle(session, page);
  const before = await scoreOf(popup);
  await clickInMiddle(await found(popup, '[data-testid=evidence-show]'));
  await popup.waitForSelector('[data-testid=legend]');
  await page.evaluate(() => {
    location.hash = '#/two';
  });
  await showsOtherScore(popup, before);
  expect(await popup.$('[data-testid=legend]')).toBeNull();
  expect(await page.evaluate(readAllHighlights)).toEqual({});
});
