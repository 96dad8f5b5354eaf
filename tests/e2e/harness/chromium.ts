import { setTimeout as pause } from 'node:timers/promises';
import { type Page, ProtocolError } from 'puppeteer-core';
import { ensureChromium } from '../../../scripts/setup/chromium.ts';
import {
  type ExtensionBrowser,
  launchWithExtension,
  popupSettled,
  pressToolbarButton,
} from '../../../scripts/setup/launch.ts';
import { builtExtension, keepScreenshot } from './artifacts.ts';
import type { Display } from './display.ts';

/**
 * A Chromium (headless unless told otherwise) with the built extension and a profile of its own.
 * `scripts/test.ts` hands the browser on in $CHROME_PATH; a test that is run alone looks for one.
 */
export async function launchChromium(
  options: { args?: string[]; userDataDir?: string; headless?: boolean } = {},
): Promise<ExtensionBrowser> {
  return launchWithExtension({
    executablePath: await chromiumPath(),
    extensionDir: builtExtension('chrome-mv3'),
    headless: true,
    ...options,
  });
}

/** A Chromium in a window on a display, where real keys and a real mouse reach it, and its one tab. */
export async function launchOnDisplay(
  display: Display,
  options: { userDataDir?: string } = {},
): Promise<{ session: ExtensionBrowser; page: Page }> {
  process.env.DISPLAY = display.name;
  const session = await launchChromium({
    ...options,
    headless: false,
    args: ['--window-position=0,0', '--window-size=1200,850'],
  });
  // Until the background has run once, nothing listens for a key.
  await session.browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().includes(session.extension.id),
  );
  const [first] = await session.browser.pages();
  return { session, page: first ?? (await session.browser.newPage()) };
}

async function chromiumPath(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const found = await ensureChromium(false);
  if ('problem' in found) throw new Error(`No Chromium: ${found.problem}`);
  return found.path;
}

/** Opens an address in a new tab, or in a new window. */
export async function openPage(
  { browser }: ExtensionBrowser,
  url: string,
  type: 'tab' | 'window' = 'tab',
): Promise<Page> {
  const page = await browser.newPage({ type });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Presses the toolbar button on a page and waits until its popup shows a result or an error. */
export async function pressAndSettle(
  session: ExtensionBrowser,
  page: Page,
): Promise<{ popup: Page; text: string; scored: boolean }> {
  const popup = await pressToolbarButton(session, page);
  return { popup, ...(await popupSettled(popup)) };
}

/** Opens an address in a new tab and presses the toolbar button on it, as `pressAndSettle` does. */
export async function openAndPress(session: ExtensionBrowser, url: string) {
  const page = await openPage(session, url);
  return { page, ...(await pressAndSettle(session, page)) };
}

/**
 * What the toolbar button says of the active tab: its badge and its title; nothing where no background
 * runs.
 */
export async function toolbarButton({
  extension,
}: ExtensionBrowser): Promise<{ text: string; title: string }> {
  const [worker] = await extension.workers();
  if (!worker) return { text: '', title: '' };
  return worker.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    const [tab] = await api.tabs.query({ active: true });
    const tabId = tab?.id;
    return {
      text: await api.action.getBadgeText({ tabId }),
      title: await api.action.getTitle({ tabId }),
    };
  });
}

/**
 * Ends the extension's service worker as the browser does when it has been idle; returns how many
 * were running. The next event starts a new one, with nothing in its memory.
 */
export async function stopServiceWorker({ browser, extension }: ExtensionBrowser): Promise<number> {
  const running = () =>
    browser
      .targets()
      .filter(
        (target) =>
          target.type() === 'service_worker' &&
          target.url().startsWith(`chrome-extension://${extension.id}/`),
      );
  const ended = new Set(running());
  const ask = async (): Promise<number> => {
    try {
      const workers = await extension.workers();
      for (const worker of workers) await worker.close();
      return workers.length;
    } catch (error) {
      // It ended by itself in the meantime.
      if (error instanceof ProtocolError) return 0;
      throw error;
    }
  };
  const asked = await ask();
  // `close` only asks: wait until these are gone. Another may have been started by an event since.
  for (let wait = 1; wait < 200; wait++) {
    if (!running().some((target) => ended.has(target))) return asked;
    await pause(50);
    // An event on its way may have kept it from ending.
    if (wait % 40 === 0) await ask();
  }
  throw new Error('the service worker did not stop');
}

/** The page in light or dark, as the operating system would ask for it. */
export async function setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Keeps a picture of a page, popups included, under `.cache/screenshots/`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  keepScreenshot(name, await page.screenshot());
}
