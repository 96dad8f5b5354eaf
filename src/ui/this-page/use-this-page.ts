import { useEffect, useState } from 'react';
import { send } from '../../messages/messenger.ts';
import {
  type PageError,
  type PageResult,
  type ScoredPage,
  UNFINISHED,
} from '../../messages/protocol.ts';
import type { Result, StorageError } from '../../reading-list/result.ts';
import type { Shelf } from '../library.ts';
import type { Advice } from './advice.ts';

export type ThisPage =
  | { status: 'loading' }
  | { status: 'failed'; code: PageError['code'] }
  | { status: 'scored'; page: ScoredPage; shelf: Result<Shelf>; advice: Advice };

const UNAVAILABLE: { error: { code: StorageError } } = { error: { code: 'storage-unavailable' } };

/** A database that does not answer within this time (ms) must not keep the score from showing. */
const PATIENCE = 1500;

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
  onState({ status: 'failed', code: !moved && code === 'no-access' ? 'not-allowed' : code });
  // Pressed while the page was still drawing itself: it is read again until it has, or does not any more.
  if (moved || !UNFINISHED.has(code)) return;
  const later = await score(tabId, true);
  if ('page' in later) await watch(later.page, opening, signal, onState);
}

/** As `useThisPage`, for a page that was scored already; undefined until the library has answered. */
export function useShelf(page: ScoredPage): (ThisPage & { status: 'scored' }) | undefined {
  const [state, setState] = useState<ThisPage & { status: 'scored' }>();
  useEffect(() => {
    const abort = new AbortController();
    watch(page, openLibrary(), abort.signal, setState);
    return () => abort.abort();
  }, [page]);
  return state;
}

function openLibrary() {
  return import('../library.ts').catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

/** The catalogue and what is made of it, which the score need not wait for either. */
async function loadAdvice(): Promise<(page: ScoredPage, shelf: Result<Shelf>) => Advice> {
  try {
    return (await import('./advice.ts')).adviceFor;
  } catch (error) {
    console.error(error);
    // As `stageOf`, which could not be loaded, for a page that belongs to nothing.
    return ({ evaluation: { topic, stage } }) => ({
      ...{ suggestions: [], belongsTo: undefined },
      stage: topic === 'other' ? null : stage,
    });
  }
}

async function watch(
  page: ScoredPage,
  opening: ReturnType<typeof openLibrary>,
  signal: AbortSignal,
  onState: (state: ThisPage & { status: 'scored' }) => void,
): Promise<void> {
  const adviceFor = await loadAdvice();
  // Made once, from what the library said first: adding one must not change which are shown.
  let advice: Advice | undefined;
  const onShelf = (shelf: Result<Shelf>) => {
    advice ??= adviceFor(page, shelf);
    if (!signal.aborted) onState({ status: 'scored', page, shelf, advice });
  };
  const patience = setTimeout(() => onShelf(UNAVAILABLE), PATIENCE);
  const library = await opening;
  if (signal.aborted) return clearTimeout(patience);
  if (!library) {
    clearTimeout(patience);
    return onShelf(UNAVAILABLE);
  }
  library.watchShelf(page, signal, (shelf) => {
    clearTimeout(patience);
    onShelf(shelf);
  });
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
