import { stripVTControlCharacters, styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * Text of a page made safe for a terminal: escape sequences go; other control and format characters
 * (among them those that reverse the direction of text), line breaks and tabs become spaces.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Styles only where standard output is a terminal; `NO_COLOR` and `FORCE_COLOR` are honoured. */
export function style(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

/** Columns to lay text out for: at most 100, which still reads well, where there is no terminal. */
function columns(): number {
  return Math.min(process.stdout.columns ?? 100, 100);
}

/** Columns that the text takes on a terminal; styles take none. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Cut to `width` columns with an ellipsis; wide characters count two. */
export function truncated(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Filled with spaces to `width` columns; styles do not count. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Wrapped to the terminal, every line behind `indent`; styles are carried over line ends. */
export function wrapped(text: string, indent: string): string {
  const lines = wrapAnsi(text, columns() - stringWidth(indent), { hard: true });
  return lines.replace(/^/gm, indent);
}
