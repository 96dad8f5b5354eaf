import { browser } from 'wxt/browser';
import { countOf, languageOf } from '../words/grammar.ts';
import type { Lookup, MessageKey } from '../words/words.ts';

/** The browser's message table as the `Lookup` that `src/words` takes. */
export const lookup: Lookup = (key, substitutions) =>
  // WXT types the key as the union it generates; `MessageKey` is the same union, made by TypeScript.
  browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], substitutions);

/** A number as the user's language writes it. */
export const figure = (value: number): string => value.toLocaleString(languageOf(lookup));

/**
 * The message under `key` in the user's language, `$1`... filled with `substitutions`; numbers as that
 * language writes them.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return lookup(
    key,
    substitutions.map((value) => (typeof value === 'number' ? figure(value) : value)),
  );
}

/** What can be counted: a noun has `<noun>_one` and `<noun>_other` in the table. */
type Noun = MessageKey extends infer Key ? (Key extends `${infer Stem}_one` ? Stem : never) : never;

/** A count with its noun in the right number: "1 page", "2 pages". */
export function counted(noun: Noun, count: number): string {
  return countOf(noun, count, lookup);
}
