import type { Library } from './database.ts';
import { ReadingItem } from './item.ts';
import { attempt, type Result } from './result.ts';
import { sound } from './sound.ts';

/** How much the library holds. */
export interface Kept {
  items: number;
  /** Of saved pages, and of pages that the reader disagrees about. */
  texts: number;
  /** Size of the texts' words in bytes, as UTF-8; what the browser uses for them is more. */
  textBytes: number;
  /** Records set aside. */
  damaged: number;
  /** Damaged items that still lie in the list's table. */
  unreadable: number;
}

/** What is kept, counted. */
export function countKept(db: Library): Promise<Result<Kept>> {
  return attempt(() =>
    db.transaction('r', [db.items, db.texts, db.disagreements, db.damaged], async () => {
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
      const items = await db.items.toArray();
      const readable = sound(items, ReadingItem).length;
      return {
        items: readable,
        texts,
        textBytes,
        damaged: await db.damaged.count(),
        unreadable: items.length - readable,
      };
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
