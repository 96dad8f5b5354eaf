import { type Browser, browser } from 'wxt/browser';
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
          settled: true,
        };
      },
    });
    const identity = PageIdentity.safeParse(injection?.result);
    return identity.success ? { identity: identity.data } : { error: { code: 'page-changed' } };
  } catch (error) {
    return { error: { code: await reasonOf(tabId, error) } };
  }
}

/**
 * Why the tab gave no answer, where the browser's own word does not tell. Of a page that crashed Chromium
 * says what it says where we lack access; Firefox lets no extension into its viewer of PDFs, not
 * even to ask it what it shows.
 */
async function reasonOf(tabId: number, error: unknown): Promise<PageError['code']> {
  const code = injectionError(error);
  if (code !== 'no-access' && code !== 'not-allowed') return code;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab && isPdf(tab)) return 'pdf';
  const crashed = code === 'no-access' && tab?.status === 'unloaded' && !tab.discarded;
  return crashed ? 'page-crashed' : code;
}

/** By its icon, which is the viewer's own, or its address; both are told where the user pressed. */
function isPdf({ url, favIconUrl }: Browser.tabs.Tab): boolean {
  if (/^chrome:.*\/pdf\.svg$/.test(favIconUrl ?? '')) return true;
  return url !== undefined && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
}
