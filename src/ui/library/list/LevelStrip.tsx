import { CRITERIA, type Criterion, type Level } from '../../../rubric/rubric.ts';
import { nameOf } from '../../../words/names.ts';
import { lookup, t } from '../../t.ts';
import styles from './LevelStrip.module.css';

/** The six levels side by side, each as high as it is deep; in words for whoever cannot see it. */
export function LevelStrip({ levels }: { levels: Record<Criterion, Level> }) {
  const words = CRITERIA.map((criterion) =>
    t(
      'library_level_of',
      nameOf('criterion', criterion, lookup),
      nameOf('level', levels[criterion], lookup),
    ),
  ).join('\n');
  return (
    <span className={styles.strip} role="img" aria-label={words} title={words}>
      {CRITERIA.map((criterion) => (
        <i key={criterion} data-level={levels[criterion]}>
          {nameOf('criterion', criterion, lookup)[0]}
        </i>
      ))}
    </span>
  );
}
