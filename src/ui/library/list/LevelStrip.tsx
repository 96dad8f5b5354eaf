import { CRITERIA, type Criterion, type Level } from '../../../rubric/rubric.ts';
import { nameOf } from '../../../words/names.ts';
import { lookup, t } from '../../t.ts';
import styles from './LevelStrip.module.css';

/**
 * The levels side by side, each as high as it is deep; in words for whoever cannot see it. A criterion
 * that was added since the page was judged is left out.
 */
export function LevelStrip({ levels }: { levels: Partial<Record<Criterion, Level>> }) {
  const judged = CRITERIA.flatMap((criterion) => {
    const level = levels[criterion];
    return level === undefined ? [] : [{ level, name: nameOf('criterion', criterion, lookup) }];
  });
  const words = judged
    .map(({ level, name }) => t('library_level_of', name, nameOf('level', level, lookup)))
    .join('\n');
  return (
    <span className={styles.strip} role="img" aria-label={words} title={words}>
      {judged.map(({ level, name }) => (
        <i key={name} data-level={level}>
          {name[0]}
        </i>
      ))}
    </span>
  );
}

/** Whose initials stand under the bars; each strip tells screen readers by itself. */
export function StripLegend() {
  const names = CRITERIA.map((criterion) => nameOf('criterion', criterion, lookup));
  return (
    <p className={styles.legend} aria-hidden="true">
      {t('library_bars', names.join(' · '))}
    </p>
  );
}
