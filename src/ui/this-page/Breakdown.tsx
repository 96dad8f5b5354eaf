import { lazy, Suspense } from 'react';
import type { Evaluation } from '../../scoring/evaluation.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { t } from '../t.ts';
import styles from './Breakdown.module.css';

// Behind the fold: nothing moves when it comes.
const BreakdownTable = lazy(() => import('./BreakdownTable.tsx'));

/** The score as the sum it is: what each part adds or takes away, folded at first. */
export function Breakdown({ evaluation }: { evaluation: Evaluation }) {
  return (
    <Disclosure
      summary={<span className={styles.summary}>{t('ui_breakdown', evaluation.score)}</span>}
    >
      <ErrorBoundary>
        <Suspense>
          <BreakdownTable evaluation={evaluation} />
        </Suspense>
      </ErrorBoundary>
    </Disclosure>
  );
}
