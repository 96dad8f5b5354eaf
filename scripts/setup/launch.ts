import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';

/** Chromium refuses to start its sandbox as root (containers, CI); everyone else keeps it. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A Chromium with the extension in it. */
export interface ExtensionBrowser {
  browser: Browser;
  extension: Extension;
}

export interface LaunchOptions {
  executablePath: string;
  /** The built extension (`.output/chrome-mv3`). */
  extensionDir: string;
  headless: boolean;
  args?: string[];
  /** A profile that lasts; by default a fresh one that is deleted with the browser. */
  userDataDir?: string;
}

/**
 * Starts Chromium and installs the built extension as a user would have it: without host access,
 * each page read under the `activeTab` grant of a press of the button. Installed over the pipe,
 * because branded Chrome ignores `--load-extension`.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: options.userDataDir,
    timeout: 60_000,
    // A person is told that the browser is remote controlled, and would wonder by whom.
    ignoreDefaultArgs: options.headless ? [] : ['--enable-automation'],
    args: [
      ...SANDBOX_ARGS,
      '--disable-component-update',
      '--no-default-browser-check',
      // A popup gets no higher than the screen lets it: headless screens are 600 pixels high.
      ...(options.headless ? ['--screen-info={1440x1000}', '--window-size=1280,900'] : []),
      ...(options.args ?? []),
    ],
  });
  const id = await browser.installExtension(options.extensionDir);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The extension of ${options.extensionDir} did not load.`);
  return { browser, extension };
}

/**
 * Closes the browser, and kills it where it does not answer within 10 seconds: seen now and then on
 * a busy machine right after a start.
 */
export async function closeBrowser(browser: Browser): Promise<void> {
  if (!(await settledWithin(10_000, browser.close()))) browser.process()?.kill('SIGKILL');
}

/** Whether a promise settles, either way, within so many milliseconds. */
export async function settledWithin(
  milliseconds: number,
  promise: Promise<unknown>,
): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, sleep(milliseconds, false)]);
}

/**
 * Presses the toolbar button on a page and returns the real popup, with the tab's `activeTab` grant.
 * The popup is only opened: wait for what it shows with `popupSettled`.
 */
export async function pressToolbarButton(
  { browser, extension }: ExtensionBrowser,
  page: Page,
): Promise<Page> {
  await page.bringToFront();
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) =>
      !before.has(target) &&
      target.url().startsWith(`chrome-extension://${extension.id}/popup.html`),
    { timeout: 15_000 },
  );
  const [popup] = await Promise.all([opened, extension.triggerAction(page)]);
  return popup.asPage();
}

/**
 * Waits until the popup shows a result or says why there is none, and returns that part's text. Both at
 * once: a popup whose page goes on reads anew.
 */
export async function popupSettled(popup: Page): Promise<{ text: string; scored: boolean }> {
  const settled = await popup.waitForFunction(
    () => {
      const element = document.querySelector<HTMLElement>('[data-testid=result], [role=alert]');
      return (
        element && {
          text: element.innerText.replace(/\n+/g, '\n'),
          scored: element.getAttribute('data-testid') === 'result',
        }
      );
    },
    { timeout: 30_000 },
  );
  return (await settled.jsonValue()) as { text: string; scored: boolean };
}
