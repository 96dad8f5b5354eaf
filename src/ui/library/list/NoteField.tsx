import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../t.ts';
import styles from './NoteField.module.css';

/** How long after the last key a note is stored, in milliseconds. */
const PAUSE = 800;

/**
 * A note that stores itself: when typing pauses, and when the field or the page is left. While it
 * has the focus it shows what is typed, not what another context may write meanwhile.
 */
export function NoteField(props: { note: string; onChange: (note: string) => void }) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const store = useRef(() => {});
  const stored = useRef(props.note);
  store.current = () => {
    if (draft === undefined || draft === stored.current) return;
    stored.current = draft;
    props.onChange(draft);
  };
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => store.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => store.current(), []);
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
          store.current();
          setDraft(undefined);
        }}
      />
    </div>
  );
}
