import type { Article } from '../article/article.ts';
import { matchResource, stageOf } from '../catalog/match.ts';
import type { Resource } from '../catalog/resource.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import type { Library } from './database.ts';
import { hashOfText, type ReadingItem, summaryOf, titleOf, withoutUndefined } from './item.ts';
import { normaliseAddress } from './normalise-address.ts';
import { readCatalog } from './own-resources.ts';
import { entryAt } from './resource-entries.ts';
import { attempt, type Result } from './result.ts';
import { fieldsBefore, type Undo } from './undo.ts';
import { validItemAt } from './valid-item-at.ts';

export interface PageToSave {
  article: Article;
  evaluation: Evaluation;
  /**
   * Whether the text is kept for judging it again. Absent: yes, unless the page is on the list
   * already and its text was dropped.
   */
  keepText?: boolean;
}

export interface Saved {
  item: ReadingItem;
  /** True where the page was not on the list before. */
  added: boolean;
  undo: Undo;
}

/** What the page says of itself, as fields of its item. */
async function pageFields({ article, evaluation }: PageToSave, resource: Resource | undefined) {
  return {
    url: article.url,
    title: titleOf(article),
    site: article.site,
    byline: article.byline,
    language: article.language,
    published: article.date,
    stage: stageOf(resource, evaluation),
    resourceId: resource?.id,
    scored: summaryOf(evaluation),
    textHash: await hashOfText(article.blocks),
  } satisfies Partial<ReadingItem>;
}

/**
 * Puts a page and its evaluation on the reading list, in one transaction. A page that is there
 * already (by `normaliseAddress`) is updated: what the page says is replaced, what the reader said
 * (status, note, tags, rating, dates) stays.
 * @param now milliseconds since 1970
 */
export async function savePage(
  db: Library,
  page: PageToSave,
  now: number = Date.now(),
): Promise<Result<Saved>> {
  const { article, evaluation } = page;
  const address = normaliseAddress(article.url);
  // Before the transaction: IndexedDB ends one that waits for anything but the database.
  const catalog = await readCatalog(db);
  if ('error' in catalog) return catalog;
  const resource = matchResource(article.url, catalog.value);
  const fields = await pageFields(page, resource);
  return attempt(async () => {
    const entry = await entryAt(db, address, now, resource);
    return db.transaction('rw', [db.items, db.evaluations, db.texts, db.damaged], async () => {
      const before = await validItemAt(db, address, now);
      const changes = { ...fields, updatedAt: now };
      const item = withoutUndefined({
        ...(before ?? entry),
        ...changes,
      });
      const { id } = item;
      const [evaluationBefore, textBefore] = await Promise.all([
        db.evaluations.get(id),
        db.texts.get(id),
      ]);
      // An update of fields, not of the record: a newer version's own fields survive.
      if (before) await db.items.update(id, changes);
      else await db.items.add(item);
      await db.evaluations.put({ id, evaluation });
      const dropped = before?.scored !== undefined && textBefore === undefined;
      if (page.keepText ?? !dropped) await db.texts.put({ id, blocks: article.blocks });
      else await db.texts.delete(id);
      const undo: Undo = before
        ? {
            kind: 'changed',
            fields: [{ id, before: fieldsBefore(before, changes), after: changes }],
            evaluation: { id, before: evaluationBefore },
            text: { id, before: textBefore },
          }
        : { kind: 'added', item };
      return { item, added: !before, undo };
    });
  });
}
