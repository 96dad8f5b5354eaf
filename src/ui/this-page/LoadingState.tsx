import { CRITERIA } from '../../rubric/rubric.ts';
import { t } from '../t.ts';
import { DepthGauge } from './DepthGauge.tsx';
import styles from './LoadingState.module.css';
import card from './ScoreCard.module.css';

/** The result's own layout in grey, so that nothing moves when the result takes its place. */
export function LoadingState() {
  return (
    <>
      <p role="status" className="visually-hidden">
        {t('ui_loading')}
      </p>
      <div aria-hidden="true" data-testid="loading">
        <div className={card.card}>
          <DepthGauge score={null} />
          <div className={`${card.text} ${styles.lines}`}>
            <i style={{ width: '70%' }} />
            <i className={styles.number} />
            <i />
            <i style={{ width: '85%' }} />
            <i className={styles.fact} style={{ width: '30%' }} />
            <i className={styles.fact} style={{ width: '55%' }} />
            <i className={styles.fact} style={{ width: '45%' }} />
          </div>
        </div>
        <ul className={styles.rows}>
          {CRITERIA.map((criterion, index) => (
            <li key={criterion}>
              <i style={{ width: `${62 - ((index * 17) % 30)}%` }} />
              <i className={styles.meter} />
            </li>
          ))}
        </ul>
        <p className={styles.slow}>{t('ui_loading_slow')}</p>
      </div>
    </>
  );
}
