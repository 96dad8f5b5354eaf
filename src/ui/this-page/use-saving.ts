import { useState } from 'react';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Direction } from '../../reading-list/disagreement.ts';
import type { Result, StorageError } from '../../reading-list/result.ts';
import type { Undo } from '../../reading-list/undo.ts';
import type { Criterion } from '../../rubric/rubric.ts';
import type { Shelf } from '../library.ts';
import { useSettings } from '../use-settings.ts';

/** What was done to the page's entry last, and how to take it back. */
interface Done {
  what: 'saved' | 'updated' | 'removed' | 'undone';
  undo?: Undo;
}

/** Puts the page at hand, and what is suggested for it, on the reading list and takes them off. */
export function useSaving(page: ScoredPage, saved: Shelf['saved']) {
  const { keepTexts: keepText } = useSettings();
  // Where texts are kept, a page that is saved already keeps to having or not having its own.
  const withText = keepText ? page : { ...page, keepText };
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<StorageError>();

  /** The value of a change that succeeded; of another the reason is kept for the user. */
  function checked<T>(result: Result<T>): T | undefined {
    setError('error' in result ? result.error.code : undefined);
    return 'value' in result ? result.value : undefined;
  }
  return {
    done,
    error,
    async toggle(): Promise<void> {
      const { addToBrowserList, db, savePage, removeItems } = await import('../library.ts');
      if (saved) {
        const change = checked(await removeItems(db, [saved.id]));
        if (change) setDone({ what: 'removed', undo: change.undo });
        return;
      }
      const change = checked(await savePage(db, { ...page, keepText }));
      if (!change) return;
      setDone({ what: 'saved', undo: change.undo });
      await addToBrowserList([change.item]);
    },
    /** Stores what was found now in place of the saved evaluation. */
    async update(): Promise<void> {
      const { db, savePage } = await import('../library.ts');
      const change = checked(await savePage(db, withText));
      if (change) setDone({ what: 'updated', undo: change.undo });
    },
    async setOpinion(criterion: Criterion, direction: Direction | null): Promise<void> {
      const { db, setOpinion } = await import('../library.ts');
      checked(await setOpinion(db, withText, criterion, direction));
    },
    async takeBack(): Promise<void> {
      const { db, undo } = await import('../library.ts');
      if (done?.undo && checked(await undo(db, done.undo))) setDone({ what: 'undone' });
    },
    async toggleResource(id: string, add: boolean): Promise<void> {
      const library = await import('../library.ts');
      const { addToBrowserList, db, resourceById, saveResource, removeItems, getByUrl } = library;
      const resource = resourceById(id);
      if (!resource) return;
      if (add) {
        const change = checked(await saveResource(db, resource));
        if (change) await addToBrowserList([change.item]);
        return;
      }
      const entry = checked(await getByUrl(db, resource.url));
      if (entry) checked(await removeItems(db, [entry.item.id]));
    },
  };
}
