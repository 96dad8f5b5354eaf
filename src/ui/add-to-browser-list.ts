import { browser } from 'wxt/browser';
import type { ReadingItem } from '../reading-list/item.ts';
import { readSettings } from './settings.ts';

/**
 * What is used of Chrome's own reading list
 * (https://developer.chrome.com/docs/extensions/reference/api/readingList).
 */
interface BrowserList {
  addEntry: (entry: { url: string; title: string; hasBeenRead: boolean }) => Promise<void>;
  query: (info: object) => Promise<unknown>;
}

/** The browser's list; null where the browser has none, or does not let Plumbline into it. */
export async function browserListApi(): Promise<BrowserList | null> {
  const may = await browser.permissions
    .contains({ permissions: ['readingList'] })
    // Firefox knows no permission of this name.
    .catch(() => false);
  return (may && (browser as unknown as { readingList?: BrowserList }).readingList) || null;
}

/**
 * Adds pages to the browser's list, where that is turned on; those that are there stay as they are.
 * Returns how many were added. Nothing is ever taken away, here or there. Never rejects: a save
 * is done by then, whatever becomes of the copy.
 */
export async function addToBrowserList(
  items: readonly Pick<ReadingItem, 'url' | 'title' | 'status'>[],
): Promise<number> {
  if (!(await readSettings()).browserList) return 0;
  const api = await browserListApi();
  if (!api) return 0;
  let added = 0;
  for (const { url, title, status } of items) {
    try {
      await api.addEntry({ url, title: title || url, hasBeenRead: status === 'done' });
      added += 1;
    } catch {
      // There already, or an address that the browser does not list.
    }
  }
  return added;
}
