import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { countTexts, dropAllTexts } from '../../reading-list/items.ts';
import { errorSentence } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { db } from '../library.ts';
import { counted, lookup, t } from '../t.ts';
import styles from './Stored.module.css';

/** For settings: how many texts of pages are stored, and a way to drop them all. */
export function StoredTexts() {
  const count = useLiveQuery(() => countTexts(db));
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  if (!count) return null;
  if ('error' in count) return <p role="alert">{errorSentence(count.error.code, lookup)}</p>;

  function close(): void {
    setAsking(false);
    // The pressed button goes away: the focus must not go with it.
    root.current?.focus();
  }
  // Unlike all else that is deleted this can be too much to hold for an undo, so it asks.
  async function drop(): Promise<void> {
    close();
    const dropped = await dropAllTexts(db);
    if ('error' in dropped) setSaid(errorSentence(dropped.error.code, lookup));
    else setSaid(counted('ui_texts_dropped', dropped.value));
  }
  return (
    <div className={styles.stored} data-testid="stored-texts" ref={root} tabIndex={-1}>
      <p>{count.value === 0 ? t('ui_texts_none') : counted('ui_texts_stored', count.value)}</p>
      {asking ? (
        <div className={styles.buttons}>
          <p>{t('ui_texts_drop_sure')}</p>
          <Button data-testid="drop-texts-yes" onClick={drop}>
            {t('ui_texts_drop_yes')}
          </Button>
          <Button onClick={close}>{t('ui_texts_drop_no')}</Button>
        </div>
      ) : (
        count.value > 0 && (
          <Button data-testid="drop-texts" onClick={() => setAsking(true)}>
            {t('ui_texts_drop')}
          </Button>
        )
      )}
      <p role="status">{said}</p>
    </div>
  );
}
