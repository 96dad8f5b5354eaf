import type { Criterion } from '../rubric/rubric.ts';
import type { Library } from './database.ts';
import { criteriaOf, type Direction, Disagreement, levelsOf, opinionsOn } from './disagreement.ts';
import { hashOfText, titleOf } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { canMove } from './opinion.ts';
import { attempt, type Result } from './result.ts';
import type { PageToSave } from './save.ts';
import { validRows } from './valid-rows.ts';

/** What the reader said of a page's levels, saved or not; null where they said nothing. */
export function getDisagreement(db: Library, url: string): Promise<Result<Disagreement | null>> {
  return attempt(async () => {
    const row = Disagreement.safeParse(await db.disagreements.get(normaliseAddress(url)));
    return row.success ? row.data : null;
  });
}

/** All pages that the reader disagrees about, by address. Damaged records are left out. */
export function listDisagreements(db: Library): Promise<Result<Disagreement[]>> {
  return attempt(async () => validRows(await db.disagreements.toArray(), Disagreement));
}

/**
 * Says that a criterion's level should be higher or lower than the evaluation has it, or takes that
 * back (null), in one transaction. The evaluation and the page's text are kept with it; the text is
 * not where the page is saved without its text, unless `keepText` says otherwise. A direction that
 * leads out of the scale changes nothing. Opinions on other criteria stay where they stand on this
 * text (`opinionsOn`), each about the level that it was about; the others go with the text before.
 * @param now milliseconds since 1970
 * @returns what is kept of the page now; null where nothing is
 */
export async function setOpinion(
  db: Library,
  { article, evaluation, keepText }: PageToSave,
  criterion: Criterion,
  direction: Direction | null,
  now: number = Date.now(),
): Promise<Result<Disagreement | null>> {
  const address = normaliseAddress(article.url);
  const { level } = evaluation.criteria[criterion];
  // Before the transaction: IndexedDB ends one that waits for anything but the database.
  const textHash = await hashOfText(article.blocks);
  return attempt(() =>
    db.transaction('rw', [db.disagreements, db.items, db.texts], async () => {
      const row = Disagreement.safeParse(await db.disagreements.get(address));
      const earlier = row.success ? row.data : null;
      const title = titleOf(article);
      const stand = opinionsOn(earlier, { title, textHash, levels: levelsOf(evaluation) });
      if (direction === null) return stand[criterion] ? takeBack(db, earlier, criterion) : earlier;
      if (!canMove(level, direction)) return earlier;
      const [id] = await db.items.where({ address }).primaryKeys();
      const kept = id === undefined || (await db.texts.where({ id }).count()) > 0;
      const disagreement: Disagreement = {
        ...{ address, url: article.url, title },
        ...(article.language !== undefined && { language: article.language }),
        ...{ evaluation, textHash },
        ...((keepText ?? kept) && { blocks: article.blocks }),
        opinions: { ...stand, [criterion]: { level, direction, at: now } },
      };
      await db.disagreements.put(disagreement);
      return disagreement;
    }),
  );
}

/** Inside the caller's transaction. */
async function takeBack(
  db: Library,
  before: Disagreement | null,
  criterion: Criterion,
): Promise<Disagreement | null> {
  if (!before) return null;
  const { [criterion]: _, ...opinions } = before.opinions;
  if (criteriaOf(opinions).length === 0) {
    await db.disagreements.delete(before.address);
    return null;
  }
  const after = { ...before, opinions };
  await db.disagreements.put(after);
  return after;
}
