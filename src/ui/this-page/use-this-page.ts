import { useEffect, useState } from 'react';
import { send } from '../../messages/messenger.ts';
import type { PageError, PageResult, ScoredPage } from '../../messages/protocol.ts';
import type { Result, StorageError } from '../../reading-list/result.ts';
import type { Shelf } from '../library.ts';
import type { Place } from './place.ts';

export type ThisPage =
  | { status: 'loading' }
  | { status: 'failed'; code: PageError['code'] }
  | ({ status: 'scored'; page: ScoredPage; shelf: Result<Shelf> } & Place);

const UNAVAILABLE: { error: { code: StorageError } } = { error: { code: 'storage-unavailable' } };

/** A database that does not answer within this time (ms) must not keep the score from showing. */
const PATIENCE = 1500;

/**
 * Has the background read and score the tab while the library opens, and gives both at once, so
 * that nothing moves afterwards; what other contexts change in the library follows by itself.
 */
export function useThisPage(tabId: number | undefined): ThisPage {
  const [state, setState] = useState<ThisPage>({ status: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    open(tabId, abort.signal, (next) => {
      if (!abort.signal.aborted) setState(next);
    });
    return () => abort.abort();
  }, [tabId]);
  return state;
}

async function open(
  tabId: number | undefined,
  signal: AbortSignal,
  onState: (state: ThisPage) => void,
): Promise<void> {
  const opening = loaded(import('../library.ts'));
  const placing = loaded(import('./place.ts'));
  const result = await score(tabId);
  if ('error' in result) return onState({ status: 'failed', code: result.error.code });
  const { page } = result;

  const catalogue = await placing;
  if (!catalogue) return onState({ status: 'failed', code: 'internal' });
  // Made once, from what the library said first: adding one must not change which are shown.
  let place: Place | undefined;
  const onShelf = (shelf: Result<Shelf>) => {
    place ??= catalogue.placeOf(page, shelf);
    onState({ status: 'scored', page, shelf, ...place });
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

/** A part of the extension that loads later; null where it does not. */
function loaded<T>(part: Promise<T>): Promise<T | null> {
  return part.catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

async function score(tabId: number | undefined): Promise<PageResult> {
  if (tabId === undefined) return { error: { code: 'tab-gone' } };
  try {
    return await send('scoreTab', { tabId });
  } catch (error) {
    console.error(error);
    return { error: { code: 'internal' } };
  }
}
