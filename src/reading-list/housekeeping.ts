import type { Library } from './database.ts';
import { ReadingItem } from './item.ts';
import { attempt, type Result } from './result.ts';
import { validRows } from './valid-rows.ts';

/** How many records the library holds. */
export interface KeptItems {
  items: number;
  /** Records set aside. */
  damaged: number;
  /** Damaged items that still lie in the list's table. */
  unreadable: number;
}

/** Counts the list's records, the damaged ones apart. */
export function countItems(db: Library): Promise<Result<KeptItems>> {
  return attempt(() =>
    db.transaction('r', [db.items, db.damaged], async () => {
      const items = await db.items.toArray();
      const readable = validRows(items, ReadingItem).length;
      const damaged = await db.damaged.count();
      return { items: readable, damaged, unreadable: items.length - readable };
    }),
  );
}

/** The texts of saved pages, and of pages that the reader disagrees about. */
export interface KeptTexts {
  texts: number;
  /** Size of the texts' words in bytes, as UTF-8; what the browser uses for them is more. */
  textBytes: number;
}

/**
 * Counts and measures the texts. By themselves: a live query over the list as well would read them all
 * again after each change of an entry.
 */
export function measureTexts(db: Library): Promise<Result<KeptTexts>> {
  return attempt(() =>
    db.transaction('r', [db.texts, db.disagreements], async () => {
      const encoder = new TextEncoder();
      let textBytes = 0;
      let texts = 0;
      const count = (text: unknown) => {
        texts += 1;
        textBytes += encoder.encode(JSON.stringify(text)).length;
      };
      await db.texts.each(count);
      // Those of pages that the reader disagrees about, saved or not.
      await db.disagreements.each((row) => {
        if (row instanceof Object && 'blocks' in row) count(row.blocks);
      });
      return { texts, textBytes };
    }),
  );
}

/** Moves the list's damaged records to where they are kept for a repair; returns how many. */
export function setDamagedAside(db: Library, now: number = Date.now()): Promise<Result<number>> {
  return attempt(() =>
    db.transaction('rw', [db.items, db.damaged], async () => {
      const broken = (await db.items.toArray()).filter(
        (row) => !ReadingItem.safeParse(row).success,
      );
      await db.damaged.bulkAdd(broken.map((record) => ({ table: 'items', foundAt: now, record })));
      await db.items.bulkDelete(broken.map((record) => (record as { id: string }).id));
      return broken.length;
    }),
  );
}

/** The records that were set aside, for the reader to look at or to send. */
export function listDamaged(db: Library): Promise<Result<unknown[]>> {
  return attempt(() => db.damaged.toArray());
}

/** Empties every table, in one transaction. There is no way back. */
export function eraseLibrary(db: Library): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    }),
  );
}
