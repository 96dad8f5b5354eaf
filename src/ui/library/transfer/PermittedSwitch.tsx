import styles from './Transfer.module.css';

/** The switch of a setting that needs a permission (`usePermitted`), and why it is not on. */
export function PermittedSwitch(props: {
  label: string;
  on: boolean;
  turn: (on: boolean) => unknown;
  refused: boolean;
  /** What follows from a refusal, in words. */
  refusal: string;
}) {
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={props.on}
          onChange={(event) => props.turn(event.target.checked)}
        />
        {props.label}
      </label>
      <p role="alert" className={styles.problem}>
        {props.refused && props.refusal}
      </p>
    </>
  );
}
