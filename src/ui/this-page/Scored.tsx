import { lazy, type ReactNode, Suspense } from 'react';
import { type Passage, passageAt } from '../../article/passage.ts';
import { send } from '../../messages/messenger.ts';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Result } from '../../reading-list/result.ts';
import type { Evaluation } from '../../scoring/evaluation.ts';
import { errorSentence, nameOf } from '../../words/names.ts';
import { verdictSentence } from '../../words/verdict.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import type { Shelf } from '../library.ts';
import { lookup, t } from '../t.ts';
import type { Advice } from './advice.ts';
import { Breakdown } from './Breakdown.tsx';
import { Cautions } from './Cautions.tsx';
import { CriterionList } from './CriterionList.tsx';
import { changeSentence } from './change-sentence.ts';
import { SaveBar } from './SaveBar.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import styles from './Scored.module.css';
import { Suggestions } from './Suggestions.tsx';
import { useSaving } from './use-saving.ts';

// After the score, which does not wait for it.
const EvidenceBar = lazy(() => import('../evidence/EvidenceBar.tsx'));

/** A scored page; `children` come after the criteria. */
export function Scored(props: {
  tabId: number;
  page: ScoredPage;
  shelf: Result<Shelf>;
  advice: Advice;
  /** The page is still loading: what was read may be half of it. */
  partial?: boolean;
  children?: ReactNode;
}) {
  const { page, shelf, advice, tabId } = props;
  const { evaluation, article } = page;
  const stored = 'value' in shelf ? shelf.value : null;
  const saving = useSaving(page, stored);
  const problem = 'error' in shelf ? shelf.error.code : saving.error;
  return (
    <>
      <div
        className={styles.content}
        data-testid="result"
        data-cautions={evaluation.cautions.length > 0}
      >
        <p role="status" className="visually-hidden">
          {t(
            'ui_result',
            evaluation.score,
            nameOf('verdict', evaluation.verdict, lookup),
            verdictSentence(evaluation, lookup),
          )}
        </p>
        {props.partial && (
          <p role="status" className={styles.partial}>
            {t('ui_partial')}
          </p>
        )}
        <ScoreCard page={page} stage={advice.stage} belongsTo={advice.belongsTo} />
        <Cautions cautions={evaluation.cautions} />
        <div className={styles.criteria}>
          <CriterionList
            evaluation={evaluation}
            actions={{
              show: ({ quote, block }) => showQuote(tabId, passageAt(article.blocks, block, quote)),
              linkTo: async ({ quote, block }) => {
                const { textFragmentLink } = await import('../../article/text-fragment.ts');
                return textFragmentLink(article.url, article.blocks, block, quote);
              },
            }}
            opinions={stored?.opinions}
            onOpinion={stored?.keepsOpinions ? saving.setOpinion : undefined}
          />
          {hasEvidence(evaluation) && (
            <div className={styles.evidence}>
              <ErrorBoundary>
                <Suspense>
                  <EvidenceBar tabId={tabId} />
                </Suspense>
              </ErrorBoundary>
            </div>
          )}
        </div>
        {props.children}
        <Breakdown evaluation={evaluation} />
        <Suggestions
          suggestions={advice.suggestions}
          added={new Set(stored?.added)}
          onToggle={stored ? saving.toggleResource : undefined}
        />
      </div>
      <SaveBar
        saved={stored?.saved != null}
        canSave={stored !== null}
        hint={stored?.inPrivate ? t('ui_saving_in_private') : undefined}
        done={saving.done}
        change={stored?.change ? changeSentence(stored.change, evaluation.score) : undefined}
        onUpdate={saving.update}
        problem={problem && errorSentence(problem, lookup)}
        onToggle={saving.toggle}
        onUndo={saving.canTakeBack ? saving.takeBack : undefined}
      />
    </>
  );
}

function hasEvidence({ criteria }: Evaluation): boolean {
  return Object.values(criteria).some(({ evidence }) => evidence.length > 0);
}

/** Has the tab scroll to a passage. */
export async function showQuote(tabId: number, passage: Passage) {
  try {
    return (await send('showQuote', { tabId, passage })).outcome;
  } catch (error) {
    console.error(error);
    return 'not-allowed';
  }
}
