import type { Resource } from '../catalog/resource.ts';
import type { Library } from './database.ts';
import { ReadingItem } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { entryAt } from './resource-entries.ts';
import { attempt, type Result } from './result.ts';
import type { Undo } from './undo.ts';

export interface AddedUnread {
  item: ReadingItem;
  /** False where the page was on the list already: it stays as it is, and nothing is to be undone. */
  added: boolean;
  undo?: Undo;
}

/**
 * Puts a page that was not read on the list, unscored. A damaged record at its address makes it fail
 * with `storage-failed` (the address is unique); saving the page itself repairs it.
 * @param resource the one that the page belongs to
 * @param now milliseconds since 1970
 */
export function addUnread(
  db: Library,
  page: Pick<ReadingItem, 'url' | 'title' | 'stage'>,
  resource: Resource | undefined,
  now: number,
): Promise<Result<AddedUnread>> {
  const address = normaliseAddress(page.url);
  return attempt(async () => {
    const entry = await entryAt(db, address, now, resource);
    return db.transaction('rw', db.items, async () => {
      const before = ReadingItem.safeParse(await db.items.get({ address }));
      if (before.success) return { item: before.data, added: false };
      const item: ReadingItem = {
        ...page,
        ...(resource && { resourceId: resource.id }),
        ...entry,
        updatedAt: now,
      };
      await db.items.add(item);
      return { item, added: true, undo: { kind: 'added' as const, item } };
    });
  });
}
