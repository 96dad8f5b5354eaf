import type { Table } from 'dexie';
import type { Resource } from '../catalog/resource.ts';
import type { ResourceRecord } from '../roadmap/status.ts';
import { type Disagreement, mergeDisagreements } from './disagreement.ts';
import type { ImportMode } from './import.ts';
import { mergeRecords, sameValue } from './merge.ts';

/**
 * A row that changes: `before` is absent where it is new, `after` where it goes. What a single change
 * found there before is unchecked, as it was read: it goes back as it came.
 */
export interface RowChange<T> {
  key: string;
  before?: T;
  after?: T;
}

/** How the rows of a table that goes with the reading list are told apart and merged. */
export interface RowKind<T> {
  keyOf: (row: T) => string;
  merge: (mine: T | undefined, other: T) => T;
}

export const ROADMAP: RowKind<ResourceRecord> = {
  keyOf: ({ resourceId }) => resourceId,
  merge: mergeRecords,
};

export const DISAGREEMENTS: RowKind<Disagreement> = {
  keyOf: ({ address }) => address,
  merge: mergeDisagreements,
};

/** Nothing says which of two is newer: the reader's own stays. */
export const RESOURCES: RowKind<Resource> = {
  keyOf: ({ id }) => id,
  merge: (mine, other) => mine ?? other,
};

/** One row for each key; several of one key are merged. */
export function mergedRows<T>(rows: readonly T[], { keyOf, merge }: RowKind<T>): T[] {
  const merged = new Map<string, T>();
  for (const row of rows) merged.set(keyOf(row), merge(merged.get(keyOf(row)), row));
  return [...merged.values()];
}

/**
 * What importing rows changes: `merge` adds to those that are there, `replace` takes others away.
 * @param shown the keys that `replace` may change, where the reader has seen them; others are merged
 */
export function rowChanges<T>(
  mine: readonly T[],
  theirs: readonly T[],
  mode: ImportMode,
  { keyOf, merge }: RowKind<T>,
  shown?: ReadonlySet<string>,
): RowChange<T>[] {
  const replaces = (key: string) => mode === 'replace' && (!shown || shown.has(key));
  const present = new Map(mine.map((row) => [keyOf(row), row]));
  const changed = theirs.flatMap((row): RowChange<T>[] => {
    const key = keyOf(row);
    const before = present.get(key);
    const after = replaces(key) ? row : merge(before, row);
    if (sameValue(before, after)) return [];
    return [{ key, ...(before !== undefined && { before }), after }];
  });
  const kept = new Set(theirs.map(keyOf));
  const gone = mine.filter((row) => replaces(keyOf(row)) && !kept.has(keyOf(row)));
  return [...changed, ...gone.map((before) => ({ key: keyOf(before), before }))];
}

/** Makes changes in a table, inside the caller's transaction. */
export async function writeRows<T>(
  table: Table<unknown, string, T>,
  changes: readonly RowChange<T>[],
): Promise<void> {
  await table.bulkPut(changes.flatMap(({ after }) => (after === undefined ? [] : [after])));
  await table.bulkDelete(changes.flatMap(({ key, after }) => (after === undefined ? [key] : [])));
}

/** Takes changes back where nothing else has changed the row since; the value takes that back. */
export async function undoRows<T>(
  table: Table<unknown, string, T>,
  changes: readonly RowChange<T>[],
): Promise<RowChange<T>[]> {
  const present = await table.bulkGet(changes.map(({ key }) => key));
  const undone = changes
    .filter(({ after }, index) => sameValue(present[index], after))
    .map(
      ({ key, before, after }): RowChange<T> => ({
        key,
        ...(after !== undefined && { before: after }),
        ...(before !== undefined && { after: before }),
      }),
    );
  await writeRows(table, undone);
  return undone;
}
