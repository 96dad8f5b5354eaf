import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ForeignPage } from '../reading-list/formats/format.ts';
import type { ReadingItem } from '../reading-list/item.ts';
import { readSettings } from './settings.ts';

/** What is used of Chrome's own reading list (https://developer.chrome.com/docs/extensions/reference/api/readingList). */
interface BrowserList {
  addEntry: (entry: { url: string; title: string; hasBeenRead: boolean }) => Promise<void>;
  query: (info: object) => Promise<unknown>;
}

const Entries = z.array(
  z.object({
    url: z.string(),
    title: z.string(),
    hasBeenRead: z.boolean(),
    creationTime: z.number(),
  }),
);

const PERMISSION = { permissions: ['readingList' as const] };

/** Whether this browser has a reading list that an extension can be let into: Chromium's do. */
export function hasBrowserList(): boolean {
  const { optional_permissions: optional = [], permissions = [] } = browser.runtime.getManifest();
  return [...optional, ...permissions].some((each) => String(each) === 'readingList');
}

/** Asks for the permission; has to be called in the course of a click. */
export function askForBrowserList(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export function giveBrowserListBack(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION).catch(() => false);
}

async function list(): Promise<BrowserList | null> {
  if (!(await browser.permissions.contains(PERMISSION))) return null;
  return (browser as unknown as { readingList?: BrowserList }).readingList ?? null;
}

/** The entries of the browser's list as pages to import; null without the permission. */
export async function readBrowserList(): Promise<ForeignPage[] | null> {
  const api = await list();
  if (!api) return null;
  const entries = Entries.parse(await api.query({}));
  return entries.map(({ url, title, hasBeenRead, creationTime }) => ({
    url,
    title,
    status: hasBeenRead ? 'done' : 'to-read',
    savedAt: Math.round(creationTime),
  }));
}

/**
 * Adds pages to the browser's list, where that is turned on; those that are there stay as they are.
 * Returns how many were added. Nothing is ever taken away, here or there.
 */
export async function addToBrowserList(
  items: readonly Pick<ReadingItem, 'url' | 'title' | 'status'>[],
): Promise<number> {
  if (!(await readSettings()).browserList) return 0;
  const api = await list();
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
