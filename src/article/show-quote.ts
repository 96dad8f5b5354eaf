import { read } from './dom.ts';
import { findQuote } from './find-quote.ts';

/** Name of the highlight, for `::highlight(plumbline-evidence)` in the inserted style sheet. */
export const HIGHLIGHT = 'plumbline-evidence';

/** `hidden`: the quote is in the page, in a part that is not shown and that we cannot open. */
export type Shown = 'shown' | 'hidden' | 'not-found';

/**
 * Scrolls to a quote of an Article in the live page and highlights it (CSS Custom Highlight API; where
 * that is missing, as the selection). Closed `<details>` around it are opened; nothing else of the
 * page changes.
 */
export function showQuote(
  document: Document,
  quote: string,
  blockText: string,
  textBefore = '',
): Shown {
  const range = findQuote(document, quote, blockText, textBefore);
  const view = read<(Window & typeof globalThis) | null>(document, 'defaultView');
  const element = range?.startContainer.parentElement;
  if (!range || !element || !view) return 'not-found';
  openDetails(element);
  if (!isShown(element)) return 'hidden';
  const still = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  element.scrollIntoView({
    behavior: still ? 'instant' : 'smooth',
    block: element.getBoundingClientRect().height > view.innerHeight ? 'start' : 'center',
  });
  highlight(view, range);
  return 'shown';
}

/** Removes the highlight that `showQuote` made. */
export function hideQuote(document: Document): void {
  const view = read<(Window & typeof globalThis) | null>(document, 'defaultView');
  view?.CSS?.highlights?.delete(HIGHLIGHT);
}

/** Opens closed `<details>` around an element, but for one whose summary it stands in. */
function openDetails(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const details: Element | null = at.parentElement;
    if (details?.localName === 'details' && at.localName !== 'summary')
      details.setAttribute('open', '');
  }
}

function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true });
  return element.closest('[hidden], [style*="display:none"], [style*="display: none"]') === null;
}

function highlight(view: Window & typeof globalThis, range: Range): void {
  const registry = view.CSS?.highlights;
  if (registry && typeof view.Highlight === 'function') {
    registry.set(HIGHLIGHT, new view.Highlight(range));
    return;
  }
  const selection = view.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
