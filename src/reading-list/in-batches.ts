import type { Table } from 'dexie';

/** Rows of one request: some tens of megabytes of text. */
const BATCH = 500;

/** All rows of a table that may be large: Chromium never answers a request for more than it can send. */
export async function inBatches(table: Table<unknown, string>): Promise<unknown[]> {
  const keys = await table.toCollection().primaryKeys();
  const rows: unknown[][] = [];
  for (let start = 0; start < keys.length; start += BATCH)
    rows.push(await table.bulkGet(keys.slice(start, start + BATCH)));
  return rows.flat();
}
