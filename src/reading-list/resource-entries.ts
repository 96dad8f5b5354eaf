import { catalogWith } from '../catalog/catalog.ts';
import { Resource } from '../catalog/resource.ts';
import { type RoadmapProgress, roadmapProgress } from '../roadmap/progress.ts';
import {
  RESOURCE_STATUSES,
  ResourceRecord,
  type ResourceStatus,
  statusOf,
  withStatus,
} from '../roadmap/status.ts';
import type { Library } from './database.ts';
import { newEntry, type ReadingItem, type ReadingStatus } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { type RowChange, writeRows } from './row-changes.ts';
import { validRows } from './valid-rows.ts';

// To the reader an entry that is a resource itself (a book's own page, not a chapter; a paper in any of its
// copies) and that resource on the roadmap are one thing. Who sets the status of the one sets that of the
// other in the same transaction (`noteOnRoadmap`, `setResourceStatus`), and a new entry begins where the
// roadmap is (`entryAt`). For what was written otherwise (an import, an earlier version) `progressWith`
// looks at both.

/** What an entry's status says of the resource that it is; of a pick it says nothing. */
const REACHED: Record<ReadingStatus, ResourceStatus> = {
  dropped: 'none',
  'to-read': 'none',
  reading: 'started',
  done: 'done',
};
/** The furthest last. */
const ORDER = Object.keys(REACHED);

/** The addresses at which an entry is the resource itself. */
export function addressesOf({ url, kind, pages }: Resource): string[] {
  const copies = kind === 'paper' ? pages.map((page) => `https://${page}`) : [];
  return [...new Set([url, ...copies].map(normaliseAddress))];
}

/** Finds the entry that is a resource; of several (copies of a paper) the one that got furthest. */
function entryFinder(items: readonly ReadingItem[]): (of: Resource) => ReadingItem | undefined {
  const byAddress = new Map(items.map((item) => [item.address, item]));
  return (resource) =>
    addressesOf(resource)
      .flatMap((address) => byAddress.get(address) ?? [])
      .sort((a, b) => ORDER.indexOf(b.status) - ORDER.indexOf(a.status))[0];
}

/** The catalogue as `readCatalog` gives it, inside the caller's transaction. */
export async function resourcesIn(db: Library): Promise<Resource[]> {
  return catalogWith(validRows(await db.resources.toArray(), Resource));
}

/** The further of what roadmap and list say; what was dropped is no pick until it is started. */
function statusWith(status: ResourceStatus, entry: ReadingItem): ResourceStatus {
  if (entry.status === 'dropped') return status === 'picked' ? 'none' : status;
  const [one, other] = [status, REACHED[entry.status]].map((each) =>
    RESOURCE_STATUSES.indexOf(each),
  );
  return RESOURCE_STATUSES[Math.max(one ?? 0, other ?? 0)] ?? status;
}

/**
 * Progress on the roadmap as roadmap and list have it together: an entry that is a resource counts as
 * that, every other one that is done as a page of what it belongs to.
 */
export function progressWith(
  records: readonly ResourceRecord[],
  items: readonly ReadingItem[],
  resources: readonly Resource[],
): RoadmapProgress {
  const recordOf = new Map(records.map((record) => [record.resourceId, record]));
  const entryOf = entryFinder(items);
  const fromList = resources.flatMap((resource) => {
    const entry = entryOf(resource);
    if (!entry) return [];
    const record = recordOf.get(resource.id);
    const before = statusOf(resource.id, record);
    const status = statusWith(before, entry);
    const { finishedAt, startedAt, updatedAt } = entry;
    const at = finishedAt ?? startedAt ?? updatedAt;
    return status === before ? [] : [withStatus(resource.id, record, status, at)];
  });
  const own = new Set(resources.flatMap(addressesOf));
  const pages = items.filter(({ status, address }) => status === 'done' && !own.has(address));
  return roadmapProgress([...records, ...fromList], pages, resources);
}

/** The status that goes back to where nothing was started: picked, where it was before. */
function notStarted(record: ResourceRecord): ResourceStatus {
  return record.pickedAt === undefined ? statusOf(record.resourceId, undefined) : 'picked';
}

/**
 * Writes to the roadmap what entries say that are resources themselves, inside the caller's
 * transaction; the value takes that back.
 * @param items entries whose status has just been set
 */
export async function noteOnRoadmap(
  db: Library,
  items: readonly ReadingItem[],
  now: number,
): Promise<RowChange<ResourceRecord>[]> {
  const entryOf = entryFinder(items);
  const changes: RowChange<ResourceRecord>[] = [];
  for (const resource of await resourcesIn(db)) {
    const entry = entryOf(resource);
    if (!entry) continue;
    const { id } = resource;
    const before = (await db.roadmap.get(id)) as ResourceRecord | undefined;
    const record = ResourceRecord.safeParse(before).data;
    const says = REACHED[entry.status];
    const started = record?.status === 'started' || record?.status === 'done';
    const status = says === 'none' && started ? notStarted(record) : says;
    if (status === record?.status || (says === 'none' && !started)) continue;
    const after = withStatus(id, record, status, now);
    changes.push({ key: id, ...(before && { before }), after });
  }
  await writeRows(db.roadmap, changes);
  return changes;
}

/**
 * A new entry at an address (`newEntry`): where it is a resource that the roadmap has as started or
 * done it is that from the start. Read before the caller's transaction, which then need not wait for the
 * roadmap's: what is marked in between `progressWith` sees.
 * @param resource the one that the page belongs to
 */
export async function entryAt(
  db: Library,
  address: string,
  now: number,
  resource: Resource | undefined,
) {
  const entry = newEntry(address, now);
  if (!resource || !addressesOf(resource).includes(address)) return entry;
  const { data } = ResourceRecord.safeParse(await db.roadmap.get(resource.id));
  if (data?.status !== 'started' && data?.status !== 'done') return entry;
  const { status, startedAt, doneAt } = data;
  return {
    ...entry,
    status: status === 'done' ? ('done' as const) : ('reading' as const),
    ...(startedAt !== undefined && { startedAt }),
    ...(doneAt !== undefined && { finishedAt: doneAt }),
  };
}
