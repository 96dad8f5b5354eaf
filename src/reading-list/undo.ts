import type { Resource } from '../catalog/resource.ts';
import type { ResourceRecord } from '../roadmap/status.ts';
import type { Library } from './database.ts';
import type { Disagreement } from './disagreement.ts';
import { type ImportUndo, undoImport } from './import-undo.ts';
import { type EvaluationRow, ReadingItem, type TextRow, unsaidFields } from './item.ts';
import { fieldsBack, sameValue } from './merge.ts';
import { attempt, ItemChanged, ItemMissing, type Result } from './result.ts';
import { type RowChange, undoRows } from './row-changes.ts';
import { validItemAt } from './valid-item-at.ts';

/** All that is stored of one page, as it was read (not checked: it goes back as it came). */
export interface StoredPage {
  item: unknown;
  evaluation?: unknown;
  text?: unknown;
}

/**
 * What takes a change back. It holds only what the change touched, so that what other contexts
 * changed since then stays. It lives in the memory of the page that offers the undo; that of a removal
 * outlives that (`src/ui/use-removals.ts`).
 */
export type Undo =
  /** A page was added, as this item: undone by removing it, unless it is another by now. */
  | { kind: 'added'; item: ReadingItem }
  /** Pages were removed: undone by bringing them back. */
  | { kind: 'removed'; pages: StoredPage[] }
  /**
   * Fields of items were changed (`after`), with a page saved again its evaluation and text, and with a
   * status the roadmap's records of resources; or those alone.
   */
  | {
      kind: 'changed';
      fields: { id: string; before: Partial<ReadingItem>; after: Partial<ReadingItem> }[];
      evaluation?: { id: string; before: unknown };
      text?: { id: string; before: unknown };
      roadmap?: RowChange<ResourceRecord>[];
    }
  /** Stored texts were dropped, with those that disagreements about the same pages hold. */
  | { kind: 'texts'; rows: unknown[]; blocks: Pick<Disagreement, 'address' | 'blocks'>[] }
  /** Resources of the reader's own were stored or removed. */
  | { kind: 'resources'; rows: RowChange<Resource>[] }
  /** Many pages were imported or restored from a file, and the roadmap with them. */
  | ImportUndo;

/** The present values of the fields that `changes` is about to overwrite. */
export function fieldsBefore(
  item: ReadingItem,
  changes: Partial<ReadingItem>,
): Partial<ReadingItem> {
  const keys = Object.keys(changes) as (keyof ReadingItem)[];
  return Object.fromEntries(keys.map((key) => [key, item[key]]));
}

/** Two changes of fields as one, where the second began with what the first had written. */
export function asOneChange(first: Undo, second: Undo): Undo | undefined {
  if (first.kind !== 'changed' || second.kind !== 'changed') return undefined;
  const written = first.fields.map(({ id, after }) => ({ id, value: after }));
  const found = second.fields.map(({ id, before }) => ({ id, value: before }));
  if (!sameValue(written, found)) return undefined;
  const befores = new Map(first.fields.map(({ id, before }) => [id, before]));
  const fields = second.fields.map((each) => ({
    ...each,
    before: befores.get(each.id) ?? each.before,
  }));
  return { ...first, fields };
}

/** Removes pages inside the caller's transaction; ids that are not there are skipped. */
export async function takeOut(db: Library, ids: readonly string[]): Promise<StoredPage[]> {
  const [items, evaluations, texts] = await Promise.all([
    db.items.bulkGet([...ids]),
    db.evaluations.bulkGet([...ids]),
    db.texts.bulkGet([...ids]),
  ]);
  await Promise.all([
    db.items.bulkDelete([...ids]),
    db.evaluations.bulkDelete([...ids]),
    db.texts.bulkDelete([...ids]),
  ]);
  return items
    .map((item, index) => ({ item, evaluation: evaluations[index], text: texts[index] }))
    .filter((page) => page.item !== undefined);
}

/** Stores a row, or takes it away where there was none. */
async function putBack(
  db: Library,
  table: 'evaluations' | 'texts',
  row: { id: string; before: unknown } | undefined,
): Promise<typeof row> {
  if (!row) return undefined;
  const present = await db[table].get(row.id);
  if (row.before === undefined) await db[table].delete(row.id);
  else if (table === 'texts') await db.texts.put(row.before as TextRow);
  else await db.evaluations.put(row.before as EvaluationRow);
  return { id: row.id, before: present };
}

async function undoAddition(db: Library, { item }: Undo & { kind: 'added' }): Promise<Undo> {
  const row = await db.items.get(item.id);
  if (row !== undefined && !sameValue(row, item)) throw new ItemChanged();
  return { kind: 'removed', pages: await takeOut(db, [item.id]) };
}

async function undoChange(db: Library, undo: Undo & { kind: 'changed' }): Promise<Undo> {
  const rows = await db.items.bulkGet(undo.fields.map(({ id }) => id));
  const present = undo.fields.flatMap(({ id, before, after }, index) => {
    const item = ReadingItem.safeParse(rows[index]);
    if (!item.success) return [];
    return [{ id, item: item.data, changes: fieldsBack(item.data, before, after), after }];
  });
  const roadmap = await undoRows(db.roadmap, undo.roadmap ?? []);
  if (roadmap.length === 0) {
    if (present.length === 0 && undo.fields.length > 0) throw new ItemMissing();
    if (present.every(({ changes }) => Object.keys(changes).length === 0)) throw new ItemChanged();
  }
  await db.items.bulkUpdate(present.map(({ id, changes }) => ({ key: id, changes })));
  // Where the page was judged again since, evaluation and text are the later one's.
  const judged = present.every(({ item, after }) =>
    (['scored', 'textHash'] as const).every(
      (field) => !(field in after) || sameValue(item[field], after[field]),
    ),
  );
  const evaluation = judged && (await putBack(db, 'evaluations', undo.evaluation));
  const text = judged && (await putBack(db, 'texts', undo.text));
  return {
    kind: 'changed',
    fields: present.map(({ id, item, changes }) => ({
      id,
      before: fieldsBefore(item, changes),
      after: changes,
    })),
    ...(evaluation && { evaluation }),
    ...(text && { text }),
    roadmap,
  };
}

/**
 * Brings removed pages back. One that was saved anew in the meantime keeps its new record, which
 * gets back what the reader had said of the page, but for what they have said anew since; a damaged
 * record at its address is set aside.
 */
async function undoRemoval(db: Library, pages: readonly StoredPage[]): Promise<Undo[]> {
  const addresses = new Set(await db.items.orderBy('address').keys());
  const undone: Undo[] = [];
  const back: StoredPage[] = [];
  for (const page of pages) {
    const removed = ReadingItem.safeParse(page.item);
    const taken = removed.success && addresses.has(removed.data.address);
    const anew = taken && (await validItemAt(db, removed.data.address, Date.now()));
    if (!anew) {
      back.push(page);
      continue;
    }
    const { id } = anew;
    const changes = unsaidFields(anew, removed.data);
    await db.items.update(id, changes);
    const before = fieldsBefore(anew, changes);
    undone.push({ kind: 'changed', fields: [{ id, before, after: changes }] });
  }
  // All at once: one by one, thousands of pages take tens of seconds.
  const rows = (field: keyof StoredPage) =>
    back.map((page) => page[field]).filter((row) => row !== undefined);
  await db.items.bulkPut(rows('item') as ReadingItem[]);
  await db.evaluations.bulkPut(rows('evaluation') as EvaluationRow[]);
  await db.texts.bulkPut(rows('text') as TextRow[]);
  const added = back.map(({ item }) => ({ kind: 'added' as const, item: item as ReadingItem }));
  return [...undone, ...added];
}

/** Texts come back for pages that are still on the list and were not saved anew with a text. */
async function undoDroppedTexts(db: Library, undo: Undo & { kind: 'texts' }): Promise<void> {
  const rows = undo.rows as TextRow[];
  const ids = rows.map(({ id }) => id);
  const [items, texts] = await Promise.all([db.items.bulkGet(ids), db.texts.bulkGet(ids)]);
  const missing = rows.filter((_, index) => items[index] !== undefined && !texts[index]);
  await db.texts.bulkPut(missing);
  for (const { address, blocks } of undo.blocks) {
    const present = (await db.disagreements.get(address)) as Partial<Disagreement> | undefined;
    if (present && !present.blocks) await db.disagreements.update(address, { blocks });
  }
}

/** Rows that were changed since stay as they are, the others go back. */
async function undoResources(db: Library, undo: Undo & { kind: 'resources' }): Promise<Undo> {
  const rows = await undoRows(db.resources, undo.rows);
  if (rows.length === 0 && undo.rows.length > 0) throw new ItemChanged();
  return { ...undo, rows };
}

/**
 * Takes a change back, in one transaction. `item-missing` where the items that it would change are
 * gone, `item-changed` where nothing is left of the change that could go. The value is what undoes the
 * undo, one for each page.
 */
export function undo(db: Library, change: Undo): Promise<Result<Undo[]>> {
  return attempt(() =>
    db.transaction(
      'rw',
      [
        ...[db.items, db.evaluations, db.texts, db.roadmap, db.disagreements, db.resources],
        db.damaged,
      ],
      async () => {
        switch (change.kind) {
          case 'added':
            return [await undoAddition(db, change)];
          case 'removed':
            return undoRemoval(db, change.pages);
          case 'changed':
            return [await undoChange(db, change)];
          case 'texts':
            await undoDroppedTexts(db, change);
            return [];
          case 'resources':
            return [await undoResources(db, change)];
          case 'imported':
            return [await undoImport(db, change)];
        }
      },
    ),
  );
}
