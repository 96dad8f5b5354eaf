import { useEffect, useState } from 'react';
import { type Suggestion, suggest } from '../../catalog/suggest.ts';
import { send } from '../../messages/messenger.ts';
import type { PageError, PageResult, ScoredPage } from '../../messages/protocol.ts';
import type { Result, StorageError } from '../../reading-list/result.ts';
import { nextStep } from '../../roadmap/next-step.ts';
import { roadmapProgress } from '../../roadmap/progress.ts';
import type { Shelf } from '../library.ts';

export type ThisPage =
  | { status: 'loading' }
  | { status: 'failed'; code: PageError['code'] }
  | { status: 'scored'; page: ScoredPage; shelf: Result<Shelf>; suggestions: Suggestion[] };

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
  const opening = import('../library.ts').catch((error: unknown) => {
    console.error(error);
    return null;
  });
  const result = await score(tabId);
  if ('error' in result) return onState({ status: 'failed', code: result.error.code });
  const { page } = result;

  // Made once, from what the library said first: adding one must not change which are shown.
  let suggestions: Suggestion[] | undefined;
  const onShelf = (shelf: Result<Shelf>) => {
    suggestions ??= suggestionsFor(page, shelf);
    onState({ status: 'scored', page, shelf, suggestions });
  };
  const patience = setTimeout(() => onShelf(UNAVAILABLE), PATIENCE);
  const library = await opening;
  if (signal.aborted) return clearTimeout(patience);
  if (!library) {
    clearTimeout(patience);
    return onShelf(UNAVAILABLE);
  }
  library.watchShelf(page.article.url, signal, (shelf) => {
    clearTimeout(patience);
    onShelf(shelf);
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

/** Without the library: as for someone who has neither saved nor finished anything. */
function suggestionsFor(page: ScoredPage, shelf: Result<Shelf>): Suggestion[] {
  const { added, progress } =
    'value' in shelf ? shelf.value : { added: [], progress: roadmapProgress([], []) };
  const next = nextStep(progress);
  return suggest(page.evaluation, {
    finished: progress.stages
      .flatMap((stage) => stage.resources)
      .filter(({ status }) => status === 'done')
      .map(({ resource }) => resource.id),
    saved: added,
    nextStage: next?.reason.stage ?? null,
    nextResource: next?.resource.id,
    pageUrl: page.article.url,
  });
}
