import { VERDICTS } from '../../rubric/rubric.ts';
import styles from './DepthGauge.module.css';

/**
 * A plumb line let down into the ground: five layers, one for each verdict, as thick as the range
 * of scores that earns it, and the bob's tip at the score. `null` (still reading): the bob hangs
 * at the surface. A picture only; the number and the verdict beside it say the same in words.
 */
export function DepthGauge({ score }: { score: number | null }) {
  return (
    <div className={styles.gauge} aria-hidden="true">
      <div className={styles.ground}>
        {VERDICTS.map((verdict, index) => (
          <i
            key={verdict.id}
            className={styles.layer}
            data-reached={score !== null && score >= verdict.from}
            style={{ flexGrow: (VERDICTS[index + 1]?.from ?? 100) - verdict.from }}
          />
        ))}
      </div>
      <div
        className={score === null ? styles.waiting : styles.line}
        style={{ '--depth': score ?? 0 } as React.CSSProperties}
      >
        <svg className={styles.bob} viewBox="0 0 18 24" role="presentation">
          <path d="M6.5 0h5v3h2.2L17 9 9 24 1 9l3.3-6h2.2z" fill="currentColor" />
        </svg>
      </div>
    </div>
  );
}
