import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { type RescoreNeed, type RescoreProgress, rescoreNeed } from '../../reading-list/rescore.ts';
import { errorSentence } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { Progress } from '../controls/Progress.tsx';
import { db } from '../library.ts';
import { counted, lookup, t } from '../t.ts';
import styles from './Rescore.module.css';
import {
  cancelRescore,
  forgetOutcome,
  type RescoreRun,
  readJudge,
  startRescore,
  useRescoreRun,
} from './rescore-run.ts';

/**
 * How many saved pages an earlier model judged, one press to judge them again, and how far that is.
 * Nothing where there are none. With `all`, for settings: every page whose text is stored.
 */
export default function Rescore({ all = false }: { all?: boolean }) {
  const run = useRescoreRun();
  const running = run.status === 'running';
  const need = useNeed(all, run);
  const changed = useChanged(need);
  const section = useRef<HTMLElement>(null);
  const count = need?.ids.length ?? 0;
  useEffect(() => {
    if (run.status === 'ended') return () => forgetOutcome(run);
  }, [run]);
  const said =
    run.status === 'ended' && !changed ? outcome(run.progress) : need ? waiting(need, all) : '';
  const failure = run.status === 'failed' ? errorSentence(run.code, lookup) : undefined;
  if (!running && !failure && said === '') return null;
  return (
    <section className={styles.rescore} data-testid="rescore" ref={section} tabIndex={-1}>
      {running && (
        <div className={styles.text}>
          <p>{t('ui_rescoring', run.progress.done, run.progress.total)}</p>
          <Progress done={run.progress.done} of={run.progress.total} />
        </div>
      )}
      {/* Both regions stay, so that what comes into them is announced. */}
      <p role="status" className={styles.text}>
        {said}
      </p>
      <p role="alert">{failure}</p>
      {running ? (
        <Button key="button" data-testid="rescore-cancel" onClick={cancelRescore}>
          {t('ui_cancel')}
        </Button>
      ) : (
        count > 0 && (
          <Button
            key="button"
            data-testid="rescore-start"
            onClick={async () => {
              await startRescore(all, count);
              // The pressed button may go away: the focus must not go with it.
              section.current?.focus();
            }}
          >
            {t('ui_rescore')}
          </Button>
        )
      )}
    </section>
  );
}

type Need = RescoreNeed & { after: RescoreRun };

/** What there is to judge again since a run ended, live; undefined while one goes on, and until it is known. */
function useNeed(all: boolean, run: RescoreRun): Need | undefined {
  const [judge, setJudge] = useState<Awaited<ReturnType<typeof readJudge>> & Pick<Need, 'after'>>();
  const running = run.status === 'running';
  useEffect(() => {
    if (run.status === 'running') return;
    let wanted = true;
    const after = run;
    readJudge().then((judge) => wanted && setJudge({ ...judge, after }), console.error);
    return () => {
      wanted = false;
    };
  }, [run]);
  const need = useLiveQuery(async () => {
    if (!judge || running) return undefined;
    const need = await rescoreNeed(db, judge.model, all, judge.unscorable);
    return 'value' in need ? { ...need.value, after: judge.after } : undefined;
  }, [judge, running, all]);
  // Not what was known before the run.
  return need?.after === run ? need : undefined;
}

/** Whether other pages wait than when the last run had ended: what came of it is old then. */
function useChanged(need: Need | undefined): boolean {
  const [first, setFirst] = useState(need);
  if (!need) return false;
  if (first?.after !== need.after) setFirst(need);
  return first?.after === need.after && String(first.ids) !== String(need.ids);
}

function waiting({ ids, withoutText }: RescoreNeed, all: boolean): string {
  if (ids.length === 0) return '';
  const count = counted(all ? 'ui_rescore_all' : 'ui_rescore_need', ids.length);
  return withoutText === 0 ? count : `${count} ${counted('ui_rescore_without_text', withoutText)}`;
}

function outcome({ done, total, changed, failed }: RescoreProgress): string {
  const rescored = t(
    'ui_rescored',
    counted('ui_pages', done - failed),
    counted('ui_scores_changed', changed),
  );
  return [
    done < total ? t('ui_rescored_stopped', done, total) : rescored,
    failed > 0 && counted('ui_rescored_failed', failed),
  ]
    .filter(Boolean)
    .join(' ');
}
