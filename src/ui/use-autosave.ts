import { useEffect, useRef } from 'react';

/** How long what is written waits at most to be stored while keys keep coming, in milliseconds. */
const LONGEST = 2000;

/**
 * Stores what is being written: when typing pauses, every two seconds of it, and when the page is
 * hidden or left or shows something else.
 * @param draft what is written and may not be stored yet; undefined where nothing is
 * @param store told whether the page is being left: a write that it starts itself may not finish then
 * @param pause how long after the last key it is stored, in milliseconds
 */
export function useAutosave(
  draft: string | undefined,
  store: (leaving: boolean) => void,
  pause: number,
): void {
  const latest = useRef(store);
  latest.current = store;
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => latest.current(false), pause);
    return () => clearTimeout(timer);
  }, [draft, pause]);
  const writing = draft !== undefined;
  useEffect(() => {
    if (!writing) return;
    const abort = new AbortController();
    const { signal } = abort;
    const timer = setInterval(() => latest.current(false), LONGEST);
    const onHidden = () => document.hidden && latest.current(false);
    document.addEventListener('visibilitychange', onHidden, { signal });
    window.addEventListener('pagehide', () => latest.current(true), { signal });
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [writing]);
  useEffect(() => () => latest.current(false), []);
}
