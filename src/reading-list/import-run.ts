import type * as z from 'zod/mini';
import { Resource } from '../catalog/resource.ts';
import { ResourceRecord } from '../roadmap/status.ts';
import type { Library } from './database.ts';
import { Disagreement } from './disagreement.ts';
import { arrivalOf, type ImportPlan, type IncomingPage } from './import.ts';
import type { ImportedPage, ImportUndo } from './import-undo.ts';
import { ReadingItem, withoutUndefined } from './item.ts';
import type { WholePage } from './library-content.ts';
import { attempt, type Result } from './result.ts';
import {
  DISAGREEMENTS,
  RESOURCES,
  ROADMAP,
  type RowKind,
  rowChanges,
  writeRows,
} from './row-changes.ts';
import { type StoredPage, takeOut } from './undo.ts';
import { validRows } from './valid-rows.ts';

export interface ImportOptions {
  /** After each batch: how many pages of the plan are done, and how many there are. */
  onProgress?: (done: number, total: number) => void;
  /** Cancels: everything is as it was before. */
  signal?: AbortSignal;
}

export type ImportOutcome =
  | { cancelled: true }
  | {
      cancelled: false;
      added: number;
      updated: number;
      /** Taken away by `replace`. */
      removed: number;
      roadmapChanges: number;
      disagreementChanges: number;
      resourceChanges: number;
      undo: ImportUndo;
    };

/** Pages between two looks at the signal: some tens of milliseconds of work. */
const BATCH = 500;

class Cancelled extends Error {}

/** What the list has: sound items by address, where damaged rows lie, and which ids are in use. */
function indexOf(rows: readonly unknown[]) {
  const items = new Map<string, { item: ReadingItem; row: unknown }>();
  const damaged = new Map<string, unknown>();
  const ids = new Set<string>();
  for (const row of rows) {
    const item = ReadingItem.safeParse(row);
    const { id, address } = row as { id: string; address: string };
    ids.add(id);
    if (item.success) items.set(address, { item: item.data, row });
    else damaged.set(address, row);
  }
  return { items, damaged, ids };
}
type ListIndex = ReturnType<typeof indexOf>;

type Judged = Pick<WholePage, 'evaluation' | 'blocks'>;

/**
 * Does what a plan says, in batches, with the library as it is now: what other contexts changed
 * since the preview is merged, not overwritten, and `replace` takes the place of what the preview
 * showed, no more. All batches are one transaction, so that neither
 * cancelling, nor a full disk, nor the end of the browser leaves half an import; other contexts'
 * writes wait until it ends.
 * @param plan from `previewImport`
 */
export async function runImport(
  db: Library,
  plan: ImportPlan,
  { onProgress, signal }: ImportOptions = {},
): Promise<Result<ImportOutcome>> {
  const tables = [
    ...[db.items, db.evaluations, db.texts, db.roadmap, db.disagreements, db.resources],
    db.damaged,
  ];
  // An async function: Dexie only follows `await` through those.
  const run = () =>
    db.transaction('rw', tables, async () => runPlan(db, plan, { onProgress, signal }));
  try {
    return await attempt(run);
  } catch (error) {
    if (error instanceof Cancelled) return { value: { cancelled: true } };
    throw error;
  }
}

/** The body of the transaction: throwing ends it without a change. */
async function runPlan(
  db: Library,
  plan: ImportPlan,
  { onProgress, signal }: ImportOptions,
): Promise<ImportOutcome> {
  const list = indexOf(await db.items.toArray());
  const total = plan.pages.length;
  const pages: ImportedPage[] = [];
  const counts = { added: 0, updated: 0 };
  for (let start = 0; start < total; start += BATCH) {
    if (signal?.aborted) throw new Cancelled();
    const written = await writeBatch(db, plan.pages.slice(start, start + BATCH), plan, list);
    pages.push(...written.pages);
    counts.added += written.added;
    counts.updated += written.pages.length - written.added;
    onProgress?.(Math.min(start + BATCH, total), total);
  }
  const removed = await removeListed(db, plan);
  const others = await writeOthers(db, plan);
  if (signal?.aborted) throw new Cancelled();
  return {
    ...{ cancelled: false, ...counts, removed: removed.length },
    roadmapChanges: others.records.length,
    disagreementChanges: others.disagreements.length,
    resourceChanges: others.resources.length,
    undo: { kind: 'imported', pages: [...pages, ...removed], ...others },
  };
}

/** Evaluations and texts of the pages that own ones of a batch meet, as rows, by id. */
async function judgedRows(
  db: Library,
  batch: readonly IncomingPage[],
  { items }: ListIndex,
): Promise<Map<string, Pick<StoredPage, 'evaluation' | 'text'>>> {
  const ids = batch.flatMap(({ own, item }) => (own && items.get(item.address)?.item.id) || []);
  const [evaluations, texts] = await Promise.all([
    db.evaluations.bulkGet(ids),
    db.texts.bulkGet(ids),
  ]);
  return new Map(ids.map((id, at) => [id, { evaluation: evaluations[at], text: texts[at] }]));
}

async function writeBatch(
  db: Library,
  batch: readonly IncomingPage[],
  { mode, now, updated }: ImportPlan,
  list: ListIndex,
): Promise<{ pages: ImportedPage[]; added: number }> {
  const { items, damaged, ids } = list;
  const shown = new Set(updated.map(({ id }) => id));
  const rows = await judgedRows(db, batch, list);
  const added: ReadingItem[] = [];
  const changed: { key: string; changes: Partial<ReadingItem>; row: unknown }[] = [];
  const judged = new Map<string, Judged>();
  const aside: { table: string; foundAt: number; record: unknown }[] = [];
  for (const page of batch) {
    const { address } = page.item;
    const mine = items.get(address);
    const present = mine && { item: mine.item, ...judgedOf(rows.get(mine.item.id)) };
    const arrival = arrivalOf(present, page, mine && shown.has(mine.item.id) ? mode : 'merge', now);
    if (arrival.kind === 'same') continue;
    if (arrival.kind === 'changed') {
      const { id, changes } = arrival;
      changed.push({ key: id, changes, row: mine?.row });
      if (arrival.judged) judged.set(id, arrival.judged);
      continue;
    }
    if (damaged.has(address)) {
      aside.push({ table: 'items', foundAt: now, record: damaged.get(address) });
    }
    // An id of another library may be taken here by another page.
    const { item } = arrival.page;
    const id = ids.has(item.id) ? crypto.randomUUID() : item.id;
    ids.add(id);
    added.push(withoutUndefined({ ...item, id }));
    judged.set(id, arrival.page);
  }
  if (aside.length > 0) {
    await db.damaged.bulkAdd(aside);
    await db.items.bulkDelete(aside.map(({ record }) => (record as { id: string }).id));
  }
  await db.items.bulkAdd(added);
  // Of fields, not of records: a newer version's own fields survive.
  await db.items.bulkUpdate(changed.map(({ key, changes }) => ({ key, changes })));
  await writeJudged(db, judged, rows);
  return {
    added: added.length,
    pages: [
      ...added.map((item) => ({ id: item.id, after: item })),
      ...changed.map(({ key: id, changes, row }) => ({
        id,
        before: { item: row, evaluation: undefined, text: undefined, ...rows.get(id) },
        after: withoutUndefined({ ...(row as ReadingItem), ...changes }),
        judged: judged.has(id),
      })),
    ],
  };
}

/** What lies in two rows; whether it is sound does not matter for telling it from what comes. */
function judgedOf(rows: Pick<StoredPage, 'evaluation' | 'text'> | undefined): Judged {
  const { evaluation } = (rows?.evaluation ?? {}) as Judged;
  const { blocks } = (rows?.text ?? {}) as Judged;
  return { evaluation, blocks };
}

/** Evaluations and texts that came with pages; where none came, what lay there no longer fits. */
async function writeJudged(
  db: Library,
  judged: ReadonlyMap<string, Judged>,
  rows: ReadonlyMap<string, Pick<StoredPage, 'evaluation' | 'text'>>,
): Promise<void> {
  const pages = [...judged];
  const evaluations = pages.flatMap(([id, { evaluation }]) =>
    evaluation ? { id, evaluation } : [],
  );
  const texts = pages.flatMap(([id, { blocks }]) => (blocks ? { id, blocks } : []));
  // Only rows that are there: a deletion takes as long as a write.
  const gone = pages.filter(([id, { evaluation }]) => !evaluation && rows.get(id)?.evaluation);
  const goneTexts = pages.filter(([id, { blocks }]) => !blocks && rows.get(id)?.text);
  await db.evaluations.bulkPut(evaluations);
  await db.texts.bulkPut(texts);
  await db.evaluations.bulkDelete(gone.map(([id]) => id));
  await db.texts.bulkDelete(goneTexts.map(([id]) => id));
}

/** Takes away the pages that the file does not have, as far as the preview listed them. */
async function removeListed(db: Library, plan: ImportPlan): Promise<ImportedPage[]> {
  const pages = await takeOut(
    db,
    plan.removed.map(({ id }) => id),
  );
  return pages.map((before) => ({ id: (before.item as ReadingItem).id, before }));
}

/** What goes with the reading list: the roadmap, disagreements, and resources of one's own. */
async function writeOthers(
  db: Library,
  plan: ImportPlan,
): Promise<Pick<ImportUndo, 'records' | 'disagreements' | 'resources'>> {
  const { mode } = plan;
  const [roadmap, opinions, own] = await Promise.all([
    db.roadmap.toArray(),
    db.disagreements.toArray(),
    db.resources.toArray(),
  ]);
  /** What the plan makes of the sound rows of a table; `replace` only of those that the preview showed. */
  const changes = <T>(
    rows: readonly unknown[],
    schema: z.ZodMiniType<T>,
    theirs: readonly T[],
    kind: RowKind<T>,
    shown: readonly string[],
  ) => rowChanges(validRows(rows, schema), theirs, mode, kind, new Set(shown));
  const records = changes(roadmap, ResourceRecord, plan.roadmap, ROADMAP, plan.roadmapChanges);
  const disagreements = changes(
    opinions,
    Disagreement,
    plan.disagreements,
    DISAGREEMENTS,
    plan.disagreementChanges,
  );
  const resources = changes(own, Resource, plan.resources, RESOURCES, plan.resourceChanges);
  await writeRows(db.roadmap, records);
  await writeRows(db.disagreements, disagreements);
  await writeRows(db.resources, resources);
  return { records, disagreements, resources };
}
