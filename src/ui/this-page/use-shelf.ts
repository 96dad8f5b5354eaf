import { useEffect, useState } from 'react';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Result, StorageError } from '../../reading-list/result.ts';
import type { Shelf } from '../library.ts';
import type { Advice } from './advice.ts';

/** A page that was scored, and what the library knows of it. */
export interface ShelvedPage {
  status: 'scored';
  page: ScoredPage;
  shelf: Result<Shelf>;
  advice: Advice;
}

const UNAVAILABLE: { error: { code: StorageError } } = { error: { code: 'storage-unavailable' } };

/** A database that does not answer within this time (ms) must not keep the score from showing. */
const PATIENCE = 1500;

/** What the library knows of a page, live; undefined until it has answered. */
export function useShelf(page: ScoredPage): ShelvedPage | undefined {
  const [state, setState] = useState<ShelvedPage>();
  useEffect(() => {
    const abort = new AbortController();
    watch(page, openLibrary(), abort.signal, setState);
    return () => abort.abort();
  }, [page]);
  return state;
}

/** The library's module; null where it cannot be loaded. */
export function openLibrary() {
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

/** Calls back with the page once the library has answered, and after every change; ends with `signal`. */
export async function watch(
  page: ScoredPage,
  opening: ReturnType<typeof openLibrary>,
  signal: AbortSignal,
  onState: (state: ShelvedPage) => void,
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
