import { READING_STATUSES, type ReadingStatus } from '../item.ts';
import type { LibraryContent } from '../library-content.ts';
import { tagsFrom, timeFromNumber, withoutCommas, withStatus } from './fields.ts';
import type { ForeignPage, Format, ReadFile, Row, WriteOptions } from './format.ts';
import { encodeHtml, htmlTokens } from './html-tokens.ts';

interface Folder {
  /** Null for the browser's own folders (bookmarks bar, other bookmarks) and for our statuses. */
  tag: string | null;
  status?: ReadingStatus;
}

/** Marks the folders of our own exports; browsers drop it, and then the folder becomes a tag. */
const STATUS_ATTRIBUTE = 'plumbline_status';

function folderOf(name: string, attributes: Map<string, string>): Folder {
  const status = READING_STATUSES.find((each) => each === attributes.get(STATUS_ATTRIBUTE));
  if (status) return { tag: null, status };
  const root =
    attributes.has('personal_toolbar_folder') || attributes.has('unfiled_bookmarks_folder');
  return { tag: root ? null : name.trim() };
}

function pageOf(
  attributes: Map<string, string>,
  title: string,
  folders: readonly (Folder | null)[],
): ForeignPage {
  const names = folders.flatMap((folder) => (folder?.tag ? [folder.tag] : []));
  const status = folders.findLast((folder) => folder?.status)?.status;
  const savedAt = timeFromNumber(attributes.get('add_date'));
  return {
    url: attributes.get('href') ?? '',
    title,
    tags: [...tagsFrom(attributes.get('tags'), ','), ...names],
    ...(status && { status }),
    ...(savedAt !== undefined && { savedAt }),
  };
}

/** The tags, opening or closing, that no link goes beyond. */
const LINK_ENDS = new Set(['a', 'dt', 'dd', 'dl', 'h3']);

function read(html: string): ReadFile {
  const rows: Row[] = [];
  const folders: (Folder | null)[] = [];
  let next: Folder | null = null;
  // The tag whose text is being read; a description (`dd`) ends at the next tag of any kind.
  let inside: 'h3' | 'a' | 'dd' | null = null;
  let attributes = new Map<string, string>();
  let line = 0;
  let text = '';
  let last: ForeignPage | null = null;
  const endDescription = () => {
    if (inside === 'dd' && last && text.trim() !== '') last.note = text;
    if (inside === 'dd') inside = null;
  };
  const endLink = () => {
    if (inside !== 'a') return;
    last = pageOf(attributes, text, folders);
    rows.push({ line, page: last });
    inside = null;
  };
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') {
      // Raw white space is layout; ours within a text is written as entities, which come decoded.
      if (inside) text += inside === 'dd' ? token.text.replace(/^\n+|\n[ \t]*$/g, '') : token.text;
      continue;
    }
    endDescription();
    const { name } = token;
    // A link that is not closed ends where the next entry begins or its folder ends.
    if (LINK_ENDS.has(name)) endLink();
    if (token.type === 'open') {
      if (name === 'h3' || name === 'a' || name === 'dd') {
        inside = name;
        text = '';
        if (name !== 'dd') {
          ({ attributes, line } = token);
          last = null;
        }
      } else if (name === 'dl') {
        folders.push(next);
        next = null;
        last = null;
      }
    } else if (name === 'dl') {
      folders.pop();
      last = null;
    } else if (name === inside) {
      if (name === 'h3') next = folderOf(text, attributes);
      inside = null;
    }
  }
  endDescription();
  endLink();
  return { rows };
}

/** Seconds, as the format has them. */
const seconds = (time: number) => Math.floor(time / 1000);

function write({ pages }: LibraryContent, { words }: WriteOptions): string[] {
  const folder = (status: ReadingStatus) => {
    const links = withStatus(pages, status).map(({ item }) => {
      const tags = item.tags.map(withoutCommas).join(',');
      const attributes = [
        `HREF="${encodeHtml(item.url)}"`,
        `ADD_DATE="${seconds(item.savedAt)}" LAST_MODIFIED="${seconds(item.updatedAt)}"`,
        ...(tags === '' ? [] : [`TAGS="${encodeHtml(tags)}"`]),
      ];
      const note = item.note === '' ? '' : `\n            <DD>${encodeHtml(item.note)}`;
      return `            <DT><A ${attributes.join(' ')}>${encodeHtml(item.title)}</A>${note}`;
    });
    if (links.length === 0) return [];
    const name = encodeHtml(words(`export_status_${status.replace('-', '_')}`) || status);
    return [
      `        <DT><H3 ${STATUS_ATTRIBUTE.toUpperCase()}="${status}">${name}</H3>`,
      '        <DL><p>',
      ...links,
      '        </DL><p>',
    ];
  };
  const lines = [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<!-- This is an automatically generated file.',
    '     It will be read and overwritten.',
    '     DO NOT EDIT! -->',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Bookmarks</H1>',
    '<DL><p>',
    ...READING_STATUSES.flatMap(folder),
    '</DL><p>',
    '',
  ];
  return [lines.join('\n')];
}

/**
 * The Netscape bookmark file that all browsers export and import, and Raindrop, Pinboard and others
 * with them. Folders come in as tags, descriptions as notes.
 * (https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85))
 */
export const bookmarks: Format = {
  id: 'bookmarks',
  nameKey: 'file_format_bookmarks',
  extension: 'html',
  mime: 'text/html',
  counts: 'lines',
  detect: (text) => {
    const head = text.slice(0, 20_000);
    return /<!DOCTYPE NETSCAPE-Bookmark-file-1/i.test(head) || /<dt>\s{0,80}<a\s/i.test(head);
  },
  read,
  write,
};
