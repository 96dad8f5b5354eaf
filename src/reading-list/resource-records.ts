import type { Resource } from '../catalog/resource.ts';
import { ResourceRecord, type ResourceStatus, withStatus } from '../roadmap/status.ts';
import type { Library } from './database.ts';
import type { ReadingItem } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { attempt, type Result } from './result.ts';
import type { Undo } from './undo.ts';
import { validRows } from './valid-rows.ts';

export interface ResourceRecords {
  /** What the reader chose, for `roadmapProgress`; defaults are not in it. */
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

/** Picks, starts, finishes or unpicks (`none`) a resource of the roadmap, in one transaction. */
export function setResourceStatus(
  db: Library,
  resourceId: string,
  status: ResourceStatus,
  now: number = Date.now(),
): Promise<Result<{ record: ResourceRecord; undo: Undo }>> {
  return attempt(() =>
    db.transaction('rw', db.roadmap, async () => {
      const before = (await db.roadmap.get(resourceId)) as ResourceRecord | undefined;
      const record = withStatus(resourceId, ResourceRecord.safeParse(before).data, status, now);
      await db.roadmap.put(record);
      const row = { key: resourceId, ...(before && { before }), after: record };
      return { record, undo: { kind: 'roadmap' as const, rows: [row] } };
    }),
  );
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
