import { browser } from 'wxt/browser';
import { isPrivate } from './is-private.ts';

const KEY = 'introShown';

/**
 * True the first time it is asked, false ever after: what it is shown for is shown once. Always
 * false in a private window, where nothing may be stored, and where the storage fails.
 */
export async function isFirstRun(): Promise<boolean> {
  try {
    const [inPrivate, stored] = await Promise.all([isPrivate(), browser.storage.local.get(KEY)]);
    if (inPrivate || stored[KEY]) return false;
    await browser.storage.local.set({ [KEY]: true });
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
