import type { Opinions } from '../../../reading-list/disagreement.ts';
import { CRITERIA, type Criterion, type Level } from '../../../rubric/rubric.ts';
import type { Evaluation } from '../../../scoring/evaluation.ts';
import { nameOf } from '../../../words/names.ts';
import { LevelMeter } from '../../controls/LevelMeter.tsx';
import { Yours } from '../../controls/Yours.tsx';
import { lookup } from '../../t.ts';
import styles from './Levels.module.css';

/** How many of a criterion's quotes are shown, the best first. */
const QUOTES = 2;

/** The six criteria of a saved page, the strongest first, with the best sentences behind each. */
export function Levels(props: {
  levels: Record<Criterion, Level>;
  /** Null until it is loaded, or where only the levels are left. */
  evaluation: Evaluation | null;
  /** What the reader says of the levels. */
  opinions: Opinions | undefined;
}) {
  const { levels, evaluation } = props;
  const sorted = CRITERIA.toSorted((a, b) => levels[b] - levels[a]);
  return (
    <ul className={styles.levels}>
      {sorted.map((criterion) => (
        <li key={criterion} data-level={levels[criterion]}>
          <p className={styles.level}>
            <span>{nameOf('criterion', criterion, lookup)}</span>
            <span className={styles.name}>{nameOf('level', levels[criterion], lookup)}</span>
            <Yours level={levels[criterion]} opinion={props.opinions?.[criterion]} />
            <LevelMeter level={levels[criterion]} />
          </p>
          {evaluation?.criteria[criterion].evidence.slice(0, QUOTES).map(({ quote, block }) => (
            <blockquote key={`${block}:${quote}`} dir="auto">
              {quote}
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}
