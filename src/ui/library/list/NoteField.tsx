import { useId } from 'react';
import { t } from '../../t.ts';
import { useDraft } from '../../use-draft.ts';
import styles from './NoteField.module.css';

/** How long after the last key a note is stored, in milliseconds. Each time can be taken back. */
const PAUSE = 800;

/** An item's note, which stores itself while it is written (`useDraft`). */
export function NoteField(props: {
  item: { note: string; updatedAt: number };
  /** As `useDraft` has it; `leaving`: the page is going away. */
  onStore: (note: string, leaving: boolean) => Promise<number | undefined>;
}) {
  const id = useId();
  const { field } = useDraft(props.item, props.onStore, PAUSE);
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{t('library_note')}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        placeholder={t('library_note_placeholder')}
        {...field}
      />
    </div>
  );
}
