import { READING_STATUSES, type ReadingStatus } from '../item.ts';
import { headerOf, readCsv, writeCsv } from './csv.ts';
import { tagsFrom, timeFromIso, timeFromNumber, withoutCommas } from './fields.ts';
import type { Format } from './format.ts';

/**
 * Columns of Raindrop.io's CSV export, in order; tags are separated by `, `, `created` is ISO 8601
 * in UTC, `folder` is a path, `Unsorted` where there is none
 * (https://github.com/wallabag/wallabag/issues/8211; its importer takes the same names).
 */
const COLUMNS = [
  ...['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'cover'],
  ...['highlights', 'favorite'],
];

/** Our exports put each page into a folder of its status, which Raindrop keeps as a collection. */
const FOLDER = 'Plumbline/';

function statusOf(folder: string): ReadingStatus | undefined {
  return READING_STATUSES.find((status) => folder === FOLDER + status);
}

/** Raindrop's CSV. Its highlights come in behind the note; folders come in as tags. */
export const raindrop: Format = {
  id: 'raindrop',
  nameKey: 'file_format_raindrop',
  extension: 'csv',
  mime: 'text/csv',
  counts: 'lines',
  detect: (text) => {
    const header = headerOf(text);
    return ['url', 'folder', 'created', 'excerpt'].every((name) => header.includes(name));
  },
  read: (text) => ({
    rows: readCsv(text, (cell, line) => {
      const folder = cell('folder').trim();
      const status = statusOf(folder);
      const folders = status || folder === 'Unsorted' ? [] : tagsFrom(folder, '/');
      const tags = [...tagsFrom(cell('tags'), ','), ...folders];
      if (cell('favorite') === 'true') tags.push('favorite');
      const note = [cell('note'), cell('highlights')].filter(Boolean).join('\n\n');
      const savedAt = timeFromIso(cell('created')) ?? timeFromNumber(cell('created'));
      return {
        line,
        page: {
          url: cell('url'),
          title: cell('title'),
          tags,
          note,
          ...(status && { status }),
          ...(savedAt !== undefined && { savedAt }),
        },
      };
    }),
  }),
  write: ({ pages }) => [
    writeCsv(
      COLUMNS,
      pages.map(({ item }) => [
        ...[item.id, item.title, item.note, '', item.url, FOLDER + item.status],
        item.tags.map(withoutCommas).join(', '),
        ...[new Date(item.savedAt).toISOString(), '', '', String(item.tags.includes('favorite'))],
      ]),
    ),
  ],
};
