import { browser } from 'wxt/browser';

/** Every address that access can be given for. */
export const EVERY_SITE = '*://*/*';

/** How Plumbline may read a page by itself: on every site, on this one, or not at all. */
export type Access = 'all' | 'site' | 'none';

/** The host of an address that a permission can be given for. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname ? hostname : undefined;
}

/** What the permission for a host is called. */
export function originOf(host: string): string {
  return `*://${host}/*`;
}

/** What access there is for a host; of every site, where none is named. */
export async function accessTo(host: string | undefined): Promise<Access> {
  if (await browser.permissions.contains({ origins: [EVERY_SITE] })) return 'all';
  if (host && (await browser.permissions.contains({ origins: [originOf(host)] }))) return 'site';
  return 'none';
}
