import { VERDICTS } from '../../rubric/rubric.ts';
import { t } from '../t.ts';
import styles from './ScoreBadge.module.css';

/** A saved page's score in a square as dark as it is deep; a dash where it was never scored. */
export function ScoreBadge({ score }: { score: number | null }) {
  if (score === null)
    return (
      <span className={styles.badge}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('ui_not_scored')}</span>
      </span>
    );
  const depth = VERDICTS.findLastIndex((verdict) => score >= verdict.from) + 1;
  return (
    <span className={styles.badge} data-depth={depth}>
      <span className="visually-hidden">{t('ui_score_spoken', score)}</span>
      <span aria-hidden="true">{score}</span>
    </span>
  );
}
