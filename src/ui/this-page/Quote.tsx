import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import type { ShowQuoteResult } from '../../messages/protocol.ts';
import { t } from '../t.ts';
import styles from './Quote.module.css';

type Outcome = ShowQuoteResult['outcome'];

/** What is said once the page has answered. */
const WORDS = {
  shown: 'ui_quote_shown',
  hidden: 'ui_quote_hidden',
  'not-found': 'ui_quote_not_found',
  'not-allowed': 'ui_quote_not_allowed',
} as const satisfies Record<Outcome, string>;

/** A sentence of the page. Pressed, the page scrolls to it; if it cannot, it says why. */
export function Quote(props: { text: string; clamped: boolean; onShow: () => Promise<Outcome> }) {
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <>
      <button
        type="button"
        className={styles.quote}
        data-testid="quote"
        onClick={async () => {
          // Emptied first, so that a second press with the same outcome is announced again.
          setOutcome(undefined);
          setOutcome(await props.onShow());
        }}
      >
        <q dir="auto" className={props.clamped ? styles.clamped : undefined}>
          {props.text}
        </q>
        <span className={styles.show}>
          <LocateFixed size="0.875rem" aria-hidden="true" />
          {t('ui_show_in_page')}
        </span>
      </button>
      <p role="status" className={outcome === 'shown' ? styles.shown : styles.problem}>
        {outcome && t(WORDS[outcome])}
      </p>
    </>
  );
}
