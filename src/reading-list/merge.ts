import type { ResourceRecord } from '../roadmap/status.ts';
import { RESOURCE_STATUSES } from '../roadmap/status.ts';
import { withoutCommas } from './formats/fields.ts';
import { ReadingItem } from './item.ts';

const FIELDS = Object.keys(ReadingItem.shape) as (keyof ReadingItem)[];

/** Equal by value: objects whatever the order of their keys, absent and undefined fields alike. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!(a instanceof Object) || !(b instanceof Object)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue(left[key], right[key]));
}

/** The fields of `after` that differ from `before`; undefined where a field goes. */
export function changesBetween(before: ReadingItem, after: ReadingItem): Partial<ReadingItem> {
  const changed = FIELDS.filter((field) => !sameValue(before[field], after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/**
 * What brings the fields of `before` back where `after` was written: those that still have its value.
 * What was changed since stays, and with a status the dates that go with it.
 */
export function fieldsBack(
  present: ReadingItem,
  before: Partial<ReadingItem>,
  after: Partial<ReadingItem>,
): Partial<ReadingItem> {
  const stays = (field: keyof ReadingItem) => !sameValue(present[field], after[field]);
  const datesStay = 'status' in after && stays('status');
  // Of these objects, not of the schema: a newer version's own fields come back too.
  const fields = Object.keys({ ...before, ...after }) as (keyof ReadingItem)[];
  const back = fields.filter((field) => {
    if (datesStay && (field === 'startedAt' || field === 'finishedAt')) return false;
    return !stays(field) && !sameValue(before[field], after[field]);
  });
  return Object.fromEntries(back.map((field) => [field, before[field]]));
}

/** Which of two values a merge takes; an absent one never. */
type Choice = <T>(a: T | undefined, b: T | undefined) => T | undefined;

const former: Choice = (a, b) => a ?? b;

/** For changes of the same millisecond: the same answer whichever is asked first. */
const greater: Choice = (a, b) => {
  if (a === undefined || b === undefined) return a ?? b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
};

/** What the page says of itself: from the one that was scored, gaps filled from the other. */
function pageFields(first: ReadingItem, second: ReadingItem, choice: Choice): Partial<ReadingItem> {
  const alike = !first.scored === !second.scored;
  const [a, b] = alike || first.scored ? [first, second] : [second, first];
  const choose = alike ? choice : former;
  // An address stands in for a title that nobody knew.
  const titleOf = ({ title, url }: ReadingItem) => (title === url ? undefined : title);
  const judgedOf = ({ scored, textHash, stage }: ReadingItem) =>
    scored ? { scored, textHash, stage } : undefined;
  return {
    url: choose(a.url, b.url),
    title: choose(titleOf(a), titleOf(b)) ?? choose(a.title, b.title),
    site: choose(a.site, b.site),
    byline: choose(a.byline, b.byline),
    language: choose(a.language, b.language),
    published: choose(a.published, b.published),
    resourceId: choose(a.resourceId, b.resourceId),
    ...(choose(judgedOf(a), judgedOf(b)) ?? {
      stage: choose(a.stage ?? undefined, b.stage ?? undefined) ?? null,
    }),
  };
}

/** One order for both directions; the longer list keeps its own where it has all of the other. */
function mergeTags(a: string[], b: string[], choice: Choice): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  const [aHasAll, bHasAll] = [b.every((tag) => inA.has(tag)), a.every((tag) => inB.has(tag))];
  if (aHasAll && bHasAll) return choice(a, b) ?? a;
  if (aHasAll) return a;
  if (bHasAll) return b;
  const all = [...new Set([...a, ...b])];
  return choice === greater ? all.sort() : all;
}

/** Dates and tags add up, whoever is newer; a note and a rating are never lost to an empty one. */
function readerFields(a: ReadingItem, b: ReadingItem, choice: Choice): Partial<ReadingItem> {
  const progressOf = ({ status, startedAt, finishedAt }: ReadingItem) => ({
    status,
    startedAt,
    finishedAt,
  });
  return {
    ...choice(progressOf(a), progressOf(b)),
    note: choice(a.note || undefined, b.note || undefined) ?? '',
    rating: choice(a.rating, b.rating),
    tags: mergeTags(a.tags, b.tags, choice),
    savedAt: Math.min(a.savedAt, b.savedAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
  };
}

/** The merged fields as an item of the library, without those that are undefined. */
function itemOf(mine: ReadingItem, fields: Partial<ReadingItem>): ReadingItem {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  const { id, address } = mine;
  return { ...(Object.fromEntries(present) as ReadingItem), id, address };
}

/**
 * One page as two of the reader's own libraries have it. The newer (`updatedAt`) decides the status
 * with its dates, and the note and the rating where both have one; tags are united; the earlier date
 * of saving stays. What the page says comes from the newer that was scored. The result does not
 * depend on which is `mine`, but for the id, and merging again changes nothing.
 */
export function mergeOwn(mine: ReadingItem, other: ReadingItem): ReadingItem {
  const [a, b] = other.updatedAt > mine.updatedAt ? [other, mine] : [mine, other];
  const choice = a.updatedAt === b.updatedAt ? greater : former;
  return itemOf(mine, { ...pageFields(a, b, choice), ...readerFields(a, b, choice) });
}

/**
 * Another product's file with what it cannot say of our page put back, so that an export that comes
 * back is no change: most write whole seconds, and a tag without its commas.
 */
function restored(other: ReadingItem, mine: ReadingItem): ReadingItem {
  const sameSecond = other.savedAt === Math.floor(mine.savedAt / 1000) * 1000;
  const known = new Set(mine.tags.map((tag) => withoutCommas(tag).trim()));
  return {
    ...other,
    savedAt: sameSecond ? mine.savedAt : other.savedAt,
    tags: other.tags.filter((tag) => !known.has(tag)),
  };
}

/**
 * A page of the library and what another product's file says of it. All that the reader said in
 * Plumbline stays; the file fills what is empty (a page that nobody started takes the file's status)
 * and adds its tags; the earlier date of saving stays. Importing again changes nothing.
 * @param now becomes `updatedAt` where anything changed
 */
export function mergeForeign(mine: ReadingItem, other: ReadingItem, now: number): ReadingItem {
  const merged = itemOf(mine, {
    ...pageFields(mine, other, former),
    ...readerFields(mine, restored(other, mine), former),
    ...(mine.status === 'to-read' && { status: other.status }),
    updatedAt: mine.updatedAt,
  });
  const changed = Object.keys(changesBetween(mine, merged)).length > 0;
  return changed ? { ...merged, updatedAt: Math.max(now, mine.updatedAt) } : merged;
}

/** The newer of two records of a resource; of the same time, the one that got further. */
export function mergeRecords(
  mine: ResourceRecord | undefined,
  other: ResourceRecord,
): ResourceRecord {
  if (!mine || other.updatedAt > mine.updatedAt) return other;
  if (other.updatedAt < mine.updatedAt) return mine;
  const reached = (record: ResourceRecord) => RESOURCE_STATUSES.indexOf(record.status);
  return reached(other) > reached(mine) ? other : mine;
}
