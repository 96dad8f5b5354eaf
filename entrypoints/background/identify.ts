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
    return { error: { code: injectionError(error) } };
  }
}
