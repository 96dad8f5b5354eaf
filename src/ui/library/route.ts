import { useSyncExternalStore } from 'react';

/** The views of the library, in the order of the navigation; the first is where it opens. */
export const VIEWS = ['list', 'roadmap', 'catalogue', 'transfer', 'settings'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  view: View;
  params: URLSearchParams;
}

/** `#/list?status=reading` as view and parameters; anything unknown is the first view. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const view = VIEWS.find((each) => each === path) ?? VIEWS[0];
  return { view, params: new URLSearchParams(query) };
}

/** The fragment of a view. */
export function hashOf(view: View, params: URLSearchParams = new URLSearchParams()): string {
  const query = params.toString();
  return `#/${view}${query && `?${query}`}`;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** The page's fragment, live. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

/**
 * Changes the parameters of the view at hand. Without an entry in the history: filtering while
 * typing must not fill the way back.
 */
export function replaceParams(view: View, params: URLSearchParams): void {
  history.replaceState(null, '', hashOf(view, params));
  // `replaceState` tells nobody.
  dispatchEvent(new HashChangeEvent('hashchange'));
}
