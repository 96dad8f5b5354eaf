import { matchResource } from '../catalog/match.ts';
import type { Library } from './database.ts';
import { ReadingItem } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { attempt, type Result } from './result.ts';

/** The longest title that a link's text gives: a card or a paragraph may be one link. */
const LONGEST_TITLE = 200;

/**
 * Puts a page that was not opened on the reading list, unread and unscored, under its link's text
 * or else its address. One that is there already stays as it is: `added` tells. A damaged record at
 * that address makes it fail with `storage-failed`; saving the page itself repairs it.
 * @param now milliseconds since 1970
 */
export function saveLink(
  db: Library,
  link: { url: string; title: string | undefined },
  now: number = Date.now(),
): Promise<Result<{ item: ReadingItem; added: boolean }>> {
  const { url } = link;
  const address = normaliseAddress(url);
  const title = link.title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  const resource = matchResource(url);
  return attempt(() =>
    db.transaction('rw', db.items, async () => {
      const before = ReadingItem.safeParse(await db.items.get({ address }));
      if (before.success) return { item: before.data, added: false };
      const item: ReadingItem = {
        id: crypto.randomUUID(),
        address,
        url,
        title: title || url,
        stage: resource?.stage ?? null,
        ...(resource && { resourceId: resource.id }),
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
