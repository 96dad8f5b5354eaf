import { read } from './dom.ts';
import { quoteFinder } from './find-quote.ts';
import type { Passage } from './passage.ts';
import { samePlace } from './place.ts';
import { isShown, reveal } from './reveal.ts';

/** Highlights of groups are named `plumbline-<group>`, the current place's is this. */
export const HIGHLIGHT = 'plumbline-evidence';
const nameOf = (group: string) => `plumbline-${group}`;

/** `hidden`: the quote is in the page, in a part that is not shown and that we cannot open. */
export type Shown = 'shown' | 'hidden' | 'not-found';

/** A passage to be marked, and the groups (criteria) that it counts for. */
export interface Mark {
  passage: Passage;
  groups: string[];
}

/** What is marked in a page now. */
export interface MarksView {
  /** `one`: a single quote; `all`: every mark that was found. */
  shown: 'nothing' | 'one' | 'all';
  /** How many places are marked, and how many marks were not found. */
  places: number;
  lost: number;
  /** Marked places of each group. */
  counts: Record<string, number>;
  /** The current place, counted from 1, of all. */
  at: { place: number; groups: string[]; outcome: Shown } | null;
  /** Whether the marked text is light, on a dark ground. */
  dark: boolean;
}

/** The marks of one document. They live in `CSS.highlights`: the page's DOM is not changed. */
export interface PageMarks {
  look: () => MarksView;
  /** Marks one passage and scrolls to it; where all are marked, it becomes the current one. */
  showOne: (passage: Passage) => Promise<Shown>;
  /** Marks all that are found; `marks` in the page's order. */
  showAll: (marks: Mark[]) => MarksView;
  /** Makes the next (1) or previous (-1) place the current one and scrolls there, round and round. */
  step: (by: 1 | -1) => Promise<MarksView>;
  hide: () => void;
}

interface Place extends Mark {
  range: Range;
}

/**
 * @param onGone told when the marks went away by themselves: the page shows another article now
 */
export function pageMarks(document: Document, onGone: () => void): PageMarks {
  const view = read<Window & typeof globalThis>(document, 'defaultView');
  const registry = view.CSS?.highlights;
  let places: Place[] | null = null;
  let lost = 0;
  let current: { place: number; outcome: Shown } | null = null;
  let single: Range | null = null;
  /** Where the marks belong: a single-page app may put another article in their place. */
  let address = '';

  function look(): MarksView {
    const at = current && places?.[current.place];
    return {
      shown: places ? 'all' : single ? 'one' : 'nothing',
      places: places?.length ?? 0,
      lost,
      counts: countsOf(places ?? []),
      at:
        at && current
          ? { place: current.place + 1, groups: at.groups, outcome: current.outcome }
          : null,
      dark: isLight(document, single ?? places?.[0]?.range),
    };
  }

  function paint(): void {
    const groups = new Map<string, Range[]>();
    for (const { range, groups: names } of places ?? [])
      for (const name of names) groups.set(name, [...(groups.get(name) ?? []), range]);
    for (const [group, ranges] of groups)
      registry?.set(nameOf(group), new view.Highlight(...ranges));
    if (!single) return void registry?.delete(HIGHLIGHT);
    const highlight = new view.Highlight(single);
    highlight.priority = 1;
    registry?.set(HIGHLIGHT, highlight);
  }

  function hide(): void {
    for (const group of Object.keys(countsOf(places ?? []))) registry?.delete(nameOf(group));
    registry?.delete(HIGHLIGHT);
    places = null;
    single = null;
    current = null;
    lost = 0;
  }

  const gone = () => {
    if (!places && !single) return;
    hide();
    onGone();
  };
  const moved = () => {
    if (!samePlace(view.location.href, address)) gone();
  };
  view.addEventListener('pagehide', gone);
  view.addEventListener('popstate', moved);
  view.navigation?.addEventListener('currententrychange', moved);

  /** Scrolls to a passage, opening what it is in, and marks it as the current one. */
  async function goTo(passage: Passage, known?: Range): Promise<Shown> {
    const find = () => quoteFinder(document)(passage.quote, passage.block, passage.before);
    let range = known && isAlive(known) ? known : find();
    address = view.location.href;
    let element = range && elementOf(range);
    if (!range || !element) {
      single = null;
      paint();
      return 'not-found';
    }
    const shown = isShown(element) || (await reveal(element));
    // Opened by the page's script, which may have drawn it anew.
    if (!isAlive(range)) {
      range = find();
      element = range && elementOf(range);
    }
    const visible = element !== null && (shown || isShown(element));
    single = visible ? range : null;
    paint();
    if (!range || !element) return 'not-found';
    if (!visible) return 'hidden';
    scrollTo(view, element, range);
    return 'shown';
  }

  async function goToPlace(index: number): Promise<Shown> {
    const place = places?.[index];
    if (!place) return 'not-found';
    const outcome = await goTo(place.passage, place.range);
    if (single) place.range = single;
    current = { place: index, outcome };
    paint();
    return outcome;
  }

  return {
    look,
    hide,
    showOne(passage) {
      const index = (places ?? []).findIndex(
        (place) => place.passage.quote === passage.quote && place.passage.block === passage.block,
      );
      if (index >= 0) return goToPlace(index);
      current = null;
      return goTo(passage);
    },
    showAll(marks) {
      hide();
      address = view.location.href;
      const find = quoteFinder(document);
      places = marks.flatMap((mark) => {
        const { quote, block, before } = mark.passage;
        const range = find(quote, block, before);
        return range ? [{ ...mark, range }] : [];
      });
      lost = marks.length - places.length;
      paint();
      return look();
    },
    async step(by) {
      const count = places?.length ?? 0;
      const from = current?.place ?? (by > 0 ? -1 : 0);
      if (count > 0) await goToPlace((from + by + count) % count);
      return look();
    },
  };
}

function countsOf(places: readonly Mark[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { groups } of places)
    for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

/** A range in nodes that were removed collapses to where they stood. */
function isAlive(range: Range): boolean {
  return !range.collapsed && range.startContainer.isConnected && range.endContainer.isConnected;
}

function elementOf(range: Range): Element | null {
  return read<Element | null>(range.startContainer, 'parentElement');
}

function scrollTo(view: Window, element: Element, range: Range): void {
  const still = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  const behavior = still ? 'instant' : 'smooth';
  if (element.getBoundingClientRect().height <= view.innerHeight * 0.8) {
    element.scrollIntoView({ behavior, block: 'center' });
    return;
  }
  // A block higher than the window: the quote itself has to come into view.
  element.scrollIntoView({ behavior: 'instant', block: 'start' });
  const top = range.getBoundingClientRect().top - view.innerHeight / 3;
  view.scrollBy({ behavior, top });
}

/** Whether text is light: then it stands on a dark ground, whatever the page calls its theme. */
function isLight(document: Document, range: Range | undefined): boolean {
  const element = range && elementOf(range);
  if (!element || typeof OffscreenCanvas === 'undefined') return false;
  // Painted, because a colour may be written in any of a dozen ways.
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return false;
  const view = read<Window>(document, 'defaultView');
  context.fillStyle = view.getComputedStyle(element).color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
