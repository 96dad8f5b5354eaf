import { ChevronDown, ChevronUp, Highlighter } from 'lucide-react';
import { type CSSProperties, useEffect, useRef } from 'react';
import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import { errorSentence, nameOf } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { lookup, t } from '../t.ts';
import styles from './EvidenceBar.module.css';
import { LOOKS } from './looks.ts';
import { useEvidence } from './use-evidence.ts';
import { announcement } from './words.ts';

/** Keys that go on and back while the popup or the panel has the focus. */
const KEYS = { next: 'Alt+ArrowDown', previous: 'Alt+ArrowUp' } as const;

/** All evidence in the page at once: the switch, the legend, and the way from place to place. */
export function EvidenceBar({ tabId }: { tabId: number }) {
  const { view, error, act } = useEvidence(tabId);
  const actRef = useRef(act);
  actRef.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey) return;
      const action = ({ ArrowDown: 'next', ArrowUp: 'previous' } as const)[key];
      if (!action) return;
      event.preventDefault();
      void actRef.current(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const all = view?.shown === 'all';
  return (
    <section className={styles.bar} aria-label={t('evidence_heading')} data-testid="evidence">
      <div className={styles.buttons}>
        {view?.shown !== 'all' && (
          <Button look="quiet" data-testid="evidence-show" onClick={() => act('show')}>
            <Highlighter size="1rem" aria-hidden="true" />
            {t('evidence_show')}
          </Button>
        )}
        {view && view.shown !== 'nothing' && (
          <Button look="quiet" data-testid="evidence-hide" onClick={() => act('hide')}>
            {t('evidence_hide')}
          </Button>
        )}
        {all && (
          <>
            <Button
              look="quiet"
              data-testid="evidence-previous"
              aria-label={t('evidence_previous')}
              title={t('evidence_with_keys', t('evidence_previous'), 'Alt+↑')}
              aria-keyshortcuts={KEYS.previous}
              onClick={() => act('previous')}
            >
              <ChevronUp size="1rem" aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              data-testid="evidence-next"
              aria-label={t('evidence_next')}
              title={t('evidence_with_keys', t('evidence_next'), 'Alt+↓')}
              aria-keyshortcuts={KEYS.next}
              onClick={() => act('next')}
            >
              <ChevronDown size="1rem" aria-hidden="true" />
            </Button>
          </>
        )}
        <p role="status" className={error ? styles.problem : styles.status}>
          {error ? errorSentence(error, lookup) : view && announcement(view)}
        </p>
      </div>
      {all && (
        <ul className={styles.legend} data-testid="legend">
          {CRITERIA.filter((criterion) => view.counts[criterion]).map((criterion) => (
            <li key={criterion} data-criterion={criterion}>
              <span className={styles.sample} style={sampleStyle(criterion)}>
                {nameOf('criterion', criterion, lookup)}
              </span>{' '}
              {view.counts[criterion]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The criterion's name, marked as its evidence is in the page. */
function sampleStyle(criterion: Criterion): CSSProperties {
  const { line, light, dark } = LOOKS[criterion];
  return {
    color: `light-dark(${light.text}, ${dark.text})`,
    backgroundColor: `light-dark(${light.ground}, ${dark.ground})`,
    textDecoration: `${line} light-dark(${light.line}, ${dark.line})`,
    textDecorationSkipInk: 'none',
  };
}
