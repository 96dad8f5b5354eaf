import { useId, useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { t } from '../../t.ts';
import styles from './TagField.module.css';

/** A field that takes one tag at a time; those in use are offered. */
export function TagField(props: { known?: readonly string[]; onAdd: (tag: string) => void }) {
  const [text, setText] = useState('');
  const list = useId();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) props.onAdd(text.trim());
        setText('');
      }}
    >
      <input
        aria-label={t('library_new_tag')}
        placeholder={t('library_new_tag')}
        list={list}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={list}>
        {props.known?.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit">{t('ui_add')}</Button>
    </form>
  );
}
