import { matchResource, stageOf } from '../catalog/match.ts';
import { type AddedUnread, addUnread } from './add-unread.ts';
import type { Library } from './database.ts';
import { readCatalog } from './own-resources.ts';
import type { Result } from './result.ts';

/** The longest title that a link's text gives: a card or a paragraph may be one link. */
const LONGEST_TITLE = 200;

/**
 * Puts a page that was not opened on the reading list (`addUnread`), under its link's text or else
 * its address.
 * @param now milliseconds since 1970
 */
export async function saveLink(
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
  const catalog = await readCatalog(db);
  if ('error' in catalog) return catalog;
  const resource = matchResource(url, catalog.value);
  const page = { url, title: words || url, stage: stageOf(resource) };
  return addUnread(db, page, resource, now);
}
