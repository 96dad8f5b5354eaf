import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A push button; `look="main"` for the one action a view is about, `"quiet"` inside lists. */
export function Button({
  look = 'plain',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: 'main' | 'plain' | 'quiet' }) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
      {...rest}
    />
  );
}
