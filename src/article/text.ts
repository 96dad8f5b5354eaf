/** Characters that are there for the layout engine: soft hyphen, zero-width space, word joiner, BOM. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** White space (no-break spaces too) collapsed to single spaces, invisible characters left out. */
export function collapse(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** As `collapse`, but line breaks and indentation stay: for code. */
export function collapseCode(text: string): string {
  return (
    text
      .replace(INVISIBLE, '')
      .replace(/\r\n?/g, '\n')
      .replace(/\u00a0/g, ' ')
      .split('\n')
      // Not by a pattern: one that looks for the end of a run begins anew at each of its spaces.
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd()
  );
}

/** At most so many characters from the start, none of them half of a pair of surrogates. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** Letters, digits and underscores, lower case: to compare texts that differ in typography only. */
export function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
