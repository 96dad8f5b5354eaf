import { send } from '../../messages/messenger.ts';
import type { ScoredPage } from '../../messages/protocol.ts';
import { nameOf } from '../../words/names.ts';
import { verdictSentence } from '../../words/verdict.ts';
import { lookup, t } from '../t.ts';
import { Breakdown } from './Breakdown.tsx';
import { Cautions } from './Cautions.tsx';
import { CriterionList } from './CriterionList.tsx';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import styles from './ThisPageView.module.css';
import { useThisPage } from './use-this-page.ts';

export function ThisPageView({ tabId }: { tabId: number | undefined }) {
  const [state, retry] = useThisPage(tabId);
  if (state.status === 'loading')
    return (
      <div className={styles.content}>
        <LoadingState />
      </div>
    );
  if ('error' in state.result)
    return (
      <div className={styles.content}>
        <ErrorState code={state.result.error.code} onRetry={retry} />
      </div>
    );
  return <Result page={state.result.page} tabId={tabId ?? 0} />;
}

function Result({ page, tabId }: { page: ScoredPage; tabId: number }) {
  const { evaluation, article } = page;
  return (
    <div className={styles.content} data-testid="result">
      <p role="status" className="visually-hidden">
        {t(
          'ui_result',
          evaluation.score,
          nameOf('verdict', evaluation.verdict, lookup),
          verdictSentence(evaluation, lookup),
        )}
      </p>
      <ScoreCard page={page} />
      <Cautions cautions={evaluation.cautions} />
      <div className={styles.criteria}>
        <CriterionList
          article={article}
          evaluation={evaluation}
          onShowQuote={(quote, block) =>
            send('showQuote', { tabId, quote, block }).then(({ outcome }) => outcome)
          }
        />
      </div>
      <Breakdown evaluation={evaluation} />
    </div>
  );
}
