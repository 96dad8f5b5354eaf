import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { ShowQuoteResult } from '../../messages/protocol.ts';
import type { Direction, Opinion } from '../../reading-list/disagreement.ts';
import { standing } from '../../reading-list/opinion.ts';
import type { Criterion } from '../../rubric/rubric.ts';
import type { CriterionResult, Evidence } from '../../scoring/evaluation.ts';
import { criterionAbout, nameOf } from '../../words/names.ts';
import { LevelMeter } from '../controls/LevelMeter.tsx';
import { Yours } from '../controls/Yours.tsx';
import { counted, lookup, t } from '../t.ts';
import styles from './CriterionRow.module.css';
import { Quote } from './Quote.tsx';

/** What can be done with a piece of evidence. */
export interface EvidenceActions {
  /** Has the page scroll to it. */
  show: (evidence: Evidence) => Promise<ShowQuoteResult['outcome']>;
  /** The address that leads to it; null where none does. */
  linkTo: (evidence: Evidence) => Promise<string | null>;
}

const OpinionButtons = lazy(() => import('./OpinionButtons.tsx'));

/** How many folded quotes show before "more" is asked for. */
const QUOTES_SHOWN = 3;

/**
 * One criterion: name, level in words and as a meter; opened, what it means and the sentences
 * behind the level. With `preview` its best sentence shows even while it is closed.
 */
export function CriterionRow(props: {
  criterion: Criterion;
  result: CriterionResult;
  preview: boolean;
  actions: EvidenceActions;
  opinion?: Opinion;
  /** Keeps what the reader says of the level, or takes it back. Absent where it cannot be kept. */
  onOpinion?: (direction: Direction | null) => void;
}) {
  const { criterion, result, onOpinion } = props;
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const panel = useId();
  const quoteOf = (evidence: Evidence) => (
    <Quote
      text={evidence.quote}
      clamped={!open}
      onShow={() => props.actions.show(evidence)}
      linkTo={() => props.actions.linkTo(evidence)}
    />
  );
  const [first, ...rest] = result.evidence;
  const previewed = props.preview ? first : undefined;
  const folded = previewed ? rest : result.evidence;
  const shown = all ? folded : folded.slice(0, QUOTES_SHOWN);
  return (
    <li className={styles.item} data-level={result.level}>
      <h3>
        <button
          type="button"
          className={styles.row}
          data-testid={`criterion-${criterion}`}
          data-level={result.level}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.words}>
            <span className={styles.name}>{nameOf('criterion', criterion, lookup)}</span>
            <span className={styles.level}>
              {nameOf('level', result.level, lookup)}
              <Yours level={result.level} opinion={props.opinion} />
            </span>
          </span>
          <LevelMeter level={result.level} />
          <ChevronDown size="1rem" className={styles.chevron} aria-hidden="true" />
        </button>
      </h3>
      {previewed && <div className={styles.preview}>{quoteOf(previewed)}</div>}
      <div id={panel} className={styles.panel} hidden={!open}>
        {shown.length > 0 && (
          <ul className={styles.quotes}>
            {shown.map((evidence) => (
              <li key={`${evidence.block}:${evidence.quote}`}>{quoteOf(evidence)}</li>
            ))}
          </ul>
        )}
        {folded.length > shown.length && (
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {counted('ui_more_quotes', folded.length - shown.length)}
          </button>
        )}
        {result.level > 0 && !first && <p className={styles.about}>{t('ui_no_single_sentence')}</p>}
        {result.level === 0 && <p className={styles.about}>{t('ui_absent_here')}</p>}
        <p className={styles.about}>{criterionAbout(criterion, lookup)}</p>
        {onOpinion && (
          <div className={styles.opinion}>
            {open && (
              <Suspense>
                <OpinionButtons
                  criterion={nameOf('criterion', criterion, lookup)}
                  level={result.level}
                  opinion={standing(result.level, props.opinion)}
                  onOpinion={onOpinion}
                />
              </Suspense>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
