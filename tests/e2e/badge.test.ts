import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, stopServiceWorker } from './harness/chromium.ts';
import { openLibrary } from './harness/library.ts';
import { lateApp, singlePageApp } from './harness/odd-pages.ts';
import {
  approveHost,
  closePanel,
  openPanel,
  showsSentence,
  showsTitle,
  titleOf,
} from './harness/panel.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// The score on the toolbar button as one browses a site that Plumbline was given, without a press.

const CASE = '/pages/case-study.html';
const ESSAY = '/pages/tradeoff-essay.html';

let server: PageServer;
let session: ExtensionBrowser;
/** A page of the extension in a tab behind: from it the button is asked, and no background is woken. */
let library: Page;
let page: Page;
let panel: Page;

beforeAll(async () => {
  server = await startPageServer({
    '/app': singlePageApp,
    '/app/two': singlePageApp,
    '/late': lateApp,
    '/short': respond('<!doctype html><title>Short</title><p>Nothing to read.'),
  });
  session = await launchChromium();
  await approveHost(session, '*://127.0.0.1/*');
  library = await openLibrary(session);
  page = await openPage(session, `${server.origin}${CASE}`);
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

/** What the button says of the tab at an address, or of the one in front: its badge and its title. */
async function button(url?: string): Promise<{ text: string; title: string }> {
  const which = JSON.stringify(url ? { url } : { active: true, currentWindow: true });
  return (await library.evaluate(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query(${which});
    const [text, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]);
    return { text, title };
  })()`)) as { text: string; title: string };
}
const text = async () => (await button()).text;
const says = () => expect.poll(text, { timeout: 15_000 });
const SCORE = /^\d{1,3}$/;
const NOTHING = { text: '', title: messages.action_title.message };
/** Longer than a page takes to be scored. */
const WAIT = 1500;

test('nothing before access is given; the score in front as soon as it is', async () => {
  panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  expect(await button()).toEqual(NOTHING);
  await panel.locator('[data-testid=allow-site]').click();
  await says().toMatch(SCORE);
  const score = await panel.$eval('[data-testid=score]', (shown) => shown.textContent?.trim());
  const { text, title } = await button();
  expect(score).toContain(text);
  expect(title).toMatch(new RegExp(`^Plumbline: ${text} of 100, `));
  await closePanel(session);
});

test('each page has its own, also in an app, after going back and without a running background', async () => {
  const { text: first } = await button();
  await page.goto(`${server.origin}${ESSAY}`);
  await says().toMatch(SCORE);
  const { text: second } = await button();
  expect(second).not.toBe(first);
  await stopServiceWorker(session);
  await page.goBack();
  await says().toBe(first);

  await page.goto(`${server.origin}/app`);
  await says().toMatch(SCORE);
  const { text: one } = await button();
  await page.locator('a[href="/app/two"]').click();
  // Its text comes later than its address; the other article's score must be gone by then.
  await says().toBe('');
  await says().toMatch(SCORE);
  expect(await text()).not.toBe(one);
});

test('a text that comes seconds after its address takes the old score along', async () => {
  await page.goto(`${server.origin}${ESSAY}`);
  await says().toMatch(SCORE);
  const { text: essay } = await button();
  await page.goto(`${server.origin}/late`);
  await says().toMatch(SCORE);
  expect(await text()).not.toBe(essay);
  await page.locator('#two').click();
  await says().toBe(essay);
});

test('none on a page without an article, nor on another site', async () => {
  await page.goto(`${server.origin}${CASE}`);
  await says().toMatch(SCORE);
  await page.goto(`${server.origin}/short`);
  await pause(WAIT);
  expect(await button()).toEqual(NOTHING);
  await page.goto(`${server.origin}${CASE}`);
  await says().toMatch(SCORE);
  await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}${CASE}`);
  await pause(WAIT);
  expect(await button()).toEqual(NOTHING);
});

test('a tab behind is scored when it comes to the front', async () => {
  await page.goto(`${server.origin}${CASE}`);
  await says().toMatch(SCORE);
  const behind = `${server.origin}${ESSAY}`;
  await library.evaluate(`chrome.tabs.create({ url: ${JSON.stringify(behind)}, active: false })`);
  const target = await session.browser.waitForTarget((each) => each.url() === behind);
  const other = await target.page();
  await other?.waitForSelector('h1');
  await pause(WAIT);
  expect((await button(behind)).text).toBe('');
  await other?.bringToFront();
  await says().toMatch(SCORE);
  await other?.close();
});

test('with the side panel open, a tab that comes to the front is read once for both', async () => {
  await page.goto(`${server.origin}${CASE}`);
  panel = await openPanel(session, page);
  const behind = `${server.origin}/sample-tutorial.html`;
  await library.evaluate(`chrome.tabs.create({ url: ${JSON.stringify(behind)}, active: false })`);
  const other = await (
    await session.browser.waitForTarget((each) => each.url() === behind)
  ).asPage();
  await other.waitForFunction('document.readyState === "complete"');
  const [worker] = await session.extension.workers();
  await worker?.evaluate(`{
    globalThis.readings = 0;
    const { executeScript } = chrome.scripting;
    chrome.scripting.executeScript = (injection) => {
      if (injection.files?.includes('/page-reader.js')) globalThis.readings++;
      return executeScript.call(chrome.scripting, injection);
    };
  }`);
  await other.bringToFront();
  await showsTitle(panel, await titleOf(other));
  await says().toMatch(SCORE);
  expect(await worker?.evaluate('globalThis.readings')).toBe(1);
  await closePanel(session);
  await other.close();
});

test('a site that is left out loses its score at once, on the button and in an open panel', async () => {
  await page.goto(`${server.origin}${CASE}`);
  await says().toMatch(SCORE);
  panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  const leaveOut = (hosts: string) =>
    library.evaluate(`chrome.storage.local.set({ settings: { leftOut: [${hosts}] } })`);
  await leaveOut('"127.0.0.1"');
  await showsSentence(panel, messages.error_site_left_out.message);
  await says().toBe('');
  await leaveOut('');
  await says().toMatch(SCORE);
  await showsTitle(panel, await titleOf(page));
  await closePanel(session);
});

test('taken back, no button shows a score any more', async () => {
  await page.bringToFront();
  await says().toMatch(SCORE);
  await library.evaluate("chrome.permissions.remove({ origins: ['*://127.0.0.1/*'] })");
  await says().toBe('');
  await page.goto(`${server.origin}${ESSAY}`);
  await pause(WAIT);
  expect((await button()).text).toBe('');
});
