import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/**
 * A push button; `look="main"` for the one action a view is about, `"quiet"` inside lists. `turns`
 * where the first press makes it do something else, mostly the opposite, or brings the next entry's
 * under the pointer: the second press of a double click is then not meant for that.
 */
export function Button({
  look = 'plain',
  turns = false,
  className,
  onClick,
  ...rest
}: ComponentProps<'button'> & { look?: 'main' | 'plain' | 'quiet'; turns?: boolean }) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
      onClick={(event) => {
        if (!turns || event.detail < 2) onClick?.(event);
      }}
      {...rest}
    />
  );
}
