import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { ReadingItem } from '../../reading-list/item.ts';
import type { StorageError } from '../../reading-list/result.ts';
import { LATEST } from '../../roadmap/time.ts';
import { errorSentence } from '../../words/names.ts';
import { currentSettings } from '../settings.ts';
import { lookup, t } from '../t.ts';
import { useAutosave } from '../use-autosave.ts';
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
  const stored = saved?.note ?? '';
  // What is written and not stored yet; else the stored note shows, also when it grows elsewhere.
  const [draft, setDraft] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [written, setWritten] = useState<{ note: string; at: number }>();
  const latest = useRef({ draft, saved });
  latest.current = { draft, saved };

  async function store(): Promise<void> {
    const { draft, saved } = latest.current;
    if (draft === undefined) return;
    const result = await storeNote(page, saved, draft);
    setOutcome('error' in result ? result : result.outcome);
    if ('at' in result) setWritten({ note: draft, at: result.at });
  }
  useAutosave(draft, () => void store(), PAUSE);
  // Only when the stored note has come back here: until then it would show, and be written on, without
  // what was just stored. And only if nothing was written in the meantime: a key may come before this
  // effect runs, so what counts is the draft as it is by then.
  useEffect(() => {
    const isBack = stored === draft || (saved?.updatedAt ?? 0) >= (written?.at ?? Infinity);
    if (written && isBack) setDraft((latest) => (latest === written.note ? undefined : latest));
  }, [draft, stored, saved, written]);

  const wasSaved = useRef(saved !== null);
  useLayoutEffect(() => {
    // Taken off the list: what was being written goes with it, and does not put the page on it anew.
    if (wasSaved.current && !saved) {
      setDraft(undefined);
      setWritten(undefined);
      setOutcome(undefined);
    }
    wasSaved.current = saved !== null;
  }, [saved]);

  const failed = typeof outcome === 'object' ? outcome.error : undefined;
  return (
    <section className={styles.note}>
      <label htmlFor={id}>{t('panel_note')}</label>
      <textarea
        id={id}
        rows={3}
        data-testid="note"
        value={draft ?? stored}
        aria-describedby={saved ? undefined : `${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void store()}
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
  // Later than the page was saved, so that the item tells whether it holds the note already.
  const at = Math.min(LATEST, Math.max(Date.now(), item.updatedAt + 1));
  const noted = await setNote(db, item.id, note, at);
  if ('error' in noted) return { error: noted.error.code };
  return { outcome: saved ? 'kept' : 'kept-and-page', at };
}
