import { useState } from 'react';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Direction } from '../../reading-list/disagreement.ts';
import type { ReadingItem } from '../../reading-list/item.ts';
import type { Result, StorageError } from '../../reading-list/result.ts';
import type { PageToSave } from '../../reading-list/save.ts';
import type { Undo } from '../../reading-list/undo.ts';
import type { Criterion } from '../../rubric/rubric.ts';
import type { Place, Shelf } from '../library.ts';
import { useAlone } from '../use-alone.ts';
import { useRemovals } from '../use-removals.ts';
import { useSettings } from '../use-settings.ts';

/** What was done last, to the page's entry or a suggestion's, and how to take it back. */
interface Done {
  what: 'saved' | 'updated' | 'removed' | 'undone';
  undo?: Undo;
  /** The address of what was removed: how to take that back is kept by itself (`useRemovals`). */
  removed?: string;
}

/** A page that has no score. */
export interface Link {
  url: string;
  title: string | undefined;
}

/** Puts the page at hand, and what is suggested for it, on the reading list and takes them off. */
export function useSaving(page: ScoredPage | Link, shelf: Shelf | Place | null) {
  const saved = shelf?.saved;
  const { keepTexts: keepText } = useSettings();
  // Where texts are kept, a page that is saved already keeps to having or not having its own.
  const withText = keepText ? page : { ...page, keepText };
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<StorageError>();
  const { offered, find, keep, forget } = useRemovals();

  // Where nothing was done yet: the page may have been removed before the popup was closed.
  const removed = done || saved ? done?.removed : shelf?.address;
  const removal = offered.find(({ address }) => address === removed);
  const way = removal?.undo ?? done?.undo;
  // Undoing an addition would take with it what was written on the page since.
  const changedSince =
    way?.kind === 'added' && way.item.id === saved?.id && way.item.updatedAt !== saved.updatedAt;

  const alone = useAlone();
  /** The value of a change that succeeded; of another the reason is kept for the user. */
  function checked<T>(result: Result<T>): T | undefined {
    setError('error' in result ? result.error.code : undefined);
    return 'value' in result ? result.value : undefined;
  }
  /** Takes an entry off the list; this can be taken back also once the popup was closed. */
  async function remove({ id, address, title }: ReadingItem): Promise<void> {
    const { db, removeItems } = await import('../library.ts');
    const change = checked(await removeItems(db, [id]));
    if (!change) return;
    setDone({ what: 'removed', removed: address });
    await keep({ address, title, undo: change.undo });
  }
  /**
   * Brings back, with all that the reader had said of it, the entry at an address that was removed: a
   * slip on "Saved" and the press that corrects it must not lose a note. False where none was removed.
   */
  async function restore(address: string): Promise<boolean> {
    const removal = await find(address);
    if (!removal) return false;
    const { db, undo } = await import('../library.ts');
    if (checked(await undo(db, removal.undo))) {
      setDone({ what: 'saved' });
      await forget(removal);
    }
    return true;
  }
  return {
    done: removal ? ('removed' as const) : done?.what,
    canTakeBack: way !== undefined && !changedSince,
    error,
    toggle: () =>
      alone(async () => {
        if (saved) return remove(saved);
        if (!shelf) return;
        const { addToBrowserList, db, getByUrl } = await import('../library.ts');
        // Pressed again before the button could show that the page was saved.
        if (checked(await getByUrl(db, shelf.address))) return;
        if (await restore(shelf.address)) return;
        const change = checked(await store({ ...page, keepText }));
        if (!change) return;
        setDone({ what: 'saved', undo: change.undo });
        await addToBrowserList([change.item]);
      }),
    /** Stores what was found now in place of the saved evaluation. */
    async update(): Promise<void> {
      const change = checked(await store(withText));
      if (change) setDone({ what: 'updated', undo: change.undo });
    },
    async setOpinion(criterion: Criterion, direction: Direction | null): Promise<void> {
      const { db, setOpinion } = await import('../library.ts');
      if ('article' in withText) checked(await setOpinion(db, withText, criterion, direction));
    },
    takeBack: () =>
      alone(async () => {
        const { db, undo } = await import('../library.ts');
        if (!way || !checked(await undo(db, way))) return;
        setDone({ what: 'undone' });
        if (removal) await forget(removal);
      }),
    toggleResource: (id: string, add: boolean) =>
      alone(async () => {
        const library = await import('../library.ts');
        const { addToBrowserList, db, saveResource, getByUrl, normaliseAddress } = library;
        const resources = shelf && 'resources' in shelf ? shelf.resources : [];
        const resource = resources.find((each) => each.id === id);
        if (!resource) return;
        if (add) {
          if (await restore(normaliseAddress(resource.url))) return;
          const change = checked(await saveResource(db, resource));
          if (!change) return;
          setDone({ what: 'saved', undo: change.undo });
          await addToBrowserList([change.item]);
          return;
        }
        const entry = checked(await getByUrl(db, resource.url));
        if (entry) await remove(entry.item);
      }),
  };
}

async function store(page: PageToSave | Link) {
  const { db, saveLink, savePage } = await import('../library.ts');
  return 'article' in page ? savePage(db, page) : saveLink(db, page);
}
