import { browser } from 'wxt/browser';
import { type PageError, PageIdentity } from '../../src/messages/protocol.ts';
import { injectionError, inTab } from './in-tab.ts';

declare global {
  /** In the extension's own world of the page: names the document as long as it lives. */
  var plumblineDocument: string | undefined;
}

/**
 * Asks the tab which document it shows, and where: whatever events arrive late or not at all, the
 * page itself knows. An error where Plumbline has no access.
 */
export async function identify(
  tabId: number,
): Promise<{ identity: PageIdentity } | { error: PageError }> {
  try {
    const [injection] = await inTab(tabId, {
      func: () => {
        // Not crypto.randomUUID, which plain http pages lack.
        globalThis.plumblineDocument ??= [...crypto.getRandomValues(new Uint32Array(4))].join('-');
        return {
          document: globalThis.plumblineDocument,
          url: location.href,
          loaded: document.readyState === 'complete',
        };
      },
    });
    const identity = PageIdentity.safeParse(injection?.result);
    return identity.success ? { identity: identity.data } : { error: { code: 'page-changed' } };
  } catch (error) {
    return { error: { code: await reasonOf(tabId, error) } };
  }
}

/** Why the tab gave no answer: of a page that crashed Chromium says what it says where we lack access. */
async function reasonOf(tabId: number, error: unknown): Promise<PageError['code']> {
  const code = injectionError(error);
  if (code !== 'no-access') return code;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.status === 'unloaded' && !tab.discarded ? 'page-crashed' : code;
}
