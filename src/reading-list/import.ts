import { catalogWith } from '../catalog/catalog.ts';
import { pageMatcher, stageOf } from '../catalog/match.ts';
import type { Resource } from '../catalog/resource.ts';
import type { ResourceRecord } from '../roadmap/status.ts';
import type { Disagreement } from './disagreement.ts';
import type { ForeignPage, Row, RowError, SkipCode } from './formats/format.ts';
import type { ImportSource } from './import-files.ts';
import type { ReadingItem } from './item.ts';
import type { LibraryContent, WholePage } from './library-content.ts';
import { changesBetween, mergeForeign, mergeOwn, sameValue } from './merge.ts';
import { normaliseAddress } from './normalise-address.ts';
import { DISAGREEMENTS, mergedRows, RESOURCES, ROADMAP, rowChanges } from './row-changes.ts';

/**
 * How a file meets the library: `merge` adds to it and loses nothing; `replace` makes it what the
 * file holds, for a restore, and takes away what is not in the file.
 */
export type ImportMode = 'merge' | 'replace';

/** A page of a file, ready to be put on the list; several entries for one address are one page. */
export interface IncomingPage extends WholePage {
  line: number;
  file?: string;
  /** From Plumbline's own file: a page of the reader's, not of another product. */
  own: boolean;
}

/** What the library has of a page and what an incoming one would make of it. */
export type Arrival =
  | { kind: 'new'; page: WholePage }
  | { kind: 'same' }
  | {
      kind: 'changed';
      id: string;
      changes: Partial<ReadingItem>;
      /** Set where evaluation and text are the incoming page's, absent ones included. */
      judged?: Pick<WholePage, 'evaluation' | 'blocks'>;
    };

/** Where an entry stands and what the reader can recognise it by. */
interface Entry {
  line: number;
  file?: string;
  title: string;
}

/** What an import would do, for the reader to see before it runs. Nothing is written yet. */
export interface ImportPlan {
  mode: ImportMode;
  added: Entry[];
  /** With the ids that the pages have here. */
  updated: (Entry & { id: string; fields: (keyof ReadingItem)[] })[];
  skipped: (Entry & { code: SkipCode })[];
  bad: (Entry & { code: RowError; details?: string[] })[];
  /** Pages that `replace` takes away; empty for `merge`. */
  removed: { id: string; title: string }[];
  /** Resources of the roadmap whose record would change. */
  roadmapChanges: string[];
  /** Addresses of the pages whose levels the reader will have another opinion about. */
  disagreementChanges: string[];
  /** Ids of resources of the reader's own that would change. */
  resourceChanges: string[];
  /** What `runImport` works from: it looks at the library again, as that may change meanwhile. */
  pages: IncomingPage[];
  roadmap: ResourceRecord[];
  disagreements: Disagreement[];
  resources: Resource[];
  now: number;
}

/** The address of a page that may be listed, or why it may not. */
function checkAddress(url: string): { url: string } | { code: RowError } {
  const text = url.trim();
  if (text === '') return { code: 'row-no-address' };
  if (!URL.canParse(text)) return { code: 'row-address-refused' };
  const { protocol } = new URL(text);
  return protocol === 'http:' || protocol === 'https:'
    ? { url: text }
    : { code: 'row-address-refused' };
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}

/** What an entry is read with: which resource its page is, and the time. */
interface Reading {
  match: ReturnType<typeof pageMatcher>;
  now: number;
}

/** An item as it would be new. It has no `scored`: it is read when the reader opens it. */
function itemOf(page: ForeignPage, url: string, { match, now }: Reading): ReadingItem {
  const [resource] = match(url);
  const savedAt = Math.min(page.savedAt ?? now, now);
  return {
    id: crypto.randomUUID(),
    address: normaliseAddress(url),
    url,
    title: (page.title ?? '').replace(/\s+/g, ' ').trim() || url,
    ...(page.site && { site: page.site }),
    ...(page.byline && { byline: page.byline }),
    ...(page.published && { published: page.published }),
    stage: stageOf(resource),
    ...(resource && { resourceId: resource.id }),
    status: page.status ?? 'to-read',
    note: page.note ?? '',
    tags: cleanTags(page.tags ?? []),
    savedAt,
    updatedAt: savedAt,
  };
}

function incoming(
  row: Row,
  reading: Reading,
): IncomingPage | { code: RowError; text: string } | null {
  const place = { line: row.line, ...(row.file && { file: row.file }) };
  if ('own' in row) {
    const item = { ...row.own.item, address: normaliseAddress(row.own.item.url) };
    return { ...row.own, item, ...place, own: true };
  }
  if ('page' in row) {
    const checked = checkAddress(row.page.url);
    if ('code' in checked) return { ...checked, text: row.page.title || row.page.url };
    return { item: itemOf(row.page, checked.url, reading), ...place, own: false };
  }
  return null;
}

/**
 * What one incoming page means for the library, `mine` being what it has at that address. Another
 * product's page never replaces: it knows nothing of what the reader said here.
 */
export function arrivalOf(
  mine: WholePage | undefined,
  theirs: IncomingPage,
  mode: ImportMode,
  now: number,
): Arrival {
  const { item, evaluation, blocks, own } = theirs;
  const judged = { ...(evaluation && { evaluation }), ...(blocks && { blocks }) };
  if (!mine) return { kind: 'new', page: { item, ...judged } };
  const { id, address } = mine.item;
  const merge = () => (own ? mergeOwn(mine.item, item) : mergeForeign(mine.item, item, now));
  const after = mode === 'replace' && own ? { ...item, id, address } : merge();
  const changes = changesBetween(mine.item, after);
  // The evaluation and the text go with the summary that the item holds.
  const follows = own && (mode === 'replace' || 'scored' in changes || 'textHash' in changes);
  const differs = !sameValue(mine.evaluation, evaluation) || !sameValue(mine.blocks, blocks);
  if (Object.keys(changes).length === 0 && !(follows && differs)) return { kind: 'same' };
  return { kind: 'changed', id, changes, ...(follows && differs && { judged }) };
}

/** Two entries for the same page, in a file or in several: the first leads. */
function together(first: IncomingPage, second: IncomingPage, now: number): IncomingPage {
  if (!first.own || !second.own) {
    const [own, foreign] = second.own ? [second, first] : [first, second];
    return { ...own, item: mergeForeign(own.item, foreign.item, now) };
  }
  const item = mergeOwn(first.item, second.item);
  const judged = sameValue(item.scored, first.item.scored) ? first : second;
  const { evaluation, blocks } = judged;
  return {
    ...{ line: first.line, own: true, item },
    ...(first.file && { file: first.file }),
    ...(evaluation && { evaluation }),
    ...(blocks && { blocks }),
  };
}

/**
 * What importing a file would do to the library. Entries that cannot be read or may not be listed
 * are in `bad`, those that change nothing in `skipped`; no entry stops the others.
 * @param source from `readImportFiles`
 * @param library from `readContent`
 */
export function previewImport(
  source: Pick<ImportSource, 'rows' | 'roadmap' | 'disagreements' | 'resources'>,
  library: LibraryContent,
  { mode = 'merge', now = Date.now() }: { mode?: ImportMode; now?: number } = {},
): ImportPlan {
  const plan: ImportPlan = {
    ...{ mode, now, added: [], updated: [], skipped: [], bad: [], removed: [] },
    ...{ roadmapChanges: [], disagreementChanges: [], resourceChanges: [] },
    ...{ pages: [], roadmap: [], disagreements: [], resources: [] },
  };
  const reading = { match: pageMatcher(catalogWith(library.resources)), now };
  const mine = new Map(library.pages.map((page) => [page.item.address, page]));
  const pages = new Map<string, IncomingPage>();
  /** Addresses that stand in `bad`: the file has their pages, so `replace` leaves them alone. */
  const unreadable: string[] = [];
  for (const row of source.rows) {
    const place = { line: row.line, ...(row.file && { file: row.file }) };
    const title = ('text' in row && row.text) || '';
    if ('error' in row) {
      plan.bad.push({ ...place, ...row.error, title });
      if (row.url) unreadable.push(normaliseAddress(row.url));
    } else if ('skip' in row) plan.skipped.push({ ...place, code: row.skip, title });
    const page = incoming(row, reading);
    if (!page) continue;
    if ('code' in page) {
      plan.bad.push({ ...place, code: page.code, title: page.text });
      continue;
    }
    const { address } = page.item;
    const first = pages.get(address);
    if (first) plan.skipped.push({ ...place, code: 'skip-repeated', title: page.item.title });
    pages.set(address, first ? together(first, page, now) : page);
  }
  for (const page of pages.values()) {
    const { line, file, item } = page;
    const entry = { line, ...(file && { file }), title: item.title };
    const arrival = arrivalOf(mine.get(item.address), page, mode, now);
    if (arrival.kind === 'new') plan.added.push(entry);
    else if (arrival.kind === 'same') plan.skipped.push({ ...entry, code: 'skip-same' });
    else {
      const fields = Object.keys(arrival.changes) as (keyof ReadingItem)[];
      plan.updated.push({ ...entry, id: arrival.id, fields });
    }
  }
  plan.pages = [...pages.values()];
  if (mode === 'replace') {
    const kept = new Set([...pages.keys(), ...unreadable]);
    plan.removed = [...mine.values()]
      .filter(({ item }) => !kept.has(item.address))
      .map(({ item: { id, title } }) => ({ id, title }));
  }
  plan.roadmap = mergedRows(source.roadmap ?? [], ROADMAP);
  plan.disagreements = mergedRows(source.disagreements ?? [], DISAGREEMENTS);
  const keysOf = (changes: readonly { key: string }[]) => changes.map(({ key }) => key);
  plan.roadmapChanges = keysOf(rowChanges(library.roadmap, plan.roadmap, mode, ROADMAP));
  plan.resources = mergedRows(source.resources ?? [], RESOURCES);
  plan.resourceChanges = keysOf(rowChanges(library.resources, plan.resources, mode, RESOURCES));
  plan.disagreementChanges = keysOf(
    rowChanges(library.disagreements, plan.disagreements, mode, DISAGREEMENTS),
  );
  return plan;
}
