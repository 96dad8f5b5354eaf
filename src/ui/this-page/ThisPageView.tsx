import { useState } from 'react';
import { send } from '../../messages/messenger.ts';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Result } from '../../reading-list/result.ts';
import { errorSentence, nameOf } from '../../words/names.ts';
import { verdictSentence } from '../../words/verdict.ts';
import type { Shelf } from '../library.ts';
import { lookup, t } from '../t.ts';
import { Breakdown } from './Breakdown.tsx';
import { Cautions } from './Cautions.tsx';
import { CriterionList } from './CriterionList.tsx';
import { changeSentence } from './change-sentence.ts';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';
import type { Place } from './place.ts';
import { SaveBar } from './SaveBar.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { Suggestions } from './Suggestions.tsx';
import styles from './ThisPageView.module.css';
import { useSaving } from './use-saving.ts';
import { useThisPage } from './use-this-page.ts';

/** The page in front of the reader: its score and what proves it, or why there is none. */
export function ThisPageView({ tabId }: { tabId: number | undefined }) {
  const [attempt, setAttempt] = useState(0);
  return <Attempt key={attempt} tabId={tabId} onRetry={() => setAttempt(attempt + 1)} />;
}

function Attempt({ tabId, onRetry }: { tabId: number | undefined; onRetry: () => void }) {
  const state = useThisPage(tabId);
  if (state.status === 'scored') return <Scored {...state} tabId={tabId ?? 0} />;
  return (
    <div className={styles.content}>
      {state.status === 'loading' ? (
        <LoadingState />
      ) : (
        <ErrorState code={state.code} onRetry={onRetry} />
      )}
    </div>
  );
}

function Scored(props: { tabId: number; page: ScoredPage; shelf: Result<Shelf> } & Place) {
  const { page, shelf, tabId } = props;
  const { evaluation, article } = page;
  const stored = 'value' in shelf ? shelf.value : null;
  const saving = useSaving(page, stored?.saved ?? null);
  const problem = 'error' in shelf ? shelf.error.code : saving.error;
  return (
    <>
      <div className={styles.content} data-testid="result">
        <p role="status" className="visually-hidden">
          {t(
            'ui_result',
            evaluation.score,
            nameOf('verdict', evaluation.verdict, lookup),
            verdictSentence(evaluation, lookup),
          )}
        </p>
        <ScoreCard page={page} stage={props.stage} belongsTo={props.belongsTo} />
        <Cautions cautions={evaluation.cautions} />
        <div className={styles.criteria}>
          <CriterionList
            article={article}
            evaluation={evaluation}
            onShowQuote={(quote, block) => showQuote(tabId, quote, block)}
            opinions={stored?.opinions}
            onOpinion={stored?.keepsOpinions ? saving.setOpinion : undefined}
          />
        </div>
        <Breakdown evaluation={evaluation} />
        <Suggestions
          suggestions={props.suggestions}
          added={new Set(stored?.added)}
          onToggle={stored ? saving.toggleResource : undefined}
        />
      </div>
      <SaveBar
        saved={stored?.saved != null}
        done={saving.done?.what}
        change={stored?.change ? changeSentence(stored.change, evaluation.score) : undefined}
        onUpdate={saving.update}
        problem={problem && errorSentence(problem, lookup)}
        onToggle={saving.toggle}
        onUndo={saving.done?.undo && saving.takeBack}
      />
    </>
  );
}

async function showQuote(tabId: number, quote: string, block: string) {
  try {
    return (await send('showQuote', { tabId, quote, block })).outcome;
  } catch (error) {
    console.error(error);
    return 'not-allowed';
  }
}
