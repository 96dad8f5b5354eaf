import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { LATEST } from '../roadmap/time.ts';
import { useAutosave } from './use-autosave.ts';

/**
 * A note that stores itself while it is written (`useAutosave`) and when its field is left. What is
 * written shows until it has come back stored: what could not be stored stays in the field, and is
 * tried again. Else the stored note shows, also when it grows elsewhere.
 * @param stored the note as it was read last, and when its item was changed
 * @param store gives when the item was changed by it (`laterThan`); undefined where it was not stored
 * @param pause as for `useAutosave`
 */
export function useDraft(
  stored: { note: string; updatedAt: number },
  store: (note: string, leaving: boolean) => Promise<number | undefined>,
  pause: number,
) {
  const { note, updatedAt } = stored;
  const [draft, setDraft] = useState<string>();
  const [written, setWritten] = useState<{ note: string; at: number }>();
  // What was given to be stored last, and has not failed.
  const given = useRef<string>(undefined);

  async function keep(leaving = false): Promise<void> {
    // What is under way may not be done in time where the page is left.
    if (draft === undefined || (draft === given.current && !leaving)) return;
    given.current = draft;
    const at = await store(draft, leaving);
    if (at !== undefined) setWritten({ note: draft, at });
    else if (given.current === draft) given.current = undefined;
  }
  useAutosave(draft, (leaving) => void keep(leaving), pause);
  // Only when the stored note has come back here: until then it would show, and be written on, without
  // what was just stored. And only if nothing was written in the meantime: a key may come before this
  // effect runs, so what counts is the draft as it is by then.
  useEffect(() => {
    if (!written || (note !== written.note && updatedAt < written.at)) return;
    setDraft((latest) => (latest === written.note ? undefined : latest));
    setWritten(undefined);
    if (given.current === written.note) given.current = undefined;
  }, [note, updatedAt, written]);

  return {
    /** What is written and may not be stored yet; undefined where nothing is. */
    draft,
    /** For the field it is written in. */
    field: {
      value: draft ?? note,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setDraft(event.target.value),
      onBlur: () => void keep(),
    },
    /** What is written is not wanted any more. */
    drop(): void {
      setDraft(undefined);
      setWritten(undefined);
      given.current = undefined;
    },
  };
}

/** Now, but later than an item was changed, so that it tells whether it holds a note already. */
export const laterThan = ({ updatedAt }: { updatedAt: number }): number =>
  Math.min(LATEST, Math.max(Date.now(), updatedAt + 1));
