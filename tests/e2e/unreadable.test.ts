import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, pressAndSettle, screenshot } from './harness/chromium.ts';
import { PDF } from './harness/odd-pages.ts';
import { isSaved, listedTitles, save, sentence } from './harness/popup.ts';
import { articlePage, type PageServer, respond, startPageServer } from './harness/server.ts';

// Pages without a score: each ends in a sentence that says why, never in a blank or a spinner.

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const GERMAN =
  'Wir haben die Schätzung in den Weg der Anfrage verlegt, weil eine Nacht Verzug zu teuer wurde, und messen seither jede Stunde, ob die Verteilung der Merkmale noch stimmt. Wenn sie sich verschiebt, wird das Modell neu gelernt und läuft einen Tag im Schatten des alten.';

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer({
    '/image.png': respond(PIXEL, 'image/png'),
    '/paper.pdf': respond(PDF, 'application/pdf'),
    '/app': respond(
      '<!doctype html><html lang="en"><title>App</title><div id="root"></div><script>0</script></html>',
    ),
    '/empty': respond(''),
    '/feed': respond(
      `<rss><channel>${`<item><title>Post</title><description>${GERMAN}</description></item>`.repeat(9)}</channel></rss>`,
      'text/xml',
    ),
    '/frameset': respond('<frameset cols="20%,80%"><frame src="/german"><frame src="/short">'),
    '/iframe': respond(
      '<!doctype html><title>Lab</title><h1>The lab</h1><iframe src="/german" style="width:90vw;height:80vh">',
    ),
    '/german': respond(
      articlePage('Schätzungen', Array(12).fill(GERMAN)).replace('lang="en"', 'lang="de"'),
    ),
    '/short': respond(articlePage('A note', ['We moved the model into the request path.'])),
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

test.for([
  ['the new tab page', 'chrome://new-tab-page/', 'error_not_allowed'],
  ['a page of the browser', 'chrome://version/', 'error_not_allowed'],
  ['an image', '/image.png', 'error_image'],
  ['a PDF', '/paper.pdf', 'error_pdf'],
  ['an app that has not rendered', '/app', 'error_empty_page'],
  ['an empty answer', '/empty', 'error_empty_page'],
  ['a feed', '/feed', 'error_xml'],
  ['a frameset', '/frameset', 'error_framed'],
  ['an article in a frame', '/iframe', 'error_framed'],
  ['another language', '/german', 'error_not_english'],
  ['a short note', '/short', 'error_too_short'],
] as const)('%s says why it has no score', async ([name, address, code]) => {
  const url = address.startsWith('/') ? `${server.origin}${address}` : address;
  const page = await openPage(session, url);
  const { popup, text, scored } = await pressAndSettle(session, page);
  expect(scored).toBe(false);
  expect(text).toContain(sentence(code));
  // Those of the browser itself are not for a reading list.
  expect((await popup.$('[data-testid=save]')) !== null).toBe(address.startsWith('/'));
  await screenshot(popup, `unreadable ${name}`);
  await page.close();
});

test('a PDF is saved without a score, is known when it is opened again, and is taken off', async () => {
  const page = await openPage(session, `${server.origin}/paper.pdf`);
  const first = await pressAndSettle(session, page);
  await save(first.popup);
  await screenshot(first.popup, 'unreadable a PDF saved');
  await first.popup.close();
  const { popup } = await pressAndSettle(session, page);
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  await popup.locator('::-p-aria([name="Reading list"][role="tab"])').click();
  await popup.waitForSelector('[data-testid=reading-item]');
  expect(await listedTitles(popup)).toEqual([expect.stringContaining('paper.pdf')]);
  await popup.locator('::-p-aria([name="This page"][role="tab"])').click();
  await popup.locator('[data-testid=save]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=false]');
  await popup.locator('[data-testid=undo]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
  expect(await isSaved(popup)).toBe(true);
  await page.close();
});

test('a page that has crashed says so', async () => {
  const page = await openPage(session, `${server.origin}/pages/case-study.html`);
  const crashed = new Promise((resolve) => page.once('error', resolve));
  const client = await page.createCDPSession();
  // Never answered: what would answer is gone.
  client.send('Page.crash').catch(() => {});
  await crashed;
  const { text, scored } = await pressAndSettle(session, page);
  expect(scored).toBe(false);
  expect(text).toContain(sentence('error_page_crashed'));
});
