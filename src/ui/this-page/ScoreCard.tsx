import { Clock, Compass } from 'lucide-react';
import type { Resource } from '../../catalog/resource.ts';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Stage } from '../../rubric/stages.ts';
import { nameOf, stageName } from '../../words/names.ts';
import { verdictSentence } from '../../words/verdict.ts';
import { lookup, t } from '../t.ts';
import { useReadingTime } from '../use-settings.ts';
import { DepthGauge } from './DepthGauge.tsx';
import styles from './ScoreCard.module.css';

/**
 * What decides, at a glance: the score as a number, a word and a depth, one sentence on what the
 * page has and lacks, and what it costs to read it.
 */
export function ScoreCard(props: {
  page: ScoredPage;
  /** The roadmap's stage; it may be known from the address where the text does not tell. */
  stage: Stage | null;
  /** The catalogue's resource that the page belongs to. */
  belongsTo: Resource | undefined;
}) {
  const { page, stage, belongsTo } = props;
  const { article, evaluation } = page;
  const { score, verdict, sure, format, topic } = evaluation;
  const time = useReadingTime()(evaluation);
  return (
    <header className={styles.card}>
      <DepthGauge score={score} />
      <div className={styles.text}>
        <h2 className={styles.title} title={article.title} dir="auto">
          {article.title || t('ui_untitled')}
        </h2>
        <p className={styles.score}>
          <span className={styles.number} data-testid="score">
            {score}
          </span>
          <span className={styles.outOf}>{t('of_100')}</span>
          {!sure && <span className={styles.unsure}>{t('not_sure')}</span>}
          <strong className={styles.verdict}>{nameOf('verdict', verdict, lookup)}</strong>
        </p>
        <p className={styles.sentence}>{verdictSentence(evaluation, lookup)}</p>
        <ul className={styles.facts}>
          <li>
            <Clock size="0.875rem" aria-hidden="true" />
            {t(
              'ui_minutes_format_topic',
              time,
              nameOf('format', format, lookup),
              nameOf('topic', topic, lookup),
            )}
          </li>
          <li>
            <Compass size="0.875rem" aria-hidden="true" />
            {stage ? t('ui_fits_stage', stage, stageName(stage, lookup)) : t('ui_stage_none')}
            {belongsTo && ` · ${t('ui_belongs_to', belongsTo.title)}`}
          </li>
        </ul>
      </div>
    </header>
  );
}
