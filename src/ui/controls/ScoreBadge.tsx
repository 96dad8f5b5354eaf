import type { ReadingItem } from '../../reading-list/item.ts';
import { VERDICTS } from '../../rubric/rubric.ts';
import { t } from '../t.ts';
import styles from './ScoreBadge.module.css';

/**
 * A saved page's score in a square as dark as it is deep, its edge dashed where the model was not
 * sure; a dash where it was never scored.
 */
export function ScoreBadge({ item: { scored } }: { item: ReadingItem }) {
  if (!scored)
    return (
      <span className={styles.badge}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('ui_not_scored')}</span>
      </span>
    );
  const { score, sure } = scored;
  const depth = VERDICTS.findLastIndex((verdict) => score >= verdict.from) + 1;
  return (
    <span
      className={styles.badge}
      data-depth={depth}
      data-sure={sure}
      title={sure ? undefined : t('not_sure')}
    >
      <span className="visually-hidden">
        {t(sure ? 'ui_score_spoken' : 'ui_score_spoken_unsure', score)}
      </span>
      <span aria-hidden="true">{score}</span>
    </span>
  );
}
