import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { HIGHLIGHT, hideQuote, showQuote } from '../../../src/article/show-quote.ts';

const QUOTE = 'The queue grew.';
let scrolls: ScrollIntoViewOptions[];

/** A page in a window that has what jsdom lacks: scrolling, media queries, highlights if asked for. */
function open(body: string, { highlights = true, still = false } = {}): Document {
  const { window } = new JSDOM(`<!doctype html><body>${body}`);
  scrolls = [];
  window.Element.prototype.scrollIntoView = (options) => {
    scrolls.push(options as ScrollIntoViewOptions);
  };
  window.matchMedia = vi.fn((query: string) => ({
    matches: still && query.includes('reduce'),
  })) as never;
  if (highlights) {
    Object.assign(window, {
      CSS: { highlights: new Map() },
      Highlight: class {
        ranges: Range[];
        constructor(...ranges: Range[]) {
          this.ranges = ranges;
        }
      },
    });
  }
  return window.document;
}

function highlighted(document: Document): string[] {
  const registry = document.defaultView?.CSS?.highlights as unknown as Map<
    string,
    { ranges: Range[] }
  >;
  return registry.get(HIGHLIGHT)?.ranges.map(String) ?? [];
}

beforeEach(() => {
  scrolls = [];
});

test('scrolls to the quote and highlights it without a change to the page', () => {
  const document = open(`<p>At noon. <b>The queue</b> grew. We slept.</p>`);
  const before = document.documentElement.outerHTML;
  expect(showQuote(document, QUOTE, `At noon. ${QUOTE} We slept.`)).toBe('shown');
  expect(highlighted(document)).toEqual([QUOTE]);
  expect(scrolls).toEqual([{ behavior: 'smooth', block: 'center' }]);
  hideQuote(document);
  expect(highlighted(document)).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('does not glide where the reader asked for less motion', () => {
  showQuote(open(`<p>${QUOTE}</p>`, { still: true }), QUOTE, QUOTE);
  expect(scrolls.map((scroll) => scroll.behavior)).toEqual(['instant']);
});

test('opens closed details around the quote, nested ones too', () => {
  const document = open(
    `<details><summary>A</summary><details><summary>B</summary><p>${QUOTE}</p></details></details>`,
  );
  expect(showQuote(document, QUOTE, QUOTE)).toBe('shown');
  expect(document.querySelectorAll('details[open]')).toHaveLength(2);
});

test('leaves details closed for a quote in their summary', () => {
  const document = open(`<details><summary>${QUOTE}</summary><p>More.</p></details>`);
  expect(showQuote(document, QUOTE, QUOTE)).toBe('shown');
  expect(document.querySelectorAll('details[open]')).toHaveLength(0);
});

test('says so when the quote is in a panel that is not shown', () => {
  const document = open(
    `<button aria-controls="p">Tab</button><div id="p" hidden><p>${QUOTE}</p></div>`,
  );
  expect(showQuote(document, QUOTE, QUOTE)).toBe('hidden');
  expect(scrolls).toEqual([]);
  expect(highlighted(document)).toEqual([]);
});

test('says so when the quote is not in the page', () => {
  expect(showQuote(open('<p>Something else.</p>'), QUOTE, QUOTE)).toBe('not-found');
});

test('selects the quote where the browser has no highlights', () => {
  const document = open(`<p>At noon. ${QUOTE}</p>`, { highlights: false });
  expect(showQuote(document, QUOTE, `At noon. ${QUOTE}`)).toBe('shown');
  expect(document.defaultView?.getSelection()?.toString()).toBe(QUOTE);
});
