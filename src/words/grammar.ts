import type { Lookup } from './words.ts';

/** The language the message table is written in, as a BCP 47 tag, for `Intl`. */
export function languageOf(lookup: Lookup): string {
  return lookup('language_tag') || 'en';
}

/**
 * A count with its noun in the right number: `countOf('minutes', 1, lookup)` is "1 minute". The table
 * holds one message per plural category of the language, `<noun>_one`, `<noun>_other` and so on.
 */
export function countOf(noun: string, count: number, lookup: Lookup): string {
  const language = languageOf(lookup);
  const category = new Intl.PluralRules(language).select(count);
  const number = new Intl.NumberFormat(language).format(count);
  return lookup(`${noun}_${category}`, [number]) || lookup(`${noun}_other`, [number]);
}

/** From here on minutes are no longer what one plans with. */
const HOURS_FROM = 120;

/** How long whole minutes of reading are, as one would say it: "8 minutes", "about 68 hours". */
export function readingTime(minutes: number, lookup: Lookup): string {
  return minutes < HOURS_FROM
    ? countOf('minutes', minutes, lookup)
    : countOf('hours', Math.round(minutes / 60), lookup);
}

/** "drift", "drift and monitoring", "drift, monitoring and scaling"; `or` for the other joint. */
export function listOf(items: string[], joint: 'and' | 'or', lookup: Lookup): string {
  const type = joint === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(languageOf(lookup), { type }).format(items);
}

/** The same text with its first letter a capital. */
export function capitalised(text: string, lookup: Lookup): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(languageOf(lookup)) + text.slice(first.length);
}
