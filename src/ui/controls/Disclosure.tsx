import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './Disclosure.module.css';

/** A heading that folds what is under it. */
export function Disclosure(props: {
  summary: ReactNode;
  initiallyOpen?: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(props.initiallyOpen ?? false);
  const panel = useId();
  return (
    <>
      <h2 className={styles.heading}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.summary}>{props.summary}</span>
          <ChevronDown size="1rem" aria-hidden="true" />
        </button>
      </h2>
      <div id={panel} hidden={!open}>
        {props.children}
      </div>
    </>
  );
}
