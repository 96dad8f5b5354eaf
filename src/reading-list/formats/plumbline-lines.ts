import type { FileError, ReadFile } from './format.ts';
import { readJson } from './plumbline.ts';

const LINE_FEED = 10;
/** How the first line of what `plumbline.write` writes begins and ends, and what its last is. */
const START = '{"app":"plumbline"';
const PAGES = '"pages":[';
const LAST = ']}';

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed < 0 ? bytes.length : feed;
    yield decoder.decode(bytes.subarray(at, end));
    at = end + 1;
  }
}

/**
 * Reads one of Plumbline's own files a line at a time, as it was written: that of a large library is
 * longer than any text that a browser can hold. Null where it is none, or laid out in another way.
 */
export function readLines(bytes: Uint8Array): ReadFile | { error: { code: FileError } } | null {
  const textAt = (at: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(Math.max(0, at), at + length));
  if (textAt(0, START.length) !== START) return null;
  const first = bytes.indexOf(LINE_FEED) - PAGES.length;
  if (textAt(first, PAGES.length) !== PAGES) return null;
  const lines = linesOf(bytes);
  const pages: unknown[] = [];
  try {
    const head = JSON.parse(`${lines.next().value}${LAST}`);
    for (const line of lines) {
      if (line === LAST) return readJson({ ...head, pages });
      pages.push(JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { error: { code: 'import-broken' } };
}
