import type { Evaluation } from '../scoring/evaluation.ts';
import type { ReadingItem } from './item.ts';

/** How a saved page's stored score and what was found now differ in what they were made of. */
export interface SavedChange {
  /** The score that is stored; null for a page that was put on the list without being read. */
  score: number | null;
  /** The page's text is another. */
  page: boolean;
  /** Another model judged. */
  model: boolean;
}

/**
 * What has changed since a page was saved; null where the stored evaluation still stands.
 * @param textHash `hashOfText` of the page as it was read now
 */
export function savedChange(
  item: Pick<ReadingItem, 'scored' | 'textHash'>,
  evaluation: Pick<Evaluation, 'model'>,
  textHash: string,
): SavedChange | null {
  if (!item.scored) return { score: null, page: false, model: false };
  const page = item.textHash !== undefined && item.textHash !== textHash;
  const model = item.scored.model !== evaluation.model;
  return page || model ? { score: item.scored.score, page, model } : null;
}
