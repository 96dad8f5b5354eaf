/** Words a minute of careful reading (Brysbaert 2019: 238 for English non-fiction). */
export const READING_SPEED = 238;

/** Reading time in whole minutes, at least 1. */
export function minutesFor(words: number, wordsPerMinute: number = READING_SPEED): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
