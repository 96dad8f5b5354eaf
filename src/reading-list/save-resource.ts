import type { Resource } from '../catalog/resource.ts';
import type { Library } from './database.ts';
import { ReadingItem } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { attempt, type Result } from './result.ts';

/**
 * Puts a resource of the catalogue on the reading list under its own address, unread and unscored.
 * One that is there already stays as it is: `added` tells. A damaged record at that address makes
 * it fail with `storage-failed` (the address is unique); saving the page itself repairs it.
 * @param now milliseconds since 1970
 */
export function saveResource(
  db: Library,
  resource: Pick<Resource, 'id' | 'title' | 'url' | 'stage'>,
  now: number = Date.now(),
): Promise<Result<{ item: ReadingItem; added: boolean }>> {
  const address = normaliseAddress(resource.url);
  return attempt(() =>
    db.transaction('rw', db.items, async () => {
      const before = ReadingItem.safeParse(await db.items.get({ address }));
      if (before.success) return { item: before.data, added: false };
      const item: ReadingItem = {
        id: crypto.randomUUID(),
        address,
        url: resource.url,
        title: resource.title,
        stage: resource.stage,
        resourceId: resource.id,
        status: 'to-read',
        note: '',
        tags: [],
        savedAt: now,
        updatedAt: now,
      };
      await db.items.add(item);
      return { item, added: true };
    }),
  );
}
