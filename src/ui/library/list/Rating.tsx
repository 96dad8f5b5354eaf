import { Star } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../controls/Button.tsx';
import { t } from '../../t.ts';
import styles from './Rating.module.css';

const STARS = [1, 2, 3, 4, 5] as const;

/** The reader's own rating: five radio buttons that look like stars. */
export function Rating(props: {
  value: number | undefined;
  onChange: (rating: number | undefined) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.rating}>
      <legend>{t('library_rating')}</legend>
      {STARS.map((stars) => (
        <label key={stars} data-on={stars <= (props.value ?? 0)}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={props.value === stars}
            onChange={() => props.onChange(stars)}
            aria-label={t('library_stars', stars)}
          />
          <Star size="1.25rem" aria-hidden="true" />
        </label>
      ))}
      {props.value !== undefined && (
        <Button look="quiet" onClick={() => props.onChange(undefined)}>
          {t('library_no_rating')}
        </Button>
      )}
    </fieldset>
  );
}
