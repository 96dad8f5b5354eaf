import type { Library } from './database.ts';
import { tagsFrom } from './formats/fields.ts';
import { type Changed, changeItems } from './items.ts';
import type { Result } from './result.ts';

/** Sets the reader's own rating of items, 1-5; `undefined` takes it away. */
export function setRating(
  db: Library,
  ids: readonly string[],
  rating: number | undefined,
  now: number = Date.now(),
): Promise<Result<Changed>> {
  return changeItems(db, ids, () => ({ rating }), now);
}

/**
 * Gives items a tag, after those they have; one that has it already keeps its place. A comma parts
 * two tags, as in most of what we export.
 */
export function addTag(
  db: Library,
  ids: readonly string[],
  tag: string,
  now: number = Date.now(),
): Promise<Result<Changed>> {
  const names = tagsFrom(tag, ',');
  return changeItems(db, ids, ({ tags }) => ({ tags: [...new Set([...tags, ...names])] }), now);
}

/** Takes a tag from items; those without it stay as they are. */
export function removeTag(
  db: Library,
  ids: readonly string[],
  tag: string,
  now: number = Date.now(),
): Promise<Result<Changed>> {
  return changeItems(db, ids, ({ tags }) => ({ tags: tags.filter((each) => each !== tag) }), now);
}
