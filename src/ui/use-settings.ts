import { useSyncExternalStore } from 'react';
import { minutesFor } from '../scoring/reading-speed.ts';
import { readingTime } from '../words/grammar.ts';
import { currentSettings, onSettings, type Settings } from './settings.ts';
import { lookup } from './t.ts';

/** The settings, live, in a page that has started them (`startSettings`). */
export function useSettings(): Settings {
  return useSyncExternalStore(onSettings, currentSettings);
}

/** Reading time at the reader's own speed, in words, live. */
export function useReadingTime(): (of: { words: number }) => string {
  const { wordsPerMinute } = useSettings();
  return ({ words }) => readingTime(minutesFor(words, wordsPerMinute), lookup);
}
