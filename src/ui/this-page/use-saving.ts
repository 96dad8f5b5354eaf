import { useState } from 'react';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { StorageError } from '../../reading-list/result.ts';
import type { Undo } from '../../reading-list/undo.ts';
import type { Shelf } from '../library.ts';

/** What was done to the page's entry last, and how to take it back. */
interface Done {
  what: 'saved' | 'removed' | 'undone';
  undo?: Undo;
}

/** Saves the page at hand, removes it, and takes the last of the two back. */
export function useSaving(page: ScoredPage, saved: Shelf['saved']) {
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<StorageError>();

  async function toggle(): Promise<void> {
    const { db, savePage, removeItems } = await import('../library.ts');
    const result = saved ? await removeItems(db, [saved.id]) : await savePage(db, page);
    if ('error' in result) return setError(result.error.code);
    setError(undefined);
    setDone({ what: saved ? 'removed' : 'saved', undo: result.value.undo });
  }
  async function takeBack(): Promise<void> {
    if (!done?.undo) return;
    const { db, undo } = await import('../library.ts');
    const result = await undo(db, done.undo);
    if ('error' in result) return setError(result.error.code);
    setError(undefined);
    setDone({ what: 'undone' });
  }
  return { done, error, toggle, takeBack };
}
