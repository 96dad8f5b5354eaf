import { Fragment } from 'react';
import type { Evaluation } from '../../scoring/evaluation.ts';
import { languageOf } from '../../words/grammar.ts';
import { partName } from '../../words/names.ts';
import { skillsSentence } from '../../words/skills.ts';
import { lookup, t } from '../t.ts';
import styles from './BreakdownTable.module.css';

/** One decimal and always a sign: "+14.2". */
const points = new Intl.NumberFormat(languageOf(lookup), {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** What each part adds to the score or takes away, and which skills are meant. */
export default function BreakdownTable({ evaluation }: { evaluation: Evaluation }) {
  const largest = Math.max(1, ...evaluation.breakdown.map((part) => Math.abs(part.points)));
  const skills = skillsSentence(evaluation, lookup);
  return (
    <>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('ui_breakdown_part')}</th>
            <th scope="col">{t('ui_breakdown_points')}</th>
          </tr>
        </thead>
        <tbody>
          {evaluation.breakdown.map((part) => (
            <Fragment key={part.part}>
              <tr>
                <th scope="row">{partName(part.part, lookup)}</th>
                <td>
                  <span className={styles.cell}>
                    <i
                      aria-hidden="true"
                      data-negative={part.points < 0}
                      style={{ width: `${(Math.abs(part.points) / largest) * 100}%` }}
                    />
                  </span>
                  <span className={styles.points}>{points.format(part.points)}</span>
                </td>
              </tr>
              {part.part === 'skills' && skills && (
                <tr>
                  <td colSpan={2} className={styles.skills}>
                    {skills}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ui_breakdown_total')}</th>
            <td>
              <span className={styles.points}>{evaluation.score}</span>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>
        {t('ui_breakdown_note')} {!evaluation.sure && t('ui_not_sure')}
      </p>
    </>
  );
}
