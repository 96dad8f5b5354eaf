import { headerOf, readCsv } from './csv.ts';
import { tagsFrom, timeFromNumber } from './fields.ts';
import type { Format } from './format.ts';

/**
 * Pocket's CSV, mailed as part_000000.csv in a zip from October 2024 until it closed:
 * `title,url,time_added,tags,status` (at first also `cursor`), times in seconds, tags separated by
 * `|`, status `unread` or `archive` (https://github.com/karakeep-app/karakeep/issues/570).
 */
export const pocketCsv: Format = {
  id: 'pocket-csv',
  nameKey: 'file_format_pocket',
  extension: 'csv',
  mime: 'text/csv',
  counts: 'lines',
  detect: (text) => {
    const header = headerOf(text);
    return ['url', 'time_added', 'status'].every((name) => header.includes(name));
  },
  read: (text) => ({
    rows: readCsv(text, (cell, line) => {
      const savedAt = timeFromNumber(cell('time_added'));
      return {
        line,
        page: {
          url: cell('url'),
          title: cell('title'),
          tags: tagsFrom(cell('tags'), '|'),
          status: cell('status') === 'archive' ? 'done' : 'to-read',
          ...(savedAt !== undefined && { savedAt }),
        },
      };
    }),
  }),
};
