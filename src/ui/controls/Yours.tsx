import type { Opinion } from '../../reading-list/disagreement.ts';
import { standing } from '../../reading-list/opinion.ts';
import type { Level } from '../../rubric/rubric.ts';
import { t } from '../t.ts';
import styles from './Yours.module.css';

const WORDS = { higher: 'ui_you_higher', lower: 'ui_you_lower', same: 'ui_you_same' } as const;

/** What the reader says of a level, to stand beside ours; nothing where they said nothing. */
export function Yours({ level, opinion }: { level: Level; opinion: Opinion | undefined }) {
  const yours = standing(level, opinion);
  if (!yours) return null;
  return (
    <span className={styles.yours} data-testid="yours">
      {t(WORDS[yours])}
    </span>
  );
}
