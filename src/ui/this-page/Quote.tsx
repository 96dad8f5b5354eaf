import { Link, LocateFixed } from 'lucide-react';
import { useState } from 'react';
import type { ShowQuoteResult } from '../../messages/protocol.ts';
import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './Quote.module.css';

/** What is said once the page has answered, or the link was copied. */
const WORDS = {
  shown: 'ui_quote_shown',
  hidden: 'ui_quote_hidden',
  'not-found': 'ui_quote_not_found',
  'not-allowed': 'ui_quote_not_allowed',
  'no-answer': 'ui_quote_no_answer',
  copied: 'quote_link_copied',
  'no-link': 'quote_link_none',
  'copy-failed': 'quote_link_failed',
} as const;
type Outcome = keyof typeof WORDS;
const GOOD: ReadonlySet<Outcome> = new Set(['shown', 'copied']);

/**
 * A sentence of the page. Pressed, the page scrolls to it; if it cannot, it says why. Beside it, a
 * link to it can be copied.
 */
export function Quote(props: {
  text: string;
  clamped: boolean;
  onShow: () => Promise<ShowQuoteResult['outcome']>;
  /** The link that leads to the sentence; null where there is none. */
  linkTo: () => Promise<string | null>;
}) {
  const [outcome, setOutcome] = useState<Outcome>();

  async function copy(): Promise<void> {
    setOutcome(undefined);
    try {
      const link = await props.linkTo();
      if (link === null) return setOutcome('no-link');
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch (error) {
      console.error(error);
      setOutcome('copy-failed');
    }
  }

  return (
    <div className={styles.row}>
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
      <p role="status" className={!outcome || GOOD.has(outcome) ? styles.good : styles.problem}>
        {outcome && t(WORDS[outcome])}
      </p>
      <Button
        look="quiet"
        className={styles.copy}
        data-testid="copy-link"
        aria-label={t('quote_link')}
        title={t('quote_link')}
        onClick={copy}
      >
        <Link size="0.875rem" aria-hidden="true" />
      </Button>
    </div>
  );
}
