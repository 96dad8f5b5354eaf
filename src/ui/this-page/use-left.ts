import { useEffect } from 'react';
import { type Browser, browser } from 'wxt/browser';
import type { Article } from '../../article/article.ts';
import { samePlace } from '../../article/place.ts';
import { send } from '../../messages/messenger.ts';
import { pressedKey } from '../../messages/session-keys.ts';

/**
 * Calls back when the tab shows another page than the one whose `article` is shown, undefined while none
 * is: a page can go on by itself under an open popup, whose score and marks would then be another
 * page's. A text that is replaced at the same address is noticed when the page has loaded in full, and
 * when the background read it anew because the evidence was gone.
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
    const lookAgain = async () => {
      const result = await send('currentPage', { tabId });
      const isOther = 'current' in result && !isSameText(result.current.page.article, article);
      if (isOther && !ended) onLeft();
    };
    const onUpdated = (
      id: number,
      { status }: Browser.tabs.OnUpdatedInfo,
      tab: Browser.tabs.Tab,
    ) => {
      if (id !== tabId || status !== 'complete') return;
      // Where Plumbline has lost the access to the tab, its address is not told: it is another site's.
      if (!samePlace(tab.url, url)) onLeft();
      else lookAgain().catch(console.error);
    };
    const onPressed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
      if (area === 'session' && changes[pressedKey(tabId)]?.newValue !== undefined)
        lookAgain().catch(console.error);
    };
    // It may have gone on while its score was on the way here.
    browser.tabs
      .get(tabId)
      .then(({ status, url: now }) => {
        if (!ended && status === 'complete' && !samePlace(now, url)) onLeft();
      })
      // Closed meanwhile.
      .catch(() => {});
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
