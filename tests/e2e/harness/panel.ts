import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import {
  type ExtensionBrowser,
  popupSettled,
  pressToolbarButton,
} from '../../../scripts/setup/launch.ts';

/** Opens the side panel as a person does: the toolbar button on a page, then the popup's button. */
export async function openPanel(session: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await pressToolbarButton(session, page);
  await popupSettled(popup);
  const opened = panelTarget(session);
  await popup.locator('[data-testid=open-panel]').click();
  const panel = await (await opened).asPage();
  await panel.waitForSelector('[data-testid=panel]');
  await popup.close().catch(() => {});
  await recordTitles(panel);
  return panel;
}

/** Closes the panel, if one is open. */
export async function closePanel({ browser, extension }: ExtensionBrowser): Promise<void> {
  for (const target of browser.targets()) {
    if (target.url() !== `chrome-extension://${extension.id}/sidepanel.html`) continue;
    await (await target.asPage()).evaluate(() => window.close());
    while (browser.targets().includes(target)) {
      await pause(50);
    }
  }
}

/** The target of the panel, now or as soon as it opens. */
export function panelTarget({ browser, extension }: ExtensionBrowser) {
  return browser.waitForTarget(
    (target) => target.url() === `chrome-extension://${extension.id}/sidepanel.html`,
    { timeout: 15_000 },
  );
}

/** Presses the toolbar button, so that the tab is granted and scored, and closes the popup. */
export async function press(session: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await pressToolbarButton(session, page);
  await popupSettled(popup);
  await popup.close();
}

/** What a person sees of the panel: the title over the score, or null where no score shows. */
function shownTitle(panel: Page): Promise<string | null> {
  return panel.evaluate(() => {
    const score = document.querySelector('[data-testid=score]');
    if (!score?.checkVisibility({ visibilityProperty: true })) return null;
    return document.querySelector('[data-testid=result] header h2')?.textContent ?? null;
  });
}

/** Waits until the panel has an answer for the tab and returns what it shows. */
export async function settled(panel: Page): Promise<{ status: string; title: string | null }> {
  await panel.waitForSelector(
    '[data-testid=panel][data-status=failed], [data-testid=panel][data-status=scored] [data-testid=result]',
    { timeout: 30_000 },
  );
  const status = await panel.$eval(
    '[data-testid=panel]',
    (main) => main.getAttribute('data-status') ?? '',
  );
  return { status, title: await shownTitle(panel) };
}

/** The title under which a page of the fixtures is scored: its main heading. */
export function titleOf(page: Page): Promise<string> {
  return page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
}

/** Waits until the panel shows the score of the page with this title, and nothing else is under way. */
export async function showsTitle(panel: Page, title: string): Promise<void> {
  await panel.waitForFunction(
    (title) =>
      document
        .querySelector('[data-testid=score]')
        ?.checkVisibility({ visibilityProperty: true }) &&
      document.querySelector('[data-testid=result] header h2')?.textContent === title,
    { timeout: 30_000 },
    title,
  );
}

/** Waits until the panel shows no score but this sentence. */
export async function showsSentence(panel: Page, sentence: string): Promise<void> {
  await panel.waitForFunction(
    (sentence) =>
      !document
        .querySelector('[data-testid=score]')
        ?.checkVisibility({ visibilityProperty: true }) &&
      document.querySelector('main')?.innerText.includes(sentence),
    { timeout: 30_000 },
    sentence,
  );
}

/** The titles that were shown one after the other since this was last asked; null for no score. */
export function titlesSince(panel: Page): Promise<(string | null)[]> {
  return panel.evaluate(() => {
    const titles = globalThis.titlesShown ?? [];
    globalThis.titlesShown = titles.slice(-1);
    return titles;
  });
}

declare global {
  var titlesShown: (string | null)[] | undefined;
}

/** Notes every change of what is shown, however short: no state is missed between two looks. */
async function recordTitles(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const look = () => {
      const score = document.querySelector('[data-testid=score]');
      const heading = document.querySelector('[data-testid=result] header h2');
      const title = score?.checkVisibility({ visibilityProperty: true })
        ? (heading?.textContent ?? null)
        : null;
      globalThis.titlesShown ??= [];
      // It begins with the first score.
      if (title === null && globalThis.titlesShown.length === 0) return;
      if (globalThis.titlesShown.at(-1) !== title) globalThis.titlesShown.push(title);
    };
    look();
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

/**
 * Gives the extension leave for a host on the browser's own extensions page, which answers the
 * question that `permissions.request` would ask: a headless browser has nobody to press "Allow".
 * The extension has the permission only once the user presses its own button as well.
 */
export async function approveHost(
  { browser, extension }: ExtensionBrowser,
  origin: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome://extensions/?id=${extension.id}`);
  await page.waitForFunction('chrome.developerPrivate !== undefined');
  await page.evaluate(`(async () => {
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: ${JSON.stringify(extension.id)}, hostAccess: 'ON_SPECIFIC_SITES' });
    await chrome.developerPrivate.addHostPermission(${JSON.stringify(extension.id)}, ${JSON.stringify(origin)});
  })()`);
  await page.close();
}

/** Closes the panel and every tab; a blank one is left. */
export async function closeAll(session: ExtensionBrowser): Promise<void> {
  await closePanel(session);
  const pages = await session.browser.pages();
  const blank = await session.browser.newPage();
  for (const page of pages) await page.close();
  await blank.bringToFront();
}
