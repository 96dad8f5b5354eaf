import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageMarks, pageMarks } from '../src/article/marks.ts';
import { MARKS_GONE } from '../src/messages/marks-gone.ts';

declare global {
  /** In the extension's own world of the page, where `scripting.executeScript` reaches it. */
  var plumblineMarks: PageMarks | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.plumblineMarks ??= pageMarks(document, () => {
    // Nobody may be there to hear it, or the extension was updated in the meantime.
    browser.runtime.sendMessage(MARKS_GONE).catch(() => {});
  });
});
