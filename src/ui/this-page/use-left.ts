import { useEffect } from 'react';
import { type Browser, browser } from 'wxt/browser';
import type { Article } from '../../article/article.ts';
import { samePlace } from '../../article/place.ts';
import { send } from '../../messages/messenger.ts';
import { pressedKey } from '../../messages/session-keys.ts';

/**
 * Calls back when the tab shows another page than the one whose `article` is shown, undefined while none
 * is: a page can go on by itself under an open popup, whose score and marks would then be another
 * page's. Looked at when the address changes, when the page has loaded in full, and when the background
 * read it anew because the evidence was gone.
 */
export function useLeft(
  tabId: number | undefined,
  article: Article | undefined,
  onLeft: () => void,
) {
  useEffect(() => {
    if (!article || tabId === undefined) return;
    const { url } = article;
    let ended = false;
    /** A page may rewrite its address and stay as it is: what counts is the text. */
    const lookAgain = async (now: string | undefined) => {
      const result = await send('currentPage', { tabId });
      // Where Plumbline has lost the access to the tab, its address is not told: it is another site's.
      const isOther =
        'error' in result
          ? !samePlace(now, url)
          : !isSameText(result.current.page.article, article);
      if (isOther && !ended) onLeft();
    };
    const onUpdated = (
      id: number,
      { status }: Browser.tabs.OnUpdatedInfo,
      tab: Browser.tabs.Tab,
    ) => {
      if (id === tabId && status === 'complete') lookAgain(tab.url).catch(console.error);
    };
    const onPressed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
      if (area === 'session' && changes[pressedKey(tabId)]?.newValue !== undefined)
        lookAgain(url).catch(console.error);
    };
    // It may have gone on while its score was on the way here.
    browser.tabs
      .get(tabId)
      // Closed meanwhile.
      .catch(() => undefined)
      .then(async (tab) => {
        if (tab?.status === 'complete' && !samePlace(tab.url, url)) await lookAgain(tab.url);
      })
      .catch(console.error);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.storage.onChanged.addListener(onPressed);
    return () => {
      ended = true;
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.storage.onChanged.removeListener(onPressed);
    };
  }, [tabId, article, onLeft]);
}

const isSameText = (one: Article, other: Article): boolean =>
  JSON.stringify(one.blocks) === JSON.stringify(other.blocks);
