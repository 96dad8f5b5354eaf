import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Direction } from '../../reading-list/disagreement.ts';
import { canMove } from '../../reading-list/opinion.ts';
import type { Level } from '../../rubric/rubric.ts';
import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './OpinionButtons.module.css';

const BUTTONS = [
  { direction: 'higher', key: 'ui_should_be_higher', icon: ArrowUp },
  { direction: 'lower', key: 'ui_should_be_lower', icon: ArrowDown },
] as const;

/** Where the reader says that a level should be another; pressing again takes it back. */
export default function OpinionButtons(props: {
  /** The criterion's name. */
  criterion: string;
  /** Our level. */
  level: Level;
  /** What the reader says of it. */
  opinion: Direction | 'same' | null;
  onOpinion: (direction: Direction | null) => void;
}) {
  return (
    <fieldset className={styles.buttons} aria-label={t('ui_opinion_on', props.criterion)}>
      {BUTTONS.map(({ direction, key, icon: Icon }) => {
        const pressed = props.opinion === direction;
        return (
          <Button
            key={direction}
            className={styles.button}
            data-testid={direction}
            aria-pressed={pressed}
            // What is pressed can always be taken back, also where our level has moved since.
            disabled={!pressed && !canMove(props.level, direction)}
            onClick={() => props.onOpinion(pressed ? null : direction)}
          >
            <Icon size="0.875rem" aria-hidden="true" />
            {t(key)}
          </Button>
        );
      })}
      {props.opinion && props.opinion !== 'same' && (
        <p className={styles.kept} data-testid="opinion-kept">
          {t('ui_opinion_kept')}
        </p>
      )}
    </fieldset>
  );
}
