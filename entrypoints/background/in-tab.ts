import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { PageError } from '../../src/messages/protocol.ts';

/** A page that takes longer than this to answer is given up, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Waits before an injection is tried again that Chromium refused though access was just given, in
 * milliseconds: it tells the extension of the press of a shortcut and the page's process of the access by
 * different ways, and now and then the press arrives first (3 of 40 on a busy machine).
 */
const UNTIL_PAGE_KNOWS = [50, 100, 200];

const TIMED_OUT = new Error('The page does not answer');

/** What is run in a tab's page: a function, its arguments and result being JSON, or our own files. */
type Script<A extends unknown[], R> = { allFrames?: boolean } & (
  | { func: (...args: A) => R; args?: A }
  | { files: ScriptPublicPath[] }
);

/**
 * Runs something in the extension's own world of a tab's page, at once: a page may be read, and so be
 * marked, that has not loaded in full and never will. The one way in, so that nothing waits for ever
 * for a page whose own script never ends.
 * @returns what each frame answered; that of one which went away meanwhile has no result
 * @throws what `injectionError` tells apart
 */
export async function inTab<A extends unknown[], R>(
  tabId: number,
  { allFrames = false, ...script }: Script<A, R>,
  patience?: number,
): Promise<Browser.scripting.InjectionResult<Awaited<R>>[]> {
  const target = { tabId, allFrames };
  const injection = { target, injectImmediately: true, ...script };
  // The browser's types take a function or files, each by itself only.
  type Injection = Parameters<typeof browser.scripting.executeScript<A, R>>[0];
  const inject = () => answered(browser.scripting.executeScript(injection as Injection), patience);
  for (const wait of UNTIL_PAGE_KNOWS) {
    try {
      return await inject();
    } catch (error) {
      if (injectionError(error) !== 'no-access' || !(await hasAccess(tabId))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return inject();
}

/** Whether the browser itself says that we may read the tab: it tells its address only then. */
async function hasAccess(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined;
}

/** The page's answer, if it comes in time. */
export async function answered<T>(asking: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patience, TIMED_OUT);
  });
  try {
    return await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Why an injection was refused, from the browsers' own sentences: neither gives a code.
 * Chromium: extensions/common/manifest_constants and extension_error_utils; Firefox: ext-tabs-base.
 */
export function injectionError(error: unknown): PageError['code'] {
  if (error === TIMED_OUT) return 'timed-out';
  const message = String(error);
  if (/no tab with id|invalid tab id|tab was closed/i.test(message)) return 'tab-gone';
  if (/showing error page/i.test(message)) return 'page-failed';
  if (
    /frame.*(removed|not found|destroyed|unload)|document (was|is) (removed|unloaded)|message manager disconnected|actor .*destroyed/i.test(
      message,
    )
  ) {
    return 'page-changed';
  }
  // Chromium, then Firefox, which says the same of its own pages.
  if (/must request permission|missing host permission/i.test(message)) return 'no-access';
  if (/cannot (access|be scripted)|extensions gallery/i.test(message)) {
    return 'not-allowed';
  }
  return 'internal';
}
