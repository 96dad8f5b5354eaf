import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { keptPageKey } from '../../src/messages/kept-page-key.ts';
import { CurrentPage } from '../../src/messages/protocol.ts';

/** What is kept of a tab: when it was scored last, and in ordinary windows the result. */
const KeptPage = z.object({ at: z.int(), current: z.optional(CurrentPage) });

/** The page that was scored last in a tab, if its record is sound. */
export async function keptPage(tabId: number): Promise<CurrentPage | undefined> {
  const key = keptPageKey(tabId);
  const kept = KeptPage.safeParse((await browser.storage.session.get(key))[key]);
  return kept.success ? kept.data.current : undefined;
}

/**
 * Keeps a tab's result until the browser closes, in memory that outlives this background. Of pages
 * in private windows nothing is kept but the time, which tells an open side panel to look.
 */
export async function keepPage(tabId: number, current: CurrentPage): Promise<void> {
  const at = Date.now();
  try {
    const { incognito } = await browser.tabs.get(tabId);
    const record = incognito ? { at } : { at, current };
    await browser.storage.session.set({ [keptPageKey(tabId)]: record });
  } catch (error) {
    // The tab is gone, or the session's 10 MB are used up: without it the page is read again.
    console.error(error);
    await forgetOthers(tabId);
    await browser.storage.session.set({ [keptPageKey(tabId)]: { at } }).catch(console.error);
  }
}

export async function forgetPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(keptPageKey(tabId));
}

async function forgetOthers(tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  const prefix = keptPageKey('');
  await browser.storage.session.remove(
    keys.filter((key) => key.startsWith(prefix) && key !== keptPageKey(tabId)),
  );
}
