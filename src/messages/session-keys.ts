import { browser } from 'wxt/browser';

/** Where the session storage keeps a tab's result. */
export function keptPageKey(tabId: number | ''): string {
  return `page:${tabId}`;
}

/**
 * Where the session storage tells when the user last pressed something that lets Plumbline read a
 * tab: a side panel that is open hears of it there.
 */
export function pressedKey(tabId: number): string {
  return `pressed:${tabId}`;
}

/**
 * Makes room where the session's 10 MB are used up: all tabs' results go, as those pages can be read
 * again.
 */
export async function dropKeptPages(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(keptPageKey(''))));
}
