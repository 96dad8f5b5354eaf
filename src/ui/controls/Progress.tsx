import styles from './Progress.module.css';

/** How much of something is done. A picture only: the words beside it say the same. */
export function Progress({ done, of }: { done: number; of: number }) {
  return (
    <span className={styles.track} aria-hidden="true">
      <i style={{ width: `${of === 0 ? 0 : (done / of) * 100}%` }} />
    </span>
  );
}
