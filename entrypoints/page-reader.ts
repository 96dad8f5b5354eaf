import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadResult } from '../src/article/article.ts';
import { extractArticle } from '../src/article/extract.ts';

/** How long a document that is still loading is waited for, in milliseconds; then what is there is read. */
const LOADING_PATIENCE = 5_000;

/**
 * Injected into the page when the user asks for a score; its return value is the injection's result.
 * An unlisted script rather than a content script: WXT's content-script context posts messages to
 * the page's window, and Plumbline leaves no trace there.
 */
export default defineUnlistedScript(
  async (): Promise<ReadResult | { error: { code: 'internal' } }> => {
    await parsed();
    try {
      return extractArticle(document, location.href);
    } catch (error) {
      // Said in words: a script that throws gives no result, as one whose page went away does.
      console.error(error);
      return { error: { code: 'internal' } };
    }
  },
);

function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, LOADING_PATIENCE);
  });
}
