import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { HIGHLIGHT, pageMarks } from '../../../src/article/marks.ts';

const QUOTE = 'The queue grew.';
let scrolls: ScrollIntoViewOptions[];

/** A page in a window that has what jsdom lacks: scrolling, media queries, highlights if asked for. */
function open(body: string, { still = false } = {}): Document {
  const { window } = new JSDOM(`<!doctype html><body>${body}`, { url: 'https://example.org/a' });
  scrolls = [];
  window.Element.prototype.scrollIntoView = (options) => {
    scrolls.push(options as ScrollIntoViewOptions);
  };
  window.matchMedia = vi.fn((query: string) => ({
    matches: still && query.includes('reduce'),
  })) as never;
  Object.assign(window, {
    CSS: { highlights: new Map() },
    Highlight: class {
      ranges: Range[];
      constructor(...ranges: Range[]) {
        this.ranges = ranges;
      }
    },
  });
  return window.document;
}

const passage = (quote: string, block = quote) => ({ quote, block, before: '' });

const showQuote = (document: Document, quote: string, block: string) =>
  pageMarks(document, () => {}).showOne(passage(quote, block));

function highlighted(document: Document, name = HIGHLIGHT): string[] {
  const registry = document.defaultView?.CSS?.highlights as unknown as Map<
    string,
    { ranges: Range[] }
  >;
  return registry.get(name)?.ranges.map(String) ?? [];
}

beforeEach(() => {
  scrolls = [];
});

test('scrolls to the quote and highlights it without a change to the page', async () => {
  const document = open(`<p>At noon. <b>The queue</b> grew. We slept.</p>`);
  const before = document.documentElement.outerHTML;
  const marks = pageMarks(document, () => {});
  expect(await marks.showOne(passage(QUOTE, `At noon. ${QUOTE} We slept.`))).toBe('shown');
  expect(highlighted(document)).toEqual([QUOTE]);
  expect(scrolls).toEqual([{ behavior: 'smooth', block: 'center' }]);
  marks.hide();
  expect(highlighted(document)).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('does not glide where the reader asked for less motion', async () => {
  await showQuote(open(`<p>${QUOTE}</p>`, { still: true }), QUOTE, QUOTE);
  expect(scrolls.map((scroll) => scroll.behavior)).toEqual(['instant']);
});

test('opens closed details around the quote, nested ones too', async () => {
  const document = open(
    `<details><summary>A</summary><details><summary>B</summary><p>${QUOTE}</p></details></details>`,
  );
  expect(await showQuote(document, QUOTE, QUOTE)).toBe('shown');
  expect(document.querySelectorAll('details[open]')).toHaveLength(2);
});

test('leaves details closed for a quote in their summary', async () => {
  const document = open(`<details><summary>${QUOTE}</summary><p>More.</p></details>`);
  expect(await showQuote(document, QUOTE, QUOTE)).toBe('shown');
  expect(document.querySelectorAll('details[open]')).toHaveLength(0);
});

/** A panel behind a control; the page's own script shows the panel at a press. */
async function press(control: string, pressed = '#control'): Promise<[string, number]> {
  const document = open(
    `<form id="form"></form>${control}<div id="panel" hidden><p>${QUOTE}</p></div>`,
  );
  let presses = 0;
  document.querySelector(pressed)?.addEventListener('click', (event) => {
    presses += 1;
    event.preventDefault();
    document.querySelector('#panel')?.removeAttribute('hidden');
  });
  const outcome = await showQuote(document, QUOTE, QUOTE);
  expect(highlighted(document)).toEqual(outcome === 'shown' ? [QUOTE] : []);
  expect(scrolls).toHaveLength(outcome === 'shown' ? 1 : 0);
  return [outcome, presses];
}

test.each([
  '<button id="control" aria-controls="panel">Tab</button>',
  '<a id="control" role="tab" href="#panel">Tab</a>',
  '<div id="control" role="button" aria-controls="panel" aria-expanded="false">More</div>',
  '<h3><button id="control" aria-expanded="false">More</button></h3>',
  '<button id="control" type="button" form="form" aria-controls="panel">More</button>',
])('opens a panel by its own control: %s', async (control) => {
  expect(await press(control)).toEqual(['shown', 1]);
});

test.each([
  '<a id="control" aria-controls="panel" href="/elsewhere">Tab</a>',
  '<a id="control" role="tab" aria-controls="panel" href="javascript:go()">Tab</a>',
  '<a href="/elsewhere"><span id="control" role="button" aria-controls="panel">Tab</span></a>',
  '<button id="control" form="form" aria-controls="panel">Send</button>',
  '<button id="control" disabled aria-controls="panel">Tab</button>',
  '<button id="control" aria-expanded="true" aria-controls="panel">Less</button>',
  '<input id="control" type="checkbox" aria-controls="panel">',
  '<button id="control" hidden aria-controls="panel">Tab</button>',
])('leaves alone what could do more than that: %s', async (control) => {
  expect(await press(control)).toEqual(['hidden', 0]);
});

test('says so when the control does not show the panel', async () => {
  expect(await press('<button aria-controls="panel">Tab</button>', '#panel')).toEqual([
    'hidden',
    0,
  ]);
});

test('says so when the quote is not in the page, and clears the highlight of the one before', async () => {
  const document = open('<p>Something else.</p>');
  await showQuote(document, 'Something else.', 'Something else.');
  expect(await showQuote(document, QUOTE, QUOTE)).toBe('not-found');
  expect(highlighted(document)).toEqual([]);
});

const THREE = [
  { passage: passage('The queue grew.'), groups: ['scalability'] },
  { passage: passage('Nobody was told.'), groups: ['monitoring', 'rationale'] },
  { passage: passage('It is not here.'), groups: ['drift'] },
  { passage: passage('We slept badly.'), groups: ['monitoring'] },
];
const PAGE = '<p>The queue grew.</p><p>Nobody was told.</p><p>We slept badly.</p>';

test('marks all that is found, each group under its name, and takes everything away again', () => {
  const document = open(PAGE);
  const before = document.documentElement.outerHTML;
  const marks = pageMarks(document, () => {});
  const view = marks.showAll(THREE);
  expect(view).toMatchObject({ shown: 'all', places: 3, lost: 1, at: null });
  expect(view.counts).toEqual({ scalability: 1, monitoring: 2, rationale: 1 });
  expect(highlighted(document, 'plumbline-monitoring')).toEqual([
    'Nobody was told.',
    'We slept badly.',
  ]);
  expect(highlighted(document, 'plumbline-drift')).toEqual([]);
  marks.hide();
  expect([...(document.defaultView?.CSS.highlights ?? [])]).toEqual([]);
  expect(marks.look()).toMatchObject({ shown: 'nothing', places: 0, lost: 0, counts: {} });
  expect(document.documentElement.outerHTML).toBe(before);
});

test('goes from place to place, round and round, and back', async () => {
  const document = open(PAGE);
  const marks = pageMarks(document, () => {});
  marks.showAll(THREE);
  const places: (number | undefined)[] = [];
  for (const by of [1, 1, 1, 1, -1, -1] as const) places.push((await marks.step(by)).at?.place);
  expect(places).toEqual([1, 2, 3, 1, 3, 2]);
  expect(marks.look().at?.groups).toEqual(['monitoring', 'rationale']);
  expect(highlighted(document)).toEqual(['Nobody was told.']);
  const other = pageMarks(document, () => {});
  other.showAll(THREE);
  expect((await other.step(-1)).at?.place).toBe(3);
});

test('a quote that is shown while all are marked becomes the current place', async () => {
  const marks = pageMarks(open(PAGE), () => {});
  marks.showAll(THREE);
  await marks.showOne(passage('We slept badly.'));
  expect(marks.look().at?.place).toBe(3);
});

test('a quote whose nodes were drawn anew is found again', async () => {
  const document = open(PAGE);
  const marks = pageMarks(document, () => {});
  marks.showAll(THREE);
  document.body.innerHTML = `<div>${PAGE}</div>`;
  expect((await marks.step(1)).at).toMatchObject({ place: 1, outcome: 'shown' });
  expect(highlighted(document)).toEqual(['The queue grew.']);
});

test('all marks go when the reader does', () => {
  const document = open(PAGE);
  const onGone = vi.fn();
  const marks = pageMarks(document, onGone);
  const leave = () => {
    const { defaultView: view } = document;
    if (view) view.dispatchEvent(new view.Event('pagehide'));
  };
  leave();
  expect(onGone).not.toHaveBeenCalled();
  marks.showAll(THREE);
  leave();
  expect(onGone).toHaveBeenCalledOnce();
  expect([...(document.defaultView?.CSS.highlights ?? [])]).toEqual([]);
});

test('marks stay at a jump within the page, and go at another route of an app', async () => {
  const document = open(PAGE);
  const onGone = vi.fn();
  const marks = pageMarks(document, onGone);
  const goTo = async (hash: string) => {
    document.location.hash = hash;
    // Told of later, as in a browser.
    await new Promise((resolve) => setTimeout(resolve));
    return marks.look().shown;
  };
  marks.showAll(THREE);
  expect(await goTo('#part')).toBe('all');
  expect(await goTo('#/a')).toBe('nothing');
  expect(onGone).toHaveBeenCalledOnce();
  marks.showAll(THREE);
  expect(await goTo('#/b')).toBe('nothing');
});
