import { browser } from 'wxt/browser';

/**
 * Whether this page of the extension is in a private window; where that cannot be told, it is. Not
 * `inIncognitoContext`: where private and ordinary windows share the extension that is false in both.
 */
export async function isPrivate(): Promise<boolean> {
  try {
    return (await browser.windows.getCurrent()).incognito;
  } catch (error) {
    console.error(error);
    return true;
  }
}
