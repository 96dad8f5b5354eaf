import { DatabaseZap } from 'lucide-react';
import { errorSentence } from '../../words/names.ts';
import { lookup, t } from '../t.ts';
import { EmptyState } from './EmptyState.tsx';

/** In the place of a view whose records could not be read; `code` says why. */
export function StorageFailure({ code }: { code: Parameters<typeof errorSentence>[0] }) {
  return (
    <EmptyState icon={DatabaseZap} title={t('ui_list_failed')} role="alert">
      <p>{errorSentence(code, lookup)}</p>
    </EmptyState>
  );
}
