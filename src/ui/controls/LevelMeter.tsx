import type { Level } from '../../rubric/rubric.ts';
import styles from './LevelMeter.module.css';

/** A level 0-3 as three segments. A picture only: whoever shows it shows the level's name too. */
export function LevelMeter({ level }: { level: Level }) {
  return (
    <span className={styles.meter} aria-hidden="true">
      {[1, 2, 3].map((step) => (
        <i key={step} data-on={level >= step} />
      ))}
    </span>
  );
}
