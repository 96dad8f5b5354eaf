import Dexie from 'dexie';

/**
 * Why the library could not be read or changed. The words for each are in `_locales` under
 * `error_<code>`, `-` written `_` (a hyphen in a key keeps Chromium from loading the extension).
 * - `storage-full`: the browser's quota or the disk is used up; nothing was changed;
 * - `storage-unavailable`: the database cannot be opened: a private window that allows none, a
 *   damaged profile, or another version of the extension that holds it;
 * - `storage-failed`: anything else that the database reports; nothing was changed;
 * - `item-missing`: none of the items is on the list any more;
 * - `item-changed`: undoing would have lost what was changed since; nothing was changed.
 */
export const STORAGE_ERRORS = [
  'storage-full',
  'storage-unavailable',
  'storage-failed',
  'item-missing',
  'item-changed',
] as const;
export type StorageError = (typeof STORAGE_ERRORS)[number];

export type Result<T> = { value: T } | { error: { code: StorageError } };

const UNAVAILABLE = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'DatabaseClosedError',
  'InvalidStateError',
  'SecurityError',
  'VersionError',
  'BlockedError',
]);

// Thrown inside a transaction to end it without a change.

/** None of the items is on the list. */
export class ItemMissing extends Error {}
/** Undoing would lose what was changed since. */
export class ItemChanged extends Error {}

/** Chromium's only word for a full disk, in the message of an `UnknownError`. */
const NO_SPACE = /NO_SPACE/;

/** An error and those that it was made from, outermost first. */
function causesOf(error: unknown): { name: string; message: string }[] {
  const causes: { name: string; message: string }[] = [];
  for (let each: unknown = error; each instanceof Object && causes.length < 9; ) {
    if ('name' in each && 'message' in each)
      causes.push({ name: String(each.name), message: String(each.message) });
    each = 'inner' in each ? each.inner : undefined;
  }
  return causes;
}

/**
 * Runs an operation on the database and turns what the database reports into an error code.
 * Mistakes of our own (a TypeError) are thrown on: no sentence would help the user.
 */
export async function attempt<T>(operation: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return { value: await operation() };
  } catch (error) {
    if (error instanceof ItemMissing) return { error: { code: 'item-missing' } };
    if (error instanceof ItemChanged) return { error: { code: 'item-changed' } };
    const causes = causesOf(error);
    if (causes.some(({ name, message }) => name === 'QuotaExceededError' || NO_SPACE.test(message)))
      return { error: { code: 'storage-full' } };
    if (causes.some(({ name }) => UNAVAILABLE.has(name)))
      return { error: { code: 'storage-unavailable' } };
    if (error instanceof Dexie.DexieError || error instanceof DOMException)
      return { error: { code: 'storage-failed' } };
    throw error;
  }
}
