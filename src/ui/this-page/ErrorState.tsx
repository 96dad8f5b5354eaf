import { CircleAlert, FileQuestion, Lock, type LucideIcon, WifiOff } from 'lucide-react';
import type { PageError } from '../../messages/protocol.ts';
import { errorSentence } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { lookup, t } from '../t.ts';

/** Of what is no fault of the page's: on all others there is no article to be scored. */
const ICONS: Partial<Record<PageError['code'], LucideIcon>> = {
  'not-allowed': Lock,
  'page-failed': WifiOff,
  'timed-out': CircleAlert,
  'tab-gone': CircleAlert,
  internal: CircleAlert,
};

/** Those that may go away by themselves: only they offer another try. */
const PASSING: ReadonlySet<PageError['code']> = new Set([
  'empty-page',
  'framed',
  'not-readable',
  'page-changed',
  'too-short',
  'timed-out',
  'internal',
]);

/** Why this page has no score, in a sentence that also says what to do. */
export function ErrorState({ code, onRetry }: { code: PageError['code']; onRetry: () => void }) {
  return (
    <EmptyState icon={ICONS[code] ?? FileQuestion} title={t('ui_no_score')} role="alert">
      <p>{errorSentence(code, lookup)}</p>
      {PASSING.has(code) && <Button onClick={onRetry}>{t('ui_retry')}</Button>}
    </EmptyState>
  );
}
