import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { ReadingItem } from '../../reading-list/item.ts';
import type { StorageError } from '../../reading-list/result.ts';
import { errorSentence } from '../../words/names.ts';
import { currentSettings } from '../settings.ts';
import { lookup, t } from '../t.ts';
import { laterThan, useDraft } from '../use-draft.ts';
import styles from './Note.module.css';

/**
 * How long after the last key a note is stored, in milliseconds. Short, because a panel that closes
 * has no time left to store anything.
 */
const PAUSE = 250;

/** What is said once a note is stored. */
const WORDS = { kept: 'panel_note_kept', 'kept-and-page': 'panel_note_kept_and_page' } as const;
type Outcome = keyof typeof WORDS | { error: StorageError };

/** The reader's own words on the page, stored while they write; a page not yet saved is saved. */
export function Note({ page, saved }: { page: ScoredPage; saved: ReadingItem | null }) {
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const { draft, field, drop } = useDraft(
    saved ?? { note: '', updatedAt: 0 },
    async (note) => {
      const result = await storeNote(page, saved, note);
      setOutcome('error' in result ? result : result.outcome);
      return 'at' in result ? result.at : undefined;
    },
    PAUSE,
  );

  const wasSaved = useRef(saved !== null);
  useLayoutEffect(() => {
    // Taken off the list: what was being written goes with it, and does not put the page on it anew.
    if (wasSaved.current && !saved) {
      drop();
      setOutcome(undefined);
    }
    wasSaved.current = saved !== null;
  }, [saved, drop]);

  const failed = typeof outcome === 'object' ? outcome.error : undefined;
  return (
    <section className={styles.note}>
      <label htmlFor={id}>{t('panel_note')}</label>
      <textarea
        id={id}
        rows={3}
        data-testid="note"
        aria-describedby={saved ? undefined : `${id}-hint`}
        {...field}
      />
      {!saved && (
        <p id={`${id}-hint`} className={styles.hint}>
          {t('panel_note_saves')}
        </p>
      )}
      <p role="status" className={failed ? styles.problem : styles.hint}>
        {failed
          ? errorSentence(failed, lookup)
          : typeof outcome === 'string' && draft === undefined && t(WORDS[outcome])}
      </p>
    </section>
  );
}

async function storeNote(
  page: ScoredPage,
  saved: ReadingItem | null,
  note: string,
): Promise<{ outcome: keyof typeof WORDS; at: number } | { error: StorageError }> {
  const { addToBrowserList, db, savePage, setNote } = await import('../library.ts');
  let item = saved;
  if (!item) {
    const added = await savePage(db, { ...page, keepText: currentSettings().keepTexts });
    if ('error' in added) return { error: added.error.code };
    item = added.value.item;
    await addToBrowserList([item]);
  }
  const at = laterThan(item);
  const noted = await setNote(db, item.id, note, at);
  if ('error' in noted) return { error: noted.error.code };
  return { outcome: saved ? 'kept' : 'kept-and-page', at };
}
