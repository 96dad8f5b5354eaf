import type { Library } from './database.ts';
import type { Disagreement } from './disagreement.ts';
import {
  EvaluationRow,
  newestFirst,
  ReadingItem,
  type ReadingStatus,
  type StoredEvaluation,
  statusFields,
} from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { noteOnRoadmap } from './resource-entries.ts';
import { attempt, ItemMissing, type Result } from './result.ts';
import { fieldsBefore, takeOut, type Undo } from './undo.ts';
import { validRows } from './valid-rows.ts';

export interface ReadingList {
  /** Newest first. */
  items: ReadingItem[];
  /** How many records could not be read; they stay where they are and are skipped. */
  damaged: number;
}

export interface SavedPage {
  item: ReadingItem;
  /** Null for a page that was added without being read, or whose evaluation cannot be read. */
  evaluation: StoredEvaluation | null;
}

export interface Changed {
  items: ReadingItem[];
  undo: Undo;
}

/** The whole reading list, newest first, without evaluations and texts. */
export function listItems(db: Library): Promise<Result<ReadingList>> {
  return attempt(async () => {
    // Not by an index: it would leave out, unnoticed, records that lack the indexed field.
    const rows = await db.items.toArray();
    const items = validRows(rows, ReadingItem);
    items.sort(newestFirst);
    return { items, damaged: rows.length - items.length };
  });
}

/** The saved page at an address, however it was reached (`normaliseAddress`); null if none is. */
export function getByUrl(db: Library, url: string): Promise<Result<SavedPage | null>> {
  return attempt(() =>
    db.transaction('r', [db.items, db.evaluations], async () => {
      const row = await db.items.get({ address: normaliseAddress(url) });
      const item = ReadingItem.safeParse(row);
      if (!item.success) return null;
      const evaluation = EvaluationRow.safeParse(await db.evaluations.get(item.data.id));
      return {
        item: item.data,
        evaluation: evaluation.success ? evaluation.data.evaluation : null,
      };
    }),
  );
}

/**
 * Drops the texts of some items to save space, also where the reader's disagreement about one of
 * them holds it; their evaluations stay. The undo holds them in memory: for all, `dropAllTexts`.
 */
export function dropTexts(db: Library, ids: readonly string[]): Promise<Result<{ undo: Undo }>> {
  return attempt(() =>
    db.transaction('rw', [db.items, db.texts, db.disagreements], async () => {
      const rows = (await db.items.bulkGet([...ids])) as (Partial<ReadingItem> | undefined)[];
      const addresses = rows.flatMap((row) => row?.address ?? []);
      const texts = (await db.texts.bulkGet([...ids])).filter((row) => row !== undefined);
      const disagreements = await db.disagreements.where('address').anyOf(addresses).toArray();
      const blocks = (disagreements as Partial<Disagreement>[]).flatMap((row) =>
        row.address && row.blocks ? [{ address: row.address, blocks: row.blocks }] : [],
      );
      await db.texts.bulkDelete([...ids]);
      await db.disagreements.bulkUpdate(
        blocks.map(({ address }) => ({ key: address, changes: { blocks: undefined } })),
      );
      return { undo: { kind: 'texts' as const, rows: texts, blocks } };
    }),
  );
}

/** Drops every stored text; the value is how many there were. */
export function dropAllTexts(db: Library): Promise<Result<number>> {
  return attempt(() =>
    db.transaction('rw', [db.texts, db.disagreements], async () => {
      const saved = await db.texts.count();
      await db.texts.clear();
      const others = db.disagreements.filter((row) => row instanceof Object && 'blocks' in row);
      return saved + (await others.modify({ blocks: undefined }));
    }),
  );
}

/** Changes fields of items in one transaction; those not on the list are skipped. */
export function changeItems(
  db: Library,
  ids: readonly string[],
  changesTo: (item: ReadingItem) => Partial<ReadingItem>,
  now: number,
): Promise<Result<Changed>> {
  return attempt(() => db.transaction('rw', db.items, () => changeFields(db, ids, changesTo, now)));
}

/** As `changeItems`, inside the caller's transaction. Throws `ItemMissing` where there is none. */
export async function changeFields(
  db: Library,
  ids: readonly string[],
  changesTo: (item: ReadingItem) => Partial<ReadingItem>,
  now: number,
) {
  const rows = await db.items.bulkGet([...ids]);
  const changed = validRows(rows, ReadingItem).map((item) => {
    return { item, changes: { ...changesTo(item), updatedAt: now } };
  });
  if (changed.length === 0) throw new ItemMissing();
  await db.items.bulkUpdate(changed.map(({ item, changes }) => ({ key: item.id, changes })));
  return {
    items: changed.map(({ item, changes }) => ({ ...item, ...changes })),
    undo: {
      kind: 'changed' as const,
      fields: changed.map(({ item, changes }) => ({
        id: item.id,
        before: fieldsBefore(item, changes),
        after: changes,
      })),
    },
  };
}

/**
 * Sets the status of items, with the times of starting and finishing that go with it, on the roadmap
 * too where an item is a resource itself.
 */
export function setStatus(
  db: Library,
  ids: readonly string[],
  status: ReadingStatus,
  now: number = Date.now(),
): Promise<Result<Changed>> {
  return attempt(() =>
    db.transaction('rw', [db.items, db.roadmap, db.resources], async () => {
      const to = (item: ReadingItem) => statusFields(item, status, now);
      const { items, undo } = await changeFields(db, ids, to, now);
      return { items, undo: { ...undo, roadmap: await noteOnRoadmap(db, items, now) } };
    }),
  );
}

/** Replaces the note of an item. */
export function setNote(
  db: Library,
  id: string,
  note: string,
  now: number = Date.now(),
): Promise<Result<Changed>> {
  return changeItems(db, [id], () => ({ note }), now);
}

/**
 * As `setNote`, for a page that is going away: one write, committed at once, since no answer of the
 * database would be heard any more, not even whether the item is still there. No undo, and live
 * queries do not see it.
 * @param item as it was read last, by a live query: what another context did to it in the milliseconds
 *   since is lost
 */
export function setNoteOnLeaving(db: Library, item: ReadingItem, note: string): void {
  const transaction = db.backendDB().transaction('items', 'readwrite');
  transaction.objectStore('items').put({ ...item, note, updatedAt: Date.now() });
  transaction.commit();
}

/** Adds a paragraph at the end of an item's note; one that has its own lines there is not repeated. */
export function addToNote(
  db: Library,
  id: string,
  paragraph: string,
  now: number = Date.now(),
): Promise<Result<Changed>> {
  const added = ({ note }: ReadingItem) =>
    `\n${note}\n`.includes(`\n${paragraph}\n`)
      ? note
      : [note.trimEnd(), paragraph].filter(Boolean).join('\n\n');
  return changeItems(db, [id], (item) => ({ note: added(item) }), now);
}

/** Removes items with evaluation and text; damaged records too. */
export function removeItems(
  db: Library,
  ids: readonly string[],
): Promise<Result<{ undo: Undo & { kind: 'removed' } }>> {
  return attempt(() =>
    db.transaction('rw', [db.items, db.evaluations, db.texts], async () => {
      const pages = await takeOut(db, ids);
      if (pages.length === 0) throw new ItemMissing();
      return { undo: { kind: 'removed' as const, pages } };
    }),
  );
}
