import type { NextStep } from '../../roadmap/next-step.ts';
import { nameOf, stageName } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { lookup, t } from '../t.ts';
import styles from './NextStepCard.module.css';
import type { OnStatus } from './RoadmapView.tsx';

function reasonOf({ reason }: NextStep): string {
  const stage = stageName(reason.stage, lookup);
  switch (reason.code) {
    case 'continue':
      return t('next_continue', reason.stage, stage);
    case 'begin':
      return t('next_begin', reason.stage, stage);
    case 'next-stage':
      return t('next_next_stage', reason.stage, stage);
    case 'next-pick':
      return t('next_next_pick', reason.stage, stage, reason.done, reason.picks);
  }
}

/** The one thing to do next, why, and the way to get on with it. */
export function NextStepCard({ next, onStatus }: { next: NextStep; onStatus: OnStatus }) {
  const { resource, reason } = next;
  const started = reason.code === 'continue';
  return (
    <section className={styles.card} aria-labelledby="next-step-heading" data-testid="next-step">
      <h2 id="next-step-heading">{t('ui_next_step')}</h2>
      <p className={styles.title}>
        <a href={resource.url} target="_blank" rel="noreferrer">
          {resource.title}
        </a>
      </p>
      <p className={styles.by}>
        {t('ui_kind_and_by', nameOf('resource_kind', resource.kind, lookup), resource.by)}
      </p>
      <p className={styles.reason}>{reasonOf(next)}</p>
      <Button look="main" turns onClick={() => onStatus(resource.id, started ? 'done' : 'started')}>
        {started ? t('ui_mark_done') : t('ui_mark_started')}
      </Button>
    </section>
  );
}
