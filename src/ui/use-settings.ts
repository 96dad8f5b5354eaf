import { useCallback, useSyncExternalStore } from 'react';
import { minutesFor } from '../scoring/reading-speed.ts';
import { currentSettings, onSettings, type Settings } from './settings.ts';

/** The settings, live, in a page that has started them (`startSettings`). */
export function useSettings(): Settings {
  return useSyncExternalStore(onSettings, currentSettings);
}

/** Reading time at the reader's own speed, in minutes, live. */
export function useMinutes(): (of: { words: number }) => number {
  const { wordsPerMinute } = useSettings();
  return useCallback(({ words }) => minutesFor(words, wordsPerMinute), [wordsPerMinute]);
}
