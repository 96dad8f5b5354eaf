import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showQuote } from '../src/article/show-quote.ts';

declare global {
  /** In the extension's own world of the page, where `scripting.executeScript` can pass arguments to it. */
  var plumblineShowQuote:
    | ((quote: string, block: string) => ReturnType<typeof showQuote>)
    | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.plumblineShowQuote = (quote, block) => showQuote(document, quote, block);
});
