import { useId, useRef, useState } from 'react';
import { t } from '../../t.ts';
import { useAutosave } from '../../use-autosave.ts';
import styles from './NoteField.module.css';

/** How long after the last key a note is stored, in milliseconds. Each time can be taken back. */
const PAUSE = 800;

/**
 * A note that stores itself while it is written (`useAutosave`) and when the field is left. While it
 * has the focus it shows what is typed, not what another context may write meanwhile.
 */
export function NoteField(props: {
  note: string;
  /** `leaving`: the page is going away. */
  onChange: (note: string, leaving: boolean) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const stored = useRef(props.note);
  function store(leaving: boolean): void {
    if (draft === undefined || draft === stored.current) return;
    stored.current = draft;
    props.onChange(draft, leaving);
  }
  useAutosave(draft, store, PAUSE);
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{t('library_note')}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        value={draft ?? props.note}
        placeholder={t('library_note_placeholder')}
        onFocus={() => {
          stored.current = props.note;
        }}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          store(false);
          setDraft(undefined);
        }}
      />
    </div>
  );
}
