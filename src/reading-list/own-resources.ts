import type { Resource } from '../catalog/resource.ts';
import type { Library } from './database.ts';
import { resourcesIn } from './resource-entries.ts';
import { attempt, ItemMissing, type Result } from './result.ts';
import type { Undo } from './undo.ts';

/**
 * The catalogue as this reader has it, their own resources and those of packs included: what decides
 * which resource a page is and what is suggested. Damaged records are left out.
 */
export function readCatalog(db: Library): Promise<Result<Resource[]>> {
  return attempt(() => resourcesIn(db));
}

/** Stores resources, over those with the same ids. */
export function putResources(
  db: Library,
  resources: readonly Resource[],
): Promise<Result<{ undo: Undo }>> {
  const ids = resources.map(({ id }) => id);
  return attempt(() =>
    db.transaction('rw', db.resources, async () => {
      const before = (await db.resources.bulkGet(ids)) as (Resource | undefined)[];
      await db.resources.bulkPut([...resources]);
      const rows = resources.map((after, index) => {
        const row = before[index];
        return { key: after.id, ...(row && { before: row }), after };
      });
      return { undo: { kind: 'resources' as const, rows } };
    }),
  );
}

/** Removes one; what was saved or done of it stays, and holds again should it come back. */
export function removeResource(db: Library, id: string): Promise<Result<{ undo: Undo }>> {
  return attempt(() =>
    db.transaction('rw', db.resources, async () => {
      const before = (await db.resources.get(id)) as Resource | undefined;
      if (before === undefined) throw new ItemMissing();
      await db.resources.delete(id);
      return { undo: { kind: 'resources' as const, rows: [{ key: id, before }] } };
    }),
  );
}
