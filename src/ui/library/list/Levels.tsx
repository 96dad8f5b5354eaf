import type { Opinions } from '../../../reading-list/disagreement.ts';
import type { StoredEvaluation } from '../../../reading-list/item.ts';
import { CRITERIA, type Criterion, type Level } from '../../../rubric/rubric.ts';
import { nameOf } from '../../../words/names.ts';
import { LevelMeter } from '../../controls/LevelMeter.tsx';
import { Yours } from '../../controls/Yours.tsx';
import { lookup } from '../../t.ts';
import styles from './Levels.module.css';

/** How many of a criterion's quotes are shown, the best first. */
const QUOTES = 2;

/**
 * The criteria that a saved page was judged on, the strongest first, with the best sentences behind
 * each. One that was added since is not there: nobody has looked for it.
 */
export function Levels(props: {
  levels: Partial<Record<Criterion, Level>>;
  /** Null until it is loaded, or where only the levels are left. */
  evaluation: StoredEvaluation | null;
  /** What the reader says of the levels. */
  opinions: Opinions | undefined;
}) {
  const { levels, evaluation } = props;
  const judged = CRITERIA.flatMap((criterion) => {
    const level = levels[criterion];
    return level === undefined ? [] : [{ criterion, level }];
  }).sort((a, b) => b.level - a.level);
  return (
    <ul className={styles.levels}>
      {judged.map(({ criterion, level }) => (
        <li key={criterion} data-level={level}>
          <p className={styles.level}>
            <span>{nameOf('criterion', criterion, lookup)}</span>
            <span className={styles.name}>{nameOf('level', level, lookup)}</span>
            <Yours level={level} opinion={props.opinions?.[criterion]} />
            <LevelMeter level={level} />
          </p>
          {evaluation?.criteria[criterion]?.evidence.slice(0, QUOTES).map(({ quote, block }) => (
            <blockquote key={`${block}:${quote}`} dir="auto">
              {quote}
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}
