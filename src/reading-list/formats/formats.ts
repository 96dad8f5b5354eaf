import { bookmarks } from './bookmarks.ts';
import { csl } from './csl.ts';
import type { Format } from './format.ts';
import { markdown } from './markdown.ts';
import { omnivore } from './omnivore.ts';
import { plumbline } from './plumbline.ts';
import { pocketCsv } from './pocket-csv.ts';
import { pocketHtml } from './pocket-html.ts';
import { raindrop } from './raindrop.ts';
import { readwise } from './readwise.ts';

/** All formats, in the order of menus; the first that detects a file reads it. */
export const FORMATS: readonly Format[] = [
  plumbline,
  markdown,
  raindrop,
  readwise,
  csl,
  pocketHtml,
  bookmarks,
  pocketCsv,
  omnivore,
];

/** The formats that can be written, for an export menu. */
export const EXPORT_FORMATS = FORMATS.flatMap((format) =>
  format.write ? [{ ...format, write: format.write }] : [],
);

/** The format that reads a file, told by its text and, where that is not enough, its name. */
export function detectFormat(
  text: string,
  fileName: string,
): (Format & Required<Pick<Format, 'read'>>) | undefined {
  for (const format of FORMATS) {
    if (format.read && format.detect?.(text, fileName)) return { ...format, read: format.read };
  }
  return undefined;
}

/** Whether a file is of a format that is written here and cannot be read back. */
export function isOnlyWritten(text: string, fileName: string): boolean {
  return FORMATS.some((format) => !format.read && format.detect?.(text, fileName));
}
