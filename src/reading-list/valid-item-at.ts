import type { Library } from './database.ts';
import { ReadingItem } from './item.ts';

/**
 * The item at an address, if it can be read. A damaged one is set aside, so that its address is
 * free for a sound one. Runs inside the caller's transaction.
 * @param now milliseconds since 1970
 */
export async function validItemAt(
  db: Library,
  address: string,
  now: number,
): Promise<ReadingItem | undefined> {
  const row = await db.items.get({ address });
  if (row === undefined) return undefined;
  const item = ReadingItem.safeParse(row);
  if (item.success) return item.data;
  await db.damaged.add({ table: 'items', foundAt: now, record: row });
  await db.items.where({ address }).delete();
  return undefined;
}
