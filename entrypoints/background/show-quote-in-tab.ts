import { browser } from 'wxt/browser';
import type { QuoteTarget, ShowQuoteResult } from '../../src/messages/protocol.ts';

/**
 * The look of the highlighted evidence. Through `insertCSS`, so that nothing is added to the page's
 * DOM. Both colours are given: a page's own colours may be anything.
 */
const HIGHLIGHT_CSS =
  '::highlight(plumbline-evidence) { background-color: #ffe08a; color: #14212b; text-decoration: underline 2px #0b5f7a; }';

/** Scrolls the tab to a quote and highlights it, or tells why it cannot. */
export async function showQuoteInTab({
  tabId,
  quote,
  block,
}: QuoteTarget): Promise<ShowQuoteResult> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS });
    await browser.scripting.executeScript({ target, files: ['/quote-finder.js'] });
    const [injection] = await browser.scripting.executeScript({
      target,
      func: (quoteText: string, blockText: string) =>
        globalThis.plumblineShowQuote?.(quoteText, blockText),
      args: [quote, block],
    });
    return { outcome: injection?.result ?? 'not-found' };
  } catch {
    return { outcome: 'not-allowed' };
  }
}
