import type messages from '../../public/_locales/en/messages.json';

/** Every key of the message table. */
export type MessageKey = keyof typeof messages;

/**
 * Looks a message up in the browser's `_locales` (or, on the command line, in the same file) and
 * fills `$1`..`$9`. Returns the empty string for a key that the table does not have.
 */
export type Lookup = (key: string, substitutions?: string[]) => string;

/** One entry of a `_locales` file. */
interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * `browser.i18n.getMessage` for places without a browser: the same table, the same `$1` and
 * `$name$` placeholders (https://developer.chrome.com/docs/extensions/reference/api/i18n).
 */
export function lookupIn(table: Record<string, Entry>): Lookup {
  return (key, substitutions = []) => {
    const entry = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!entry) return '';
    const named = entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
      const placeholder = entry.placeholders?.[name.toLowerCase()];
      return placeholder ? placeholder.content : whole;
    });
    return named.replace(
      /\$([1-9])/g,
      (_, digit: string) => substitutions[Number(digit) - 1] ?? '',
    );
  };
}
