import type { Resource } from '../catalog/resource.ts';
import { type AddedUnread, addUnread } from './add-unread.ts';
import type { Library } from './database.ts';
import type { Result } from './result.ts';

/**
 * Puts a resource of the catalogue on the reading list (`addUnread`), under its own address.
 * @param now milliseconds since 1970
 */
export function saveResource(
  db: Library,
  { id, url, title, stage }: Pick<Resource, 'id' | 'title' | 'url' | 'stage'>,
  now: number = Date.now(),
): Promise<Result<AddedUnread>> {
  return addUnread(db, { url, title, stage, resourceId: id }, now);
}
