import { PartyPopper } from 'lucide-react';
import type { NextStep } from '../../roadmap/next-step.ts';
import type { RoadmapProgress } from '../../roadmap/progress.ts';
import type { ResourceStatus } from '../../roadmap/status.ts';
import { Progress } from '../controls/Progress.tsx';
import { t } from '../t.ts';
import { NextStepCard } from './NextStepCard.tsx';
import styles from './RoadmapView.module.css';
import { StageSection } from './StageSection.tsx';

/** Sets how far the reader is with a resource. */
export type OnStatus = (resourceId: string, status: ResourceStatus) => void;

/** The four stages on one plumb line, and the one next step above them. */
export function RoadmapView(props: {
  progress: RoadmapProgress;
  next: NextStep | null;
  /** Why the last change did not succeed, in words. */
  error?: string;
  onStatus: OnStatus;
}) {
  const { progress, next, onStatus } = props;
  const current = next?.reason.stage ?? null;
  return (
    <div className={styles.content} data-testid="roadmap">
      {props.error && (
        <p role="alert" className={styles.problem}>
          {props.error}
        </p>
      )}
      {next ? (
        <NextStepCard next={next} onStatus={onStatus} />
      ) : (
        <section className={styles.finished}>
          <PartyPopper size="1.25rem" aria-hidden="true" />
          <p>{progress.picks === 0 ? t('ui_nothing_picked') : t('ui_roadmap_done')}</p>
        </section>
      )}
      <p className={styles.total}>{t('ui_picks_done', progress.done, progress.picks)}</p>
      <Progress done={progress.done} of={progress.picks} />
      <ol className={styles.stages}>
        {progress.stages.map((stage) => (
          <StageSection
            key={stage.stage}
            progress={stage}
            current={stage.stage === current}
            onStatus={onStatus}
          />
        ))}
      </ol>
    </div>
  );
}
