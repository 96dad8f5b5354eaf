import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { samplePage } from '../unit/ui/sample.ts';
import { launchChromium, openPage, pressAndSettle, stopServiceWorker } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';
import { startPageServer } from './harness/server.ts';

/**
 * The popup in a tab of its own, told by the background of another page at each loading: what is
 * saved and how it is stored is the popup's own doing.
 */
async function popupOf({ browser, extension }: ExtensionBrowser, name: string): Promise<Page> {
  const popup = await browser.newPage();
  await popup.evaluateOnNewDocument(
    (page, prefix) => {
      const count = Number(sessionStorage.getItem('loads') ?? 0);
      sessionStorage.setItem('loads', String(count + 1));
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } };
      const article = { ...page.article, url: `https://example.org/${prefix}/${count}` };
      chrome.runtime.sendMessage = (_: unknown, respond: (answer: unknown) => void) =>
        respond({ res: { page: { ...page, article } } });
    },
    samplePage(),
    name,
  );
  await popup.goto(`chrome-extension://${extension.id}/popup.html`);
  return popup;
}

/** Saves as many pages, one after the other. Asked again and again: tabs behind others draw seldom. */
async function saveMany(popup: Page, count: number): Promise<void> {
  const button = (pressed: boolean) =>
    vi.waitFor(
      () =>
        popup.$eval(
          `[data-testid=save][aria-pressed=${pressed}]:not(:disabled)`,
          (each, press) => {
            if (press) (each as HTMLElement).click();
          },
          !pressed,
        ),
      { timeout: 20_000, interval: 20 },
    );
  for (let index = 0; index < count; index++) {
    if (index > 0) await popup.reload({ waitUntil: 'domcontentloaded' });
    await button(false);
    await button(true);
  }
}

it('keeps 300 saves from three contexts at once, with the service worker ended on the way', async () => {
  const session = await launchChromium();
  try {
    const library = await openLibrary(session);
    const popups = [];
    for (const name of ['a', 'b', 'c']) popups.push(await popupOf(session, name));
    const saving = Promise.all(popups.map((popup) => saveMany(popup, 100)));
    const stopping = (async () => {
      for (let times = 0; times < 3; times++) {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        await stopServiceWorker(session);
      }
    })();
    await Promise.all([saving, stopping]);
    for (const table of ['items', 'evaluations', 'texts']) {
      expect(await countRecords(library, table), table).toBe(300);
    }
    await library.waitForFunction(
      () => document.querySelector('main [role=status]')?.textContent === '300 pages',
    );
  } finally {
    await session.browser.close();
  }
}, 240_000);

it('has everything after the browser was ended hard', async () => {
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'plumbline-lasting-'));
  const server = await startPageServer();
  try {
    const session = await launchChromium({ userDataDir });
    const library = await openLibrary(session);
    await library.waitForSelector('main h2');
    await seedLibrary(library, 500);
    await library.reload();
    await library.waitForSelector('[data-testid=reading-item]');
    await library.keyboard.press('Enter');
    await library.waitForSelector('[data-testid=details]');
    await library.type('[data-testid=details] form input', 'kept');
    await library.keyboard.press('Enter');
    await library.waitForFunction(() =>
      document.querySelector('[data-testid=details] ul')?.textContent?.includes('kept'),
    );
    const article = await openPage(session, `${server.origin}/pages/case-study.html`);
    const { popup } = await pressAndSettle(session, article);
    await popup.click('[data-testid=save]');
    await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
    const ended = new Promise((resolve) => session.browser.process()?.once('exit', resolve));
    session.browser.process()?.kill('SIGKILL');
    await ended;

    const again = await launchChromium({ userDataDir });
    try {
      const after = await openLibrary(again);
      await after.waitForSelector('[data-testid=reading-item]');
      expect(await countRecords(after, 'items')).toBe(501);
      expect(await countRecords(after, 'texts')).toBe(1);
      await after.keyboard.press('/');
      await after.keyboard.type('kept');
      await after.waitForFunction(
        () => document.querySelector('main [role=status]')?.textContent === '1 page of 501',
      );
    } finally {
      await again.browser.close();
    }
  } finally {
    await server.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}, 120_000);
