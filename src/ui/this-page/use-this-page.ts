import { useEffect, useState } from 'react';
import { send } from '../../messages/messenger.ts';
import { type PageError, type PageResult, UNFINISHED } from '../../messages/protocol.ts';
import { linkTo, type UnscoredPage } from './SaveUnscored.tsx';
import { openLibrary, type ShelvedPage, watch } from './use-shelf.ts';

export type ThisPage =
  | { status: 'loading' }
  /** `link` where the page can be put on the list all the same. */
  | { status: 'failed'; code: PageError['code']; link: UnscoredPage | undefined }
  | ShelvedPage;

/**
 * Has the background read and score the tab while the library opens, and gives both at once, so
 * that nothing moves afterwards; what other contexts change in the library follows by itself.
 * @param moved Whether the tab has gone on to another page since the button was pressed.
 */
export function useThisPage(tabId: number | undefined, moved: boolean): ThisPage {
  const [state, setState] = useState<ThisPage>({ status: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    open(tabId, moved, abort.signal, (next) => {
      if (!abort.signal.aborted) setState(next);
    });
    return () => abort.abort();
  }, [tabId, moved]);
  return state;
}

async function open(
  tabId: number | undefined,
  moved: boolean,
  signal: AbortSignal,
  onState: (state: ThisPage) => void,
): Promise<void> {
  const opening = openLibrary();
  const result = await score(tabId, moved);
  if ('page' in result) return watch(result.page, opening, signal, onState);
  const { code } = result.error;
  // A press lets Plumbline read whatever the browser lets extensions read.
  const shown = !moved && code === 'no-access' ? 'not-allowed' : code;
  onState({ status: 'failed', code: shown, link: await linkTo(tabId) });
  // Pressed while the page was still drawing itself: it is read again until it has, or does not any more.
  if (moved || !UNFINISHED.has(code)) return;
  const later = await score(tabId, true);
  if ('page' in later) await watch(later.page, opening, signal, onState);
}

async function score(tabId: number | undefined, moved: boolean): Promise<PageResult> {
  if (tabId === undefined) return { error: { code: 'tab-gone' } };
  try {
    if (!moved) return await send('scoreTab', { tabId });
    // Waits, as the panel does, until a page that draws itself shows another text than before.
    const result = await send('currentPage', { tabId });
    return 'error' in result ? result : { page: result.current.page };
  } catch (error) {
    console.error(error);
    return { error: { code: 'internal' } };
  }
}
