import * as z from 'zod/mini';
import { Block } from '../article/article.ts';
import type { Resource } from '../catalog/resource.ts';
import { ResourceRecord } from '../roadmap/status.ts';
import { Evaluation } from '../scoring/evaluation.ts';
import type { Library } from './database.ts';
import type { Disagreement } from './disagreement.ts';
import { soundDisagreements } from './disagreements.ts';
import { EvaluationRow, ReadingItem, TextRow } from './item.ts';
import { soundResources } from './own-resources.ts';
import { attempt, type Result } from './result.ts';

/** A page with all that is kept of it. */
export const LibraryPage = z.object({
  item: ReadingItem,
  evaluation: z.optional(Evaluation),
  /** The text that was judged. */
  blocks: z.optional(z.array(Block)),
});
export type LibraryPage = z.infer<typeof LibraryPage>;

/** What the reader has: what exports write and backups hold. */
export interface LibraryContent {
  /** Newest first. */
  pages: LibraryPage[];
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
            db.evaluations.toArray(),
            db.texts.toArray(),
            db.roadmap.toArray(),
            db.disagreements.toArray(),
            db.resources.toArray(),
          ]);
        const evaluations = soundById(evaluationRows, EvaluationRow);
        const texts = soundById(textRows, TextRow);
        const pages = items.flatMap((row) => {
          const item = ReadingItem.safeParse(row);
          if (!item.success) return [];
          const evaluation = evaluations.get(item.data.id)?.evaluation;
          const blocks = texts.get(item.data.id)?.blocks;
          return [
            { item: item.data, ...(evaluation && { evaluation }), ...(blocks && { blocks }) },
          ] satisfies LibraryPage[];
        });
        pages.sort((a, b) => b.item.savedAt - a.item.savedAt || (a.item.id < b.item.id ? -1 : 1));
        const roadmap = recordRows.flatMap((row) => {
          const record = ResourceRecord.safeParse(row);
          return record.success ? [record.data] : [];
        });
        const disagreements = soundDisagreements(disagreementRows);
        const resources = soundResources(resourceRows);
        const rows = [
          ...[items, evaluationRows, textRows, recordRows, disagreementRows, resourceRows],
        ];
        const sound = [
          pages.length,
          evaluations.size,
          texts.size,
          roadmap.length,
          resources.length,
        ];
        const damaged =
          rows.reduce((sum, { length }) => sum + length, 0) -
          sound.reduce((sum, count) => sum + count, disagreements.length);
        return { pages, roadmap, disagreements, resources, damaged };
      },
    ),
  );
}

function soundById<T extends { id: string }>(
  rows: readonly unknown[],
  schema: z.ZodMiniType<T>,
): Map<string, T> {
  const sound = rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  return new Map(sound.map((row) => [row.id, row]));
}
