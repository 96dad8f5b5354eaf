import { browser } from 'wxt/browser';
import { IdentifiedPage } from '../../src/messages/protocol.ts';
import { dropKeptPages, keptPageKey, pressedKey } from '../../src/messages/session-keys.ts';

/** The page that was scored last in a tab, if its record is sound. */
export async function keptPage(tabId: number): Promise<IdentifiedPage | undefined> {
  const key = keptPageKey(tabId);
  return IdentifiedPage.safeParse((await browser.storage.session.get(key))[key]).data;
}

/** A page with more text than this, in characters, is read again rather than kept. */
const LONGEST_KEPT = 1_000_000;

/**
 * Keeps a tab's result until the browser closes, in memory that outlives this background. Nothing
 * is kept of pages in private windows: those are read again.
 */
export async function keepPage(tabId: number, current: IdentifiedPage): Promise<void> {
  const { blocks } = current.page.article;
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_KEPT) {
    return forgetPage(tabId);
  }
  // A tab that was closed meanwhile has nothing to keep.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab || tab.incognito) return;
  const keep = () => browser.storage.session.set({ [keptPageKey(tabId)]: current });
  try {
    await keep();
  } catch (error) {
    // The session's 10 MB are used up: the other tabs' results make room, and are read again.
    console.error(error);
    await dropKeptPages();
    await keep().catch(console.error);
  }
}

/**
 * Tells an open side panel that the user has let Plumbline read the tab, or had it read anew. A panel
 * that is not told, as the session's 10 MB are used up, looks again when asked to.
 */
export async function announcePress(tabId: number): Promise<void> {
  await browser.storage.session.set({ [pressedKey(tabId)]: Date.now() }).catch(console.error);
}

/** For a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([keptPageKey(tabId), pressedKey(tabId)]);
}

/** Drops the kept result of the tab, not the mark that its button was pressed there. */
export async function forgetPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(keptPageKey(tabId));
}
