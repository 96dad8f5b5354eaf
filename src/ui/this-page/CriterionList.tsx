import type { Direction, Opinions } from '../../reading-list/disagreement.ts';
import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import type { Evaluation } from '../../scoring/evaluation.ts';
import { t } from '../t.ts';
import styles from './CriterionList.module.css';
import { CriterionRow, type EvidenceActions } from './CriterionRow.tsx';

/** The criteria, the strongest first and what is absent last; the strongest shows a quote. */
export function CriterionList(props: {
  evaluation: Evaluation;
  actions: EvidenceActions;
  /** What the reader says of the levels. */
  opinions?: Opinions;
  onOpinion?: (criterion: Criterion, direction: Direction | null) => void;
}) {
  const { onOpinion } = props;
  const { criteria } = props.evaluation;
  const sorted = [...CRITERIA].sort(
    (a, b) => criteria[b].level - criteria[a].level || criteria[b].value - criteria[a].value,
  );
  return (
    <section aria-labelledby="criteria-heading">
      <h2 id="criteria-heading" className="visually-hidden">
        {t('ui_criteria_heading')}
      </h2>
      <ul className={styles.list}>
        {sorted.map((criterion, index) => (
          <CriterionRow
            key={criterion}
            criterion={criterion}
            result={criteria[criterion]}
            preview={index === 0 && criteria[criterion].evidence.length > 0}
            actions={props.actions}
            opinion={props.opinions?.[criterion]}
            onOpinion={onOpinion && ((direction) => onOpinion(criterion, direction))}
          />
        ))}
      </ul>
    </section>
  );
}
