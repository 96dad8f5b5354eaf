import { CRITERIA } from '../rubric/rubric.ts';
import type { Library } from './database.ts';
import { inBatches } from './in-batches.ts';
import { EvaluationRow, type StoredEvaluation } from './item.ts';
import { attempt, type Result } from './result.ts';
import { validRows } from './valid-rows.ts';

/** The evaluation of an item; null for one that was never scored, or whose record is damaged. */
export function getEvaluation(db: Library, id: string): Promise<Result<StoredEvaluation | null>> {
  return attempt(async () => {
    const row = EvaluationRow.safeParse(await db.evaluations.get(id));
    return row.success ? row.data.evaluation : null;
  });
}

const quotesOf = ({ criteria }: StoredEvaluation): string[] =>
  CRITERIA.flatMap((criterion) => criteria[criterion]?.evidence.map(({ quote }) => quote) ?? []);

/** The quotes behind each item's levels, by the item's id, for searching. */
export function listQuotes(db: Library): Promise<Result<Map<string, string[]>>> {
  return attempt(async () => {
    const rows = validRows(await inBatches(db.evaluations), EvaluationRow);
    return new Map(rows.map(({ id, evaluation }) => [id, quotesOf(evaluation)]));
  });
}
