import { matchResource } from '../catalog/match.ts';
import { type AddedUnread, addUnread } from './add-unread.ts';
import type { Library } from './database.ts';
import type { Result } from './result.ts';

/** The longest title that a link's text gives: a card or a paragraph may be one link. */
const LONGEST_TITLE = 200;

/**
 * Puts a page that was not opened on the reading list (`addUnread`), under its link's text or else
 * its address.
 * @param now milliseconds since 1970
 */
export function saveLink(
  db: Library,
  { url, title }: { url: string; title: string | undefined },
  now: number = Date.now(),
): Promise<Result<AddedUnread>> {
  const words = title
    ?.replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    // No half of a pair of surrogates.
    .replace(/[\ud800-\udbff]$/, '');
  const resource = matchResource(url);
  return addUnread(
    db,
    {
      url,
      title: words || url,
      stage: resource?.stage ?? null,
      ...(resource && { resourceId: resource.id }),
    },
    now,
  );
}
