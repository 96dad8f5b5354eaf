import { tagsFrom, timeFromNumber } from './fields.ts';
import type { Format, Row } from './format.ts';
import { htmlTokens } from './html-tokens.ts';

/** The tags, opening or closing, that no link goes beyond. */
const LINK_ENDS = new Set(['a', 'li', 'ul', 'h1']);

/**
 * Pocket's older export, ril_export.html: lists under the headings `Unread` and `Read Archive`,
 * links with `time_added` in seconds and `tags` separated by commas
 * (https://github.com/streetwriters/notesnook-importer/issues/185).
 */
export const pocketHtml: Format = {
  id: 'pocket-html',
  nameKey: 'file_format_pocket',
  extension: 'html',
  mime: 'text/html',
  counts: 'lines',
  detect: (text) => /<title>\s*Pocket Export/i.test(text.slice(0, 2000)),
  read: (text) => {
    const rows: Row[] = [];
    let heading: string | null = null;
    let archived = false;
    let link: { line: number; attributes: Map<string, string>; title: string } | null = null;
    const endLink = () => {
      if (!link) return;
      const savedAt = timeFromNumber(link.attributes.get('time_added'));
      rows.push({
        line: link.line,
        page: {
          url: link.attributes.get('href') ?? '',
          title: link.title,
          tags: tagsFrom(link.attributes.get('tags'), ','),
          status: archived ? 'done' : 'to-read',
          ...(savedAt !== undefined && { savedAt }),
        },
      });
      link = null;
    };
    for (const token of htmlTokens(text)) {
      // A link that is not closed ends where the next entry or list begins.
      if (token.type !== 'text' && LINK_ENDS.has(token.name)) endLink();
      if (token.type === 'text') {
        if (link) link.title += token.text;
        else if (heading !== null) heading += token.text;
      } else if (token.type === 'open') {
        if (token.name === 'h1') heading = '';
        if (token.name === 'a') link = { ...token, title: '' };
      } else if (token.name === 'h1') {
        archived = /archive/i.test(heading ?? '');
        heading = null;
      }
    }
    endLink();
    return { rows };
  },
};
