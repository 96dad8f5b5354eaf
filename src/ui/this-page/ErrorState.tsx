import {
  CircleAlert,
  FileQuestion,
  FileText,
  Image,
  Languages,
  Lock,
  type LucideIcon,
  Ruler,
  WifiOff,
} from 'lucide-react';
import type { PageError } from '../../messages/protocol.ts';
import { errorSentence } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { lookup, t } from '../t.ts';

const ICONS: Partial<Record<PageError['code'], LucideIcon>> = {
  'not-readable': FileQuestion,
  'empty-page': FileQuestion,
  xml: FileQuestion,
  framed: FileQuestion,
  image: Image,
  pdf: FileText,
  'not-english': Languages,
  'too-short': Ruler,
  'too-large': Ruler,
  'not-allowed': Lock,
  'page-failed': WifiOff,
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
    <EmptyState icon={ICONS[code] ?? CircleAlert} title={t('ui_no_score')} role="alert">
      <p>{errorSentence(code, lookup)}</p>
      {PASSING.has(code) && <Button onClick={onRetry}>{t('ui_retry')}</Button>}
    </EmptyState>
  );
}
