import * as z from 'zod/mini';
import { Block } from '../article/article.ts';
import { Resource } from '../catalog/resource.ts';
import { ResourceRecord } from '../roadmap/status.ts';
import type { Library } from './database.ts';
import { Disagreement } from './disagreement.ts';
import { inBatches } from './in-batches.ts';
import { EvaluationRow, newestFirst, ReadingItem, StoredEvaluation, TextRow } from './item.ts';
import { attempt, type Result } from './result.ts';
import { validRows } from './valid-rows.ts';

/** A page with all that is kept of it. */
export const WholePage = z.object({
  item: ReadingItem,
  evaluation: z.optional(StoredEvaluation),
  /** The text that was judged. */
  blocks: z.optional(z.array(Block)),
});
export type WholePage = z.infer<typeof WholePage>;

/** What the reader has: what exports write and backups hold. */
export interface LibraryContent {
  /** Newest first. */
  pages: WholePage[];
  /** What the reader chose on the roadmap. */
  roadmap: ResourceRecord[];
  /** Pages about whose levels the reader has another opinion, on the list or not. */
  disagreements: Disagreement[];
  /** The reader's own resources and those of catalogue packs. */
  resources: Resource[];
}

export interface ReadContent extends LibraryContent {
  /** How many records could not be read; they are left out, and stay where they are. */
  damaged: number;
}

/** The whole library as it is at one moment, evaluations and texts included. */
export function readContent(db: Library): Promise<Result<ReadContent>> {
  return attempt(() =>
    db.transaction(
      'r',
      [db.items, db.evaluations, db.texts, db.roadmap, db.disagreements, db.resources],
      async () => {
        const [items, evaluationRows, textRows, recordRows, disagreementRows, resourceRows] =
          await Promise.all([
            db.items.toArray(),
            inBatches(db.evaluations),
            inBatches(db.texts),
            db.roadmap.toArray(),
            inBatches(db.disagreements),
            db.resources.toArray(),
          ]);
        const evaluations = validRows(evaluationRows, EvaluationRow);
        const texts = validRows(textRows, TextRow);
        const evaluationOf = new Map(evaluations.map(({ id, evaluation }) => [id, evaluation]));
        const blocksOf = new Map(texts.map(({ id, blocks }) => [id, blocks]));
        const pages = validRows(items, ReadingItem).map((item): WholePage => {
          const evaluation = evaluationOf.get(item.id);
          const blocks = blocksOf.get(item.id);
          return { item, ...(evaluation && { evaluation }), ...(blocks && { blocks }) };
        });
        pages.sort((a, b) => newestFirst(a.item, b.item));
        const roadmap = validRows(recordRows, ResourceRecord);
        const disagreements = validRows(disagreementRows, Disagreement);
        const resources = validRows(resourceRows, Resource);
        const found = [items, evaluationRows, textRows, recordRows, disagreementRows, resourceRows];
        const read = [pages, evaluations, texts, roadmap, disagreements, resources];
        const damaged = found.flat().length - read.flat().length;
        return { pages, roadmap, disagreements, resources, damaged };
      },
    ),
  );
}
