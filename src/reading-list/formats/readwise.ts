import type { ReadingStatus } from '../item.ts';
import { headerOf, readCsv, writeCsv } from './csv.ts';
import { tagsFrom, timeFromIso } from './fields.ts';
import type { Format } from './format.ts';

/**
 * Columns of Readwise Reader's CSV export, in order: tags as Python prints a list, dates as
 * `2022-11-06 04:33:50+00:00`, progress 0 to 1, location one of new, later, shortlist, archive and
 * feed. Older exports have no ID. (https://github.com/windchime-yk/readwise-to-raindrop README;
 * https://github.com/duncanlew/Readwise-to-Omnivore-Importer example.csv)
 */
const COLUMNS = [
  ...['Title', 'URL', 'ID', 'Document tags', 'Saved date', 'Reading progress', 'Location', 'Seen'],
];

/** Where a page of each status lies in Reader. Reader has no place for what was given up. */
const PLACES: Record<ReadingStatus, { location: string; progress: string; seen: string }> = {
  'to-read': { location: 'new', progress: '0', seen: 'False' },
  reading: { location: 'later', progress: '0.5', seen: 'True' },
  done: { location: 'archive', progress: '1', seen: 'True' },
  dropped: { location: 'archive', progress: '0', seen: 'True' },
};

function statusOf(location: string, progress: number): ReadingStatus {
  if (location === 'archive' || progress >= 1) return 'done';
  return progress > 0 ? 'reading' : 'to-read';
}

/**
 * The next string of a list, and what stands before it. Sticky, so that the first that is not closed
 * ends the list: looked for from every quotation mark in it, the time would grow with its square.
 */
const LITERAL = /[^'"]*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gsy;

/** The strings of a list as Python prints it, or of a text that separates them with commas. */
function pythonList(text: string): string[] {
  if (!text.trim().startsWith('[')) return tagsFrom(text, ',');
  return Array.from(text.matchAll(LITERAL), ([, single, double]) =>
    (single ?? double ?? '').replace(
      /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/g,
      (_, x?: string, u?: string, long?: string, other?: string) => {
        const code = Number.parseInt(x ?? u ?? long ?? '', 16);
        if (!Number.isNaN(code)) return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
        return { n: '\n', r: '\r', t: '\t' }[other ?? ''] ?? other ?? '';
      },
    ),
  ).filter((tag) => tag.trim() !== '');
}

function toPythonList(tags: readonly string[]): string {
  const literals = tags.map(
    (tag) =>
      `'${tag
        .replace(/[\\']/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t')}'`,
  );
  return `[${literals.join(', ')}]`;
}

/** Readwise Reader's CSV. It has no column for notes. */
export const readwise: Format = {
  id: 'readwise',
  nameKey: 'file_format_readwise',
  extension: 'csv',
  mime: 'text/csv',
  counts: 'lines',
  detect: (text) => {
    const header = headerOf(text);
    return ['url', 'document tags', 'saved date', 'location'].every((n) => header.includes(n));
  },
  read: (text) => ({
    rows: readCsv(text, (cell, line) => {
      // What a subscription brought in was never saved by the reader.
      const title = cell('title');
      if (cell('location') === 'feed') return { line, skip: 'skip-feed', text: title };
      const savedAt = timeFromIso(cell('saved date'));
      return {
        line,
        page: {
          url: cell('url'),
          title,
          tags: pythonList(cell('document tags')),
          status: statusOf(cell('location'), Number(cell('reading progress')) || 0),
          ...(savedAt !== undefined && { savedAt }),
        },
      };
    }),
  }),
  write: ({ pages }) => [
    writeCsv(
      COLUMNS,
      pages.map(({ item }) => {
        const { location, progress, seen } = PLACES[item.status];
        const saved = new Date(item.savedAt).toISOString();
        const date = saved.replace('T', ' ').replace(/\.(\d{3})Z$/, '.$1000+00:00');
        const tags = toPythonList(item.tags);
        return [item.title, item.url, item.id, tags, date, progress, location, seen];
      }),
    ),
  ],
};
