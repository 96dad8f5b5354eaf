import { ReadingItem, type ReadingStatus } from '../../../reading-list/item.ts';
import { setNote } from '../../../reading-list/items.ts';
import { addTag, removeTag, setRating } from '../../../reading-list/tags-and-rating.ts';
import { db, removeItems, setStatus } from '../../library.ts';
import { statusName } from '../../reading-list/names.ts';
import { counted, t } from '../../t.ts';
import { laterThan } from '../../use-draft.ts';
import { KEPT, useRemovals } from '../../use-removals.ts';
import { useChanges } from '../changes.tsx';

export type Actions = ReturnType<typeof useActions>;

/** All that can be done to items of the list; each says what it did and can be taken back. */
export function useActions() {
  const { report, perform, takeBack } = useChanges();
  const { keep } = useRemovals();
  const idsOf = (items: readonly ReadingItem[]) => items.map(({ id }) => id);
  /** "Title" for one, "3 pages" for more. */
  const nameOf = (items: readonly ReadingItem[]) =>
    items.length === 1
      ? t('library_quoted', items[0]?.title || items[0]?.url || '')
      : counted('library_pages', items.length);
  return {
    takeBack,
    async setStatus(items: readonly ReadingItem[], status: ReadingStatus) {
      if (items.length === 0) return;
      const change = await setStatus(db, idsOf(items), status);
      report(change, t('library_done_status', nameOf(items), statusName(status)));
    },
    async remove(items: readonly ReadingItem[]) {
      if (items.length === 0) return;
      await perform(
        async () => {
          const change = await removeItems(db, idsOf(items));
          // Asked for twice, before the list showed that they were gone.
          if ('error' in change) return change.error.code === 'item-missing' ? undefined : change;
          // For who saves such a page again, in the popup too.
          const removed = change.value.undo.pages.slice(0, KEPT).flatMap((page) => {
            const { data } = ReadingItem.safeParse(page.item);
            if (!data) return [];
            const { address, title } = data;
            const undo = { kind: 'removed' as const, pages: [page] };
            return [{ address, title, past: true, undo }];
          });
          // Not waited for: the next removal may be asked for as soon as the list shows this one.
          void keep(...removed);
          return change;
        },
        t('library_removing', nameOf(items)),
        t('library_done_removed', nameOf(items)),
      );
    },
    async rate(item: ReadingItem, rating: number | undefined) {
      report(await setRating(db, [item.id], rating), t('library_done_rating', nameOf([item])));
    },
    /**
     * Gives when the item was changed by it; undefined where the note could not be stored.
     * @param stretch of writing, for `report`
     */
    async setNote(item: ReadingItem, note: string, stretch: object): Promise<number | undefined> {
      const at = laterThan(item);
      const change = await setNote(db, item.id, note, at);
      return report(change, t('library_done_note', nameOf([item])), stretch) ? at : undefined;
    },
    async addTag(items: readonly ReadingItem[], tag: string) {
      report(await addTag(db, idsOf(items), tag), t('library_done_tagged', nameOf(items), tag));
    },
    async removeTag(items: readonly ReadingItem[], tag: string) {
      report(
        await removeTag(db, idsOf(items), tag),
        t('library_done_untagged', nameOf(items), tag),
      );
    },
  };
}
