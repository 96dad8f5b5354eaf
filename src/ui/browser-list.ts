import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ForeignPage } from '../reading-list/formats/format.ts';
import { browserListApi } from './add-to-browser-list.ts';

const Entries = z.array(
  z.object({
    url: z.string(),
    title: z.string(),
    hasBeenRead: z.boolean(),
    creationTime: z.number(),
  }),
);

/** Whether this browser has a reading list that an extension can be let into: Chromium's do. */
export function hasBrowserList(): boolean {
  const { optional_permissions: optional = [], permissions = [] } = browser.runtime.getManifest();
  return [...optional, ...permissions].some((each) => String(each) === 'readingList');
}

/** The entries of the browser's list as pages to import; null without the permission. */
export async function readBrowserList(): Promise<ForeignPage[] | null> {
  const api = await browserListApi();
  if (!api) return null;
  const entries = Entries.parse(await api.query({}));
  return entries.map(({ url, title, hasBeenRead, creationTime }) => ({
    url,
    title,
    status: hasBeenRead ? 'done' : 'to-read',
    savedAt: Math.round(creationTime),
  }));
}
