import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Article, ReadResult } from '../../src/article/article.ts';
import type { PageError } from '../../src/messages/protocol.ts';
import { isLeftOut } from '../../src/ui/left-out.ts';
import { loadSettings } from '../../src/ui/settings.ts';
import { injectionError, inTab } from './in-tab.ts';

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
  try {
    if (await isTabLeftOut(tabId)) return { error: { code: 'site-left-out' } };
    // The reader itself waits for the document; the browser would wait for ever on a stalled one.
    const [injection] = await inTab(tabId, { files: ['/page-reader.js'] });
    const read = Answer.safeParse(injection?.result);
    // A frame that went away before the script ended answers with nothing.
    return read.success ? read.data : { error: { code: 'page-changed' } };
  } catch (error) {
    return { error: { code: injectionError(error) } };
  }
}

/**
 * Whether the reader left the tab's site out. The grant that lets it be read shows its address.
 * @throws where the settings cannot be read: no page is read that may have been left out
 */
export async function isTabLeftOut(tabId: number): Promise<boolean> {
  const settings = await loadSettings();
  if (settings.leftOut.length === 0) return false;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isLeftOut(tab?.url, settings);
}
