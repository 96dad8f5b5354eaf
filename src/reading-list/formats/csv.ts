import Papa from 'papaparse';
import type { Row } from './format.ts';

/**
 * Values that a spreadsheet may run as a formula, and values that look like ones already guarded.
 * Characters: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The column names of a CSV text's first line, in lower case. */
export function headerOf(text: string): string[] {
  const first = text.slice(0, 4096).split(/\r\n|\n|\r/, 1)[0] ?? '';
  return first
    .replace(/^\uFEFF/, '')
    .split(delimiterOf(first))
    .map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase(),
    );
}

/** Spreadsheets of some countries write `;` or tabs. Told by the header, as cells may hold any. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * Reads a CSV text with a header. `toRow` gets a cell by the column's name in lower case, '' where
 * there is none; guards against formulas that `writeCsv` put in are taken off. Line numbers are
 * those of the file, also behind cells that hold line breaks.
 */
export function readCsv(
  text: string,
  toRow: (cell: (column: string) => string, line: number) => Row,
): Row[] {
  const source = text.replace(/^\uFEFF/, '');
  const columns = headerOf(source);
  const rows: Row[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(source, {
    delimiter: delimiterOf(source.slice(0, 4096).split(/\r\n|\n|\r/, 1)[0] ?? ''),
    step: ({ data, errors, meta }) => {
      const at = line;
      line += linesIn(source, start, meta.cursor);
      const isHeader = start === 0;
      start = meta.cursor;
      if (isHeader || data.every((value) => value.trim() === '')) return;
      if (errors.some((error) => error.type === 'Quotes')) {
        const last = /[\r\n]/.test(source[start - 1] ?? '') ? line - 1 : line;
        // A quotation mark that is not closed takes the lines after it into its cell: up to the next
        // one, or all there are. One bad row among others would not say so.
        const error =
          last > at
            ? { code: 'row-unclosed-quote' as const, details: [String(last)] }
            : { code: 'row-damaged' as const };
        rows.push({ line: at, error, text: shown(data) });
      } else if (data.slice(columns.length).some((value) => value.trim() !== '')) {
        // A comma that was not quoted moves what follows into other columns.
        rows.push({ line: at, error: { code: 'row-columns' }, text: shown(data) });
      } else {
        const cells = new Map(columns.map((name, index) => [name, unguarded(data[index] ?? '')]));
        rows.push(toRow((column) => cells.get(column) ?? '', at));
      }
    },
  });
  return rows;
}

/** Writes rows under a header; values that a spreadsheet would run are guarded with `'`. */
export function writeCsv(fields: readonly string[], data: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    { fields: [...fields], data: data.map((row) => [...row]) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  )}\r\n`;
}

function unguarded(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}

function shown(data: readonly string[]): string {
  return data
    .join(' ')
    .split(/[\r\n]/, 1)
    .join('')
    .slice(0, 120);
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}
