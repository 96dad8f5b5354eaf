import { useEffect, useState } from 'react';
import { type Browser, browser } from 'wxt/browser';
import type { Article } from '../../article/article.ts';
import { samePlace } from '../../article/place.ts';
import { send } from '../../messages/messenger.ts';
import { pressedKey } from '../../messages/session-keys.ts';

/** How often a tab that is loading is looked at, in milliseconds. */
const LOOK_AGAIN = 1000;

/**
 * Calls back when the tab shows another page than the one whose `article` is shown, undefined while none
 * is: a page can go on by itself under an open popup, whose score and marks would then be another
 * page's. Looked at when the address changes, when the page has loaded in full, and when the background
 * read it anew because the evidence was gone.
 * @returns whether the tab is still loading: what was read then may be half of the page
 */
export function useLeft(
  tabId: number | undefined,
  article: Article | undefined,
  onLeft: () => void,
): boolean {
  const [loading, setLoading] = useState(false);
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
    let wasLoading = false;
    let timer: ReturnType<typeof setTimeout>;
    /** It may have gone on while its score was on the way here, or still be loading. */
    const lookAtTab = async () => {
      // Closed meanwhile.
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (ended || !tab) return;
      setLoading(tab.status === 'loading');
      if (tab.status === 'loading') {
        // Chromium tells of no end of a loading that had begun before the first listener of its session.
        wasLoading = true;
        timer = setTimeout(() => lookAtTab().catch(console.error), LOOK_AGAIN);
      } else if (wasLoading || !samePlace(tab.url, url)) await lookAgain(tab.url);
    };
    lookAtTab().catch(console.error);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.storage.onChanged.addListener(onPressed);
    return () => {
      ended = true;
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.storage.onChanged.removeListener(onPressed);
    };
  }, [tabId, article, onLeft]);
  return loading;
}

const isSameText = (one: Article, other: Article): boolean =>
  JSON.stringify(one.blocks) === JSON.stringify(other.blocks);
