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
  resource: Resource,
  now: number = Date.now(),
): Promise<Result<AddedUnread>> {
  const { url, title, stage } = resource;
  return addUnread(db, { url, title, stage }, resource, now);
}
