import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, WebWorker } from 'puppeteer-core';
import { build } from 'vite';
import { expect, it, vi } from 'vitest';
import { launchChromium, openPage, pressAndSettle, stopServiceWorker } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';
import { openPanel } from './harness/panel.ts';
import { save } from './harness/popup.ts';
import { startPageServer } from './harness/server.ts';

const SAVING = path.join(import.meta.dirname, 'harness', 'saving.ts');

/** The library's own way to save, made into a script that runs in any context of the extension. */
async function savingScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: SAVING, formats: ['iife'], name: 'saving' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('nothing was bundled');
  return bundle.output[0].code;
}

type Saving = { saving: { saveSome: (from: number, count: number) => Promise<string[]> } };

/** Saves pages in a context, in tens; a context that was ended on the way is asked again. */
async function saveMany(
  context: () => Promise<Page | WebWorker>,
  first: number,
  script: string,
  count = 100,
) {
  for (let from = first; from < first + count; from += 10) {
    await vi.waitFor(
      async () => {
        const where = await context();
        // A context that was started anew knows nothing of the script.
        if (!(await where.evaluate('"saving" in globalThis'))) {
          await where.evaluate(`${script}; globalThis.saving = saving;`);
        }
        const errors = await where.evaluate(
          (start) => (globalThis as unknown as Saving).saving.saveSome(start, 10),
          from,
        );
        expect(errors).toEqual([]);
      },
      { timeout: 30_000, interval: 50 },
    );
  }
}

it('keeps 300 saves from three contexts at once, with the service worker ended on the way', async () => {
  const session = await launchChromium();
  try {
    const script = await savingScript();
    const library = await openLibrary(session);
    const popup = await session.browser.newPage();
    await popup.goto(`chrome-extension://${session.extension.id}/popup.html`);
    let ended = 0;
    const worker = async () => {
      // Any event of the browser starts it; a message is what the extension itself sends.
      await library.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
      const [running] = await session.extension.workers();
      if (!running) throw new Error('not started yet');
      return running;
    };
    await Promise.all([
      saveMany(async () => popup, 0, script),
      saveMany(async () => library, 100, script),
      saveMany(worker, 200, script),
      (async () => {
        for (const milliseconds of [100, 300, 600]) {
          await pause(milliseconds);
          ended += await stopServiceWorker(session);
        }
      })(),
    ]);
    expect(ended).toBeGreaterThan(0);
    for (const table of ['items', 'evaluations', 'texts']) {
      expect(await countRecords(library, table), table).toBe(300);
    }
    await library.waitForFunction(
      () => document.querySelector('main [role=status]')?.textContent === '300 pages',
    );
  } finally {
    await session.browser.close();
  }
}, 120_000);

/** How many pages each of popup, panel and library saves by its own button. */
const PRESSED = 10;

it('keeps 300 saves of popup, panel and library at once, 30 of them by their own buttons', async () => {
  const session = await launchChromium();
  const server = await startPageServer();
  const address = (from: string, at: number) =>
    `${server.origin}/pages/case-study.html?${from}=${at}`;
  try {
    const script = await savingScript();
    const asTab = await session.browser.newPage();
    await asTab.goto(`chrome-extension://${session.extension.id}/popup.html`);
    // Each in a window of its own, so that all three are seen at once.
    const catalogue = await openLibrary(session, 'catalogue');
    const article = await openPage(session, address('popup', 0), 'window');
    const followed = await openPage(session, address('panel', 0), 'window');
    const panel = await openPanel(session, followed);

    const byPopup = async () => {
      for (let at = 0; at < PRESSED; at++) {
        await article.goto(address('popup', at));
        const { popup } = await pressAndSettle(session, article);
        await save(popup);
        await popup.close();
      }
    };
    const byPanel = async () => {
      for (let at = 0; at < PRESSED; at++) {
        // The grant of the press holds for the site.
        if (at > 0) await followed.goto(address('panel', at));
        // Found and pressed in one go: the panel looks again when the page has loaded in full.
        await panel.waitForFunction(() => {
          const button = document.querySelector<HTMLElement>(
            '[data-status=scored] [data-testid=save][aria-pressed=false]:enabled',
          );
          if (!button?.checkVisibility()) return false;
          button.click();
          return true;
        });
        await panel.waitForSelector('[data-status=scored] [data-testid=save][aria-pressed=true]');
      }
    };
    const byCatalogue = async () => {
      for (let at = 0; at < PRESSED; at++) {
        const button = await catalogue.waitForSelector(
          '[data-testid^=resource-] button:not(:disabled)',
        );
        const row = await button?.evaluate((each) => each.closest('li')?.dataset.testid);
        await button?.evaluate((each) => (each as HTMLElement).click());
        await catalogue.waitForSelector(`[data-testid="${row}"] button:disabled`);
      }
    };
    await Promise.all([
      byPopup(),
      byPanel(),
      byCatalogue(),
      saveMany(async () => asTab, 0, script, 90),
      saveMany(async () => panel, 100, script, 90),
      saveMany(async () => catalogue, 200, script, 90),
    ]);
    expect(await countRecords(catalogue, 'items')).toBe(300);
    for (const table of ['evaluations', 'texts']) {
      // What comes from the catalogue was not read.
      expect(await countRecords(catalogue, table), table).toBe(300 - PRESSED);
    }
    await catalogue.bringToFront();
    await catalogue.click('nav a[href="#/list"]');
    await catalogue.waitForFunction(
      () => document.querySelector('main [role=status]')?.textContent === '300 pages',
    );
  } finally {
    await session.browser.close();
    await server.close();
  }
}, 180_000);

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
