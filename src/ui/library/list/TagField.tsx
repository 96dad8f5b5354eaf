import { useId, useMemo, useState } from 'react';
import { tagsFrom } from '../../../reading-list/formats/fields.ts';
import type { ReadingItem } from '../../../reading-list/item.ts';
import { Button } from '../../controls/Button.tsx';
import { t } from '../../t.ts';
import { tagsOf } from './filters.ts';
import styles from './TagField.module.css';

/** A field for a tag, or several with commas between; those in use on the whole list are offered. */
export function TagField(props: { items: readonly ReadingItem[]; onAdd: (tag: string) => void }) {
  const [text, setText] = useState('');
  const list = useId();
  const known = useMemo(() => tagsOf(props.items), [props.items]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const tags = tagsFrom(text, ',').map((tag) => asKnown(tag, known));
        if (tags.length > 0) props.onAdd(tags.join(', '));
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
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit">{t('ui_add')}</Button>
    </form>
  );
}

/** The tag as it is spelt already where only capitals differ: "Drift" beside "drift" is a slip. */
function asKnown(tag: string, known: readonly string[]): string {
  if (known.includes(tag)) return tag;
  return known.find((each) => each.toLowerCase() === tag.toLowerCase()) ?? tag;
}
