import type { SavedChange } from '../../reading-list/saved-change.ts';
import { t } from '../t.ts';

/** What has changed since a page was saved: "Saved with 61; now 64: the page changed." */
export function changeSentence(change: SavedChange, score: number): string {
  if (change.score === null) return t('ui_change_unscored', score);
  const both = change.page && change.model;
  const reason = both ? 'ui_changed_both' : change.page ? 'ui_changed_page' : 'ui_changed_model';
  const key = change.score === score ? 'ui_change_same_score' : 'ui_change_score';
  return t(key, change.score, score, t(reason));
}
