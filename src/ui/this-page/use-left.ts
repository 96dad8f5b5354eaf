import { useEffect } from 'react';
import { type Browser, browser } from 'wxt/browser';
import { samePlace } from '../../article/place.ts';

/**
 * Calls back when the tab shows another page than the one at `url`, undefined while none is shown: a page
 * can go on by itself under an open popup, whose score and marks would then be another page's.
 */
export function useLeft(tabId: number | undefined, url: string | undefined, onLeft: () => void) {
  useEffect(() => {
    if (url === undefined) return;
    const listener = (
      id: number,
      { status }: Browser.tabs.OnUpdatedInfo,
      tab: Browser.tabs.Tab,
    ) => {
      // Where Plumbline has lost the access to the tab, its address is not told: it is another site's.
      if (id === tabId && status === 'complete' && !samePlace(tab.url, url)) onLeft();
    };
    browser.tabs.onUpdated.addListener(listener);
    return () => browser.tabs.onUpdated.removeListener(listener);
  }, [tabId, url, onLeft]);
}
