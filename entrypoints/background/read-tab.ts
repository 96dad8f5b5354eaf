import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Article, ReadResult } from '../../src/article/article.ts';
import type { PageError } from '../../src/messages/protocol.ts';
import { isLeftOut, readSettings } from '../../src/ui/settings.ts';

/** A page that takes longer than this to answer or to be read is given up, in milliseconds. */
const PATIENCE = 20_000;

/** What the page reader answers with. */
const Answer = z.union([
  ReadResult,
  z.object({ error: z.object({ code: z.literal('internal') }) }),
]);

/**
 * Has the page reader injected into the tab (under `activeTab`) and returns what it read.
 * What the page's process hands back is validated: the page may have tampered with its world.
 */
export async function readTab(tabId: number): Promise<{ article: Article } | { error: PageError }> {
  if (await isTabLeftOut(tabId)) return { error: { code: 'site-left-out' } };
  const inject = browser.scripting.executeScript({
    target: { tabId },
    files: ['/page-reader.js'],
    // The reader itself waits for the document; the browser would wait for ever on a stalled one.
    injectImmediately: true,
  });
  try {
    const results = await Promise.race([inject, timeout()]);
    if (results === 'timed-out') return { error: { code: 'timed-out' } };
    const read = Answer.safeParse(results[0]?.result);
    // A frame that went away before the script ended answers with nothing.
    return read.success ? read.data : { error: { code: 'page-changed' } };
  } catch (error) {
    return { error: { code: injectionError(String(error)) } };
  }
}

/** Whether the reader left the tab's site out. The grant that lets it be read shows its address. */
async function isTabLeftOut(tabId: number): Promise<boolean> {
  const settings = await readSettings();
  if (settings.leftOut.length === 0) return false;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isLeftOut(tab?.url, settings);
}

/** Waits as long as a page may take. */
export function timeout(): Promise<'timed-out'> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, 'timed-out'));
}

/**
 * Why an injection was refused, from the browsers' own sentences: neither gives a code.
 * Chromium: extensions/common/manifest_constants and extension_error_utils; Firefox: ext-tabs-base.
 */
export function injectionError(message: string): PageError['code'] {
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
