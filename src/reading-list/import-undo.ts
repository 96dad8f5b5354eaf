import type { Resource } from '../catalog/resource.ts';
import type { ResourceRecord } from '../roadmap/status.ts';
import type { Library } from './database.ts';
import type { Disagreement } from './disagreement.ts';
import { type EvaluationRow, type ReadingItem, type TextRow, withoutUndefined } from './item.ts';
import { fieldsBack, sameValue } from './merge.ts';
import { type RowChange, undoRows } from './row-changes.ts';
import type { StoredPage } from './undo.ts';

/** A page that an import (or a restore) touched. */
export interface ImportedPage {
  id: string;
  /** All that was stored before; absent where the page is new. */
  before?: StoredPage;
  /** The item as it was written; absent where the page was taken away. */
  after?: ReadingItem;
  /** True where evaluation and text were written too; new and removed pages always take theirs. */
  judged?: boolean;
}

/** What takes an import back, and an undone import back again. */
export interface ImportUndo {
  kind: 'imported';
  pages: ImportedPage[];
  records: RowChange<ResourceRecord>[];
  disagreements: RowChange<Disagreement>[];
  resources: RowChange<Resource>[];
}

/**
 * What undoing writes. `whole` are pages whose evaluation and text go back too; `gone` are pages as
 * they are, that go or whose evaluation and text do.
 */
interface Writes {
  items: unknown[];
  drop: string[];
  whole: StoredPage[];
  gone: StoredPage[];
}

/**
 * Takes an import back inside the caller's transaction. What the reader changed since stays: a new
 * page that they changed is kept as it is; of a page that was there before, each field that still
 * has the value of the import gets back its own; a page that was taken away and then saved anew is
 * the new one. The value takes the undo back.
 */
export async function undoImport(db: Library, undo: ImportUndo): Promise<ImportUndo> {
  const ids = undo.pages.map(({ id }) => id);
  // Pages without a score have neither evaluation nor text to look for.
  const scored = undo.pages.filter(({ after, judged }) => judged || after?.scored);
  const scoredIds = scored.map(({ id }) => id);
  const items = await db.items.bulkGet(ids);
  const [evaluations, texts] = await Promise.all([
    db.evaluations.bulkGet(scoredIds),
    db.texts.bulkGet(scoredIds),
  ]);
  const rows = new Map(
    scoredIds.map((id, at) => [id, { evaluation: evaluations[at], text: texts[at] }]),
  );
  const addresses = new Set(await db.items.orderBy('address').keys());
  const undone: ImportedPage[] = [];
  const writes: Writes = { items: [], drop: [], whole: [], gone: [] };
  undo.pages.forEach(({ id, before, after, judged }, index) => {
    const item = items[index];
    const present = { item, evaluation: undefined, text: undefined, ...rows.get(id) };
    if (!before) {
      if (item === undefined || !sameValue(item, after)) return;
      writes.drop.push(id);
      writes.gone.push(present);
      undone.push({ id, before: present });
    } else if (!after) {
      const old = before.item as ReadingItem;
      if (item !== undefined || addresses.has(old.address)) return;
      writes.items.push(old);
      writes.whole.push(before);
      undone.push({ id, after: old });
    } else if (item !== undefined) {
      const now = item as ReadingItem;
      const back = fieldsBack(now, before.item as ReadingItem, after);
      const restored = withoutUndefined({ ...now, ...back });
      writes.items.push(restored);
      // Where the page was judged again since, the evaluation is the later one's.
      const whole = !!judged && sameValue(now.scored, after.scored);
      if (whole) {
        writes.whole.push(before);
        writes.gone.push(present);
      }
      undone.push({ id, before: present, after: restored, judged: whole });
    }
  });
  await write(db, writes);
  return {
    kind: 'imported',
    pages: undone,
    records: await undoRows(db.roadmap, undo.records),
    disagreements: await undoRows(db.disagreements, undo.disagreements),
    resources: await undoRows(db.resources, undo.resources),
  };
}

async function write(db: Library, { items, drop, whole, gone }: Writes): Promise<void> {
  const rows = (pages: readonly StoredPage[], field: 'evaluation' | 'text') =>
    pages.map((page) => page[field]).filter((row) => row !== undefined) as { id: string }[];
  const ids = (field: 'evaluation' | 'text') => rows(gone, field).map(({ id }) => id);
  await db.items.bulkDelete(drop);
  await db.evaluations.bulkDelete(ids('evaluation'));
  await db.texts.bulkDelete(ids('text'));
  await db.items.bulkPut(items as ReadingItem[]);
  await db.evaluations.bulkPut(rows(whole, 'evaluation') as EvaluationRow[]);
  await db.texts.bulkPut(rows(whole, 'text') as TextRow[]);
}
