import styles from './Select.module.css';

/** A native select: the browser brings its keyboard, its screen-reader words and its touch picker. */
export function Select<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { value: Value; name: string }[];
  /** -1 where the keyboard has another way to it. */
  tabIndex?: -1;
  onChange: (value: Value) => void;
}) {
  return (
    <select
      className={styles.select}
      aria-label={props.label}
      value={props.value}
      tabIndex={props.tabIndex}
      onChange={(event) => {
        const chosen = props.options.find((option) => option.value === event.target.value);
        if (chosen) props.onChange(chosen.value);
      }}
    >
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
