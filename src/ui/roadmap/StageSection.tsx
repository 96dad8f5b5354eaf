import { Check } from 'lucide-react';
import { useState } from 'react';
import type { StageProgress } from '../../roadmap/progress.ts';
import { stageGoal, stageName } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { counted, lookup, t } from '../t.ts';
import { ResourceRow } from './ResourceRow.tsx';
import type { OnStatus } from './RoadmapView.tsx';
import styles from './StageSection.module.css';

/** One stage: its goal, how far it is, and its resources to pick from; the current one is open. */
export function StageSection(props: {
  progress: StageProgress;
  current: boolean;
  onStatus: OnStatus;
}) {
  const { stage, resources, others, picks, done, pagesRead } = props.progress;
  const [all, setAll] = useState(false);
  const complete = picks > 0 && done === picks;
  return (
    <li className={styles.stage} aria-current={props.current ? 'step' : undefined}>
      <span className={styles.mark} data-complete={complete} aria-hidden="true">
        {complete ? <Check size="0.875rem" strokeWidth={3} /> : stage}
      </span>
      <div className={styles.body}>
        <Disclosure
          initiallyOpen={props.current}
          summary={
            <>
              <span className={styles.name}>{t('ui_stage', stage, stageName(stage, lookup))}</span>
              <span className={styles.goal}>{stageGoal(stage, lookup)}</span>
              <span className={styles.goal}>
                {t('ui_picks_done', done, picks)}
                {pagesRead > 0 && ` · ${counted('ui_pages_read', pagesRead)}`}
              </span>
            </>
          }
        >
          <ul className={styles.resources}>
            {[...resources, ...(all ? others : [])].map((each) => (
              <ResourceRow key={each.resource.id} progress={each} onStatus={props.onStatus} />
            ))}
          </ul>
          {!all && others.length > 0 && (
            <Button look="quiet" onClick={() => setAll(true)}>
              {counted('ui_more_resources', others.length)}
            </Button>
          )}
        </Disclosure>
      </div>
    </li>
  );
}
