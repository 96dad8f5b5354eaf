import { TriangleAlert } from 'lucide-react';
import type { Caution } from '../../rubric/rubric.ts';
import { nameOf } from '../../words/names.ts';
import { lookup, t } from '../t.ts';
import styles from './Cautions.module.css';

/** What to be careful about; nothing at all where there is no caution. */
export function Cautions({ cautions }: { cautions: Caution[] }) {
  if (cautions.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('ui_cautions')}>
      <TriangleAlert size="1rem" aria-hidden="true" />
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{nameOf('caution', caution, lookup)}</li>
        ))}
      </ul>
    </section>
  );
}
