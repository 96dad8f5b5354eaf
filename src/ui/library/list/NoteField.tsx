import { useId, useRef } from 'react';
import { t } from '../../t.ts';
import { useDraft } from '../../use-draft.ts';
import styles from './NoteField.module.css';

/** How long after the last key a note is stored, in milliseconds. */
const PAUSE = 800;

/** An item's note, which stores itself while it is written (`useDraft`). */
export function NoteField(props: {
  item: { note: string; updatedAt: number };
  /**
   * As `useDraft` has it; `leaving`: the page is going away. `stretch` is the same object until the
   * field is left: what is written at one go is taken back at one go.
   */
  onStore: (note: string, stretch: object, leaving: boolean) => Promise<number | undefined>;
}) {
  const id = useId();
  const stretch = useRef({});
  const store = (note: string, leaving: boolean) => props.onStore(note, stretch.current, leaving);
  const { field } = useDraft(props.item, store, PAUSE);
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{t('library_note')}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        placeholder={t('library_note_placeholder')}
        {...field}
        onBlur={() => {
          field.onBlur();
          stretch.current = {};
        }}
      />
    </div>
  );
}
