import { CRITERIA } from '../rubric/rubric.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import type { Library } from './database.ts';
import { EvaluationRow } from './item.ts';
import { attempt, type Result } from './result.ts';

/** The evaluation of an item; null for one that was never scored, or whose record is damaged. */
export function getEvaluation(db: Library, id: string): Promise<Result<Evaluation | null>> {
  return attempt(async () => {
    const row = EvaluationRow.safeParse(await db.evaluations.get(id));
    return row.success ? row.data.evaluation : null;
  });
}

/** The quotes behind each item's levels, by the item's id, for searching. */
export function listQuotes(db: Library): Promise<Result<Map<string, string[]>>> {
  return attempt(async () => {
    const quotes = new Map<string, string[]>();
    for (const raw of await db.evaluations.toArray()) {
      const row = EvaluationRow.safeParse(raw);
      if (!row.success) continue;
      const { criteria } = row.data.evaluation;
      quotes.set(
        row.data.id,
        CRITERIA.flatMap((criterion) => criteria[criterion].evidence.map(({ quote }) => quote)),
      );
    }
    return quotes;
  });
}
