import { resourceById } from '../catalog/catalog.ts';
import type { Resource } from '../catalog/resource.ts';
import { ResourceRecord, type ResourceStatus, withStatus } from '../roadmap/status.ts';
import type { Library } from './database.ts';
import { ReadingItem, type ReadingStatus, statusFields } from './item.ts';
import { changeFields } from './items.ts';
import { normaliseAddress } from './normalise-address.ts';
import { addressesOf, resourcesIn } from './resource-entries.ts';
import { attempt, type Result } from './result.ts';
import type { Undo } from './undo.ts';
import { validRows } from './valid-rows.ts';

export interface ResourceRecords {
  /** What the reader chose, for `progressWith`; defaults are not in it. */
  records: ResourceRecord[];
  /** How many records could not be read; the resource is as it was to begin with. */
  damaged: number;
}

/** Everything that the reader chose on the roadmap. */
export function listResourceRecords(db: Library): Promise<Result<ResourceRecords>> {
  return attempt(async () => {
    const rows = await db.roadmap.toArray();
    const records = validRows(rows, ResourceRecord);
    return { records, damaged: rows.length - records.length };
  });
}

/** What a resource's status means for the entry of the list that it is. */
const IN_LIST: Record<ResourceStatus, ReadingStatus> = {
  none: 'to-read',
  picked: 'to-read',
  started: 'reading',
  done: 'done',
};

/**
 * Picks, starts, finishes or unpicks (`none`) a resource of the roadmap, in the list too where it is
 * there, in one transaction.
 */
export function setResourceStatus(
  db: Library,
  resourceId: string,
  status: ResourceStatus,
  now: number = Date.now(),
): Promise<Result<{ record: ResourceRecord; undo: Undo }>> {
  return attempt(() =>
    db.transaction('rw', [db.roadmap, db.items, db.resources], async () => {
      const before = (await db.roadmap.get(resourceId)) as ResourceRecord | undefined;
      const record = withStatus(resourceId, ResourceRecord.safeParse(before).data, status, now);
      await db.roadmap.put(record);
      const row = { key: resourceId, ...(before && { before }), after: record };
      const fields = await noteInList(db, resourceId, status, now);
      return { record, undo: { kind: 'changed' as const, fields, roadmap: [row] } };
    }),
  );
}

/** Sets the status of the entries that are a resource, inside the caller's transaction. */
async function noteInList(db: Library, resourceId: string, status: ResourceStatus, now: number) {
  const resource = resourceById(resourceId, await resourcesIn(db));
  if (!resource) return [];
  const rows = await db.items.where('address').anyOf(addressesOf(resource)).toArray();
  const to = IN_LIST[status];
  const ids = validRows(rows, ReadingItem)
    // What was dropped stays that where it is not picked either.
    .filter((item) => item.status !== to && !(status === 'none' && item.status === 'dropped'))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const { undo } = await changeFields(db, ids, (item) => statusFields(item, to, now), now);
  return undo.fields;
}

/**
 * The ids of the resources that are on the reading list themselves (their own page, not one of
 * their posts): what `suggest` takes as `saved`.
 */
export function savedResources(
  items: readonly Pick<ReadingItem, 'address'>[],
  resources: readonly Resource[],
): string[] {
  const addresses = new Set(items.map(({ address }) => address));
  return resources.filter(({ url }) => addresses.has(normaliseAddress(url))).map(({ id }) => id);
}
