import { RESOURCE_KINDS, type Resource } from '../../../catalog/resource.ts';
import { READING_STATUSES, type ReadingItem } from '../../../reading-list/item.ts';
import {
  CRITERIA,
  type Criterion,
  FORMATS,
  SKILLS,
  VERDICT_IDS,
  VERDICTS,
} from '../../../rubric/rubric.ts';
import { STAGES } from '../../../rubric/stages.ts';
import { nameOf } from '../../../words/names.ts';
import type { Lookup } from '../../../words/words.ts';

export const SORTS = ['saved', 'changed', 'score', 'short', 'rating', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** Depths that can be asked for as "at least", besides pages that were never scored. */
export const SCORE_FILTERS = [...VERDICT_IDS.slice(1), 'unscored'] as const;
/** What a page is: its format where it was scored, the catalogue's kind where it was not. */
export const KINDS = [...FORMATS, ...RESOURCE_KINDS] as const;
export type Kind = (typeof KINDS)[number];

/** A criterion, or a skill, counts from this level on: explained, not only mentioned. */
const EXPLAINED = 2;

/** The values that each field of a filter takes; `tag` and `q` are free. */
const CHOICES = {
  status: READING_STATUSES,
  stage: [...STAGES.map(String), 'none'],
  kind: KINDS,
  criterion: CRITERIA,
  skill: SKILLS,
  score: SCORE_FILTERS,
  sort: SORTS,
} as const satisfies Record<string, readonly string[]>;

/** What the list shows; each field lies in the page's address under its name. */
export type Filters = {
  [Field in keyof typeof CHOICES]?: (typeof CHOICES)[Field][number];
} & { q?: string; tag?: string };

/** Reads filters from the query of the page's route; what is not known is left out. */
export function filtersFrom(params: URLSearchParams): Filters {
  const entries = Object.entries(CHOICES).flatMap(([field, choices]) => {
    const value = params.get(field) ?? '';
    return choices.some((choice) => choice === value) ? [[field, value]] : [];
  });
  const q = params.get('q');
  const tag = params.get('tag');
  return { ...Object.fromEntries(entries), ...(q && { q }), ...(tag && { tag }) };
}

/** The other way round; the fields always in the same order. */
export function paramsOf(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of ['q', 'tag', ...Object.keys(CHOICES)] as (keyof Filters)[]) {
    const value = filters[field];
    if (value) params.set(field, value);
  }
  return params;
}

/** Lower case, without accents, ligatures and width forms undone. */
function plain(text: string): string {
  // Most text is ASCII, for which normalising is most of the time.
  const letters = /^[\x20-\x7e\n]*$/.test(text)
    ? text
    : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return letters.toLowerCase();
}

/** What joins words that others write apart, with the spaces around it. */
const JOINTS = / ?[-\u2010-\u2015/_][-\u2010-\u2015/_ ]*/g;

/**
 * Text as it is searched: lower case, without accents, ligatures and width forms undone, and a space
 * for hyphens, dashes, slashes and underscores: "feature-store" is "feature store".
 */
export function folded(text: string): string {
  return plain(text).replace(JOINTS, ' ');
}

/** An item with the text it is found by. */
export interface Entry {
  item: ReadingItem;
  /** Title, site, address, note, tags and the names of the criteria it explains, folded. */
  text: string;
  /** The quotes behind its levels, folded; empty until they are loaded. */
  quotes: string;
  /** Of its text, or of the resource it belongs to; undefined where neither is known. */
  kind: Kind | undefined;
}

/** The name of every criterion, as the reader sees it. */
export function criterionNames(lookup: Lookup): Record<Criterion, string> {
  const names = CRITERIA.map((each) => [each, nameOf('criterion', each, lookup)]);
  return Object.fromEntries(names) as Record<Criterion, string>;
}

/**
 * @param quotes folded quotes by the item's id
 * @param names of the criteria, by which the pages that explain them are found
 */
export function entriesOf(
  items: readonly ReadingItem[],
  quotes: ReadonlyMap<string, string>,
  resources: readonly Resource[],
  names: Readonly<Record<Criterion, string>>,
): Entry[] {
  const kinds = new Map(resources.map(({ id, kind }) => [id, kind]));
  const explained = ({ scored }: ReadingItem) =>
    CRITERIA.filter((each) => (scored?.levels[each] ?? 0) >= EXPLAINED).map((each) => names[each]);
  return items.map((item) => ({
    item,
    text: folded(
      [
        ...[item.title, item.site ?? '', item.byline ?? '', item.url, item.note, ...item.tags],
        ...explained(item),
      ].join('\n'),
    ),
    quotes: quotes.get(item.id) ?? '',
    kind: item.scored?.format ?? kinds.get(item.resourceId ?? ''),
  }));
}

const byTitle = new Intl.Collator(undefined, { numeric: true });

/** How two items compare under each order; those that lack what is compared come last. */
const ORDERS: Record<Sort, (a: ReadingItem, b: ReadingItem) => number> = {
  saved: (a, b) => b.savedAt - a.savedAt,
  changed: (a, b) => b.updatedAt - a.updatedAt,
  score: (a, b) => (b.scored?.score ?? -1) - (a.scored?.score ?? -1),
  short: (a, b) => (a.scored?.words ?? Infinity) - (b.scored?.words ?? Infinity) || 0,
  rating: (a, b) => (b.rating ?? 0) - (a.rating ?? 0),
  title: (a, b) => byTitle.compare(a.title, b.title),
};

/** Sorted; where two are equal the order they came in stays (the newest first). */
export function sortEntries(entries: readonly Entry[], sort: Sort = 'saved'): Entry[] {
  return entries.toSorted((a, b) => ORDERS[sort](a.item, b.item));
}

/**
 * What a query asks for: its words, and what stands between double quotes as it is. The parts of a
 * word with a hyphen stay side by side, so that a pasted address finds its page and no other.
 */
function wordsOf(q: string): string[] {
  const parts = plain(q).matchAll(/["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+/g);
  return Array.from(parts, ([word, quoted = word]) => folded(quoted).trim()).filter(Boolean);
}

/**
 * The entries that fit, in the order given. A query's words must all occur, each anywhere in the
 * item's own text or its quotes. A plain scan on purpose: over 10,000 items with their quotes it
 * takes a frame, where an inverted index (MiniSearch) took longer for short queries and seconds to
 * build (scripts/bench-library.ts).
 */
export function filterEntries(entries: readonly Entry[], filters: Filters): Entry[] {
  const words = wordsOf(filters.q ?? '');
  return entries.filter(
    (entry) =>
      fits(entry, filters) &&
      words.every((word) => entry.text.includes(word) || entry.quotes.includes(word)),
  );
}

function fits({ item, kind: itsKind }: Entry, filters: Filters): boolean {
  const { status, stage, kind, criterion, skill, tag, score } = filters;
  const { scored } = item;
  if (status && item.status !== status) return false;
  if (stage && String(item.stage ?? 'none') !== stage) return false;
  if (kind && itsKind !== kind) return false;
  if (criterion && (scored?.levels[criterion] ?? 0) < EXPLAINED) return false;
  if (skill && (scored?.skills[skill] ?? 0) < EXPLAINED) return false;
  if (tag && !item.tags.includes(tag)) return false;
  if (score === 'unscored') return scored === undefined;
  return !score || (scored !== undefined && scored.score >= leastScore(score));
}

function leastScore(verdict: string): number {
  return VERDICTS.find(({ id }) => id === verdict)?.from ?? 0;
}

/** How many items have each status. */
export function statusCounts(items: readonly ReadingItem[]): Record<ReadingItem['status'], number> {
  const counts = { 'to-read': 0, reading: 0, done: 0, dropped: 0 };
  for (const { status } of items) counts[status] += 1;
  return counts;
}

/** Every tag in use, in alphabetical order. */
export function tagsOf(items: readonly ReadingItem[]): string[] {
  return [...new Set(items.flatMap(({ tags }) => tags))].sort(byTitle.compare);
}
