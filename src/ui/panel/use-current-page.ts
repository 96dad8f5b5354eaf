import { useEffect, useReducer } from 'react';
import { type Browser, browser } from 'wxt/browser';
import { send } from '../../messages/messenger.ts';
import { type CurrentPageResult, UNFINISHED } from '../../messages/protocol.ts';
import { pressedKey } from '../../messages/session-keys.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { type FollowEvent, type Following, follow, isThere, START, type View } from './follow.ts';

/** A page that was not there in full is looked at again after this time (ms), so many times. */
const LOOK_AGAIN = 2000;
const LOOKS = 5;

/**
 * Follows the current tab of a window: see `follow`. `onRetry` asks anew what it shows; `onReadAgain` has
 * the page that is shown read again, which has grown as it was scrolled.
 */
export function useCurrentPage(
  windowId: number,
): Following & { onRetry: () => void; onReadAgain: () => Promise<void> } {
  const [state, dispatch] = useReducer(follow, START);
  const { tabId, question, looks, view } = state;

  useEffect(() => listen(windowId, dispatch), [windowId]);

  useEffect(() => {
    if (tabId === undefined || question === 0) return;
    ask(tabId).then((result) => dispatch({ type: 'answered', question, result }));
  }, [tabId, question]);

  useEffect(() => {
    if (tabId === undefined || looks >= LOOKS || !isUnfinished(view)) return;
    const timer = setTimeout(() => dispatch({ type: 'waited', tabId }), LOOK_AGAIN);
    return () => clearTimeout(timer);
  }, [tabId, looks, view]);

  return {
    ...state,
    onRetry: () => tabId !== undefined && dispatch({ type: 'moved', tabId }),
    async onReadAgain() {
      if (tabId === undefined) return;
      const result = await send('scoreTab', { tabId }).catch((error: unknown) => {
        console.error(error);
        return { error };
      });
      dispatch({ type: 'error' in result ? 'moved' : 'changed', tabId });
    },
  };
}

function isUnfinished(view: View): boolean {
  if (view.status === 'scored') return !isThere(view);
  if (view.status !== 'failed') return false;
  return UNFINISHED.has(view.code) || view.code === 'page-changed';
}

async function ask(tabId: number): Promise<CurrentPageResult> {
  try {
    return await send('currentPage', { tabId });
  } catch (error) {
    console.error(error);
    return { error: { code: 'internal' } };
  }
}

/**
 * Turns the browser's events into the machine's. Without a permission for a tab's site an event
 * tells its id and whether it loads, no address: enough to clear and to ask.
 */
function listen(windowId: number, dispatch: (event: FollowEvent) => void): () => void {
  let current: number | undefined;
  const activate = (tabId: number | undefined) => {
    current = tabId;
    dispatch({ type: 'activated', tabId });
  };
  const lookForTab = () => {
    browser.tabs
      .query({ active: true, windowId })
      .then(([tab]) => activate(tab?.id), console.error);
  };
  const changed = () => {
    if (current !== undefined) dispatch({ type: 'changed', tabId: current });
  };
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) activate(info.tabId);
  };
  const onUpdated = (tabId: number, change: Browser.tabs.OnUpdatedInfo) => {
    if (change.status === 'loading' || change.url !== undefined)
      dispatch({ type: 'moved', tabId, url: change.url });
    else if (change.status === 'complete') dispatch({ type: 'changed', tabId });
    else if (change.title !== undefined) dispatch({ type: 'titled', tabId });
  };
  const onRemoved = (tabId: number) => {
    if (tabId === current) lookForTab();
  };
  const onStored = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    // The site may be among those left out now, or no longer.
    if (area === 'local' && SETTINGS_KEY in changes) changed();
    if (area !== 'session' || current === undefined) return;
    if (changes[pressedKey(current)]?.newValue !== undefined) changed();
  };
  const stops = [
    on(browser.tabs.onActivated, onActivated),
    on(browser.tabs.onUpdated, onUpdated),
    on(browser.tabs.onRemoved, onRemoved),
    on(browser.tabs.onAttached, lookForTab),
    on(browser.tabs.onDetached, lookForTab),
    on(browser.windows.onFocusChanged, changed),
    on(browser.permissions.onAdded, changed),
    on(browser.permissions.onRemoved, changed),
    on(browser.storage.onChanged, onStored),
  ];
  lookForTab();
  return () => {
    for (const stop of stops) stop();
  };
}

interface Listenable<Listener> {
  addListener: (listener: Listener) => void;
  removeListener: (listener: Listener) => void;
}

/** Listens to an event of the browser; returns what ends it. */
function on<Listener>(event: Listenable<Listener>, listener: NoInfer<Listener>): () => void {
  event.addListener(listener);
  return () => event.removeListener(listener);
}
