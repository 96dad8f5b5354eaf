import type { WholePage } from '../library-content.ts';
import { isWebAddress, localDay } from './fields.ts';
import type { Format, Words } from './format.ts';

/** `date-parts` of CSL: year, month, day, as many as are known. */
function dateParts(iso: string): { 'date-parts': number[][] } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/
    .exec(iso)
    ?.slice(1)
    .filter(Boolean)
    .map(Number);
  return parts && { 'date-parts': [parts] };
}

/**
 * Zotero takes the type from its list (`webpage`, `post-weblog`), the title, address, dates, site
 * (`container-title`) and author, and puts `note` into its field Extra; `keyword` it passes over, so
 * tags are written into the note as well (`itemFromCSLJSON` in https://github.com/zotero/utilities).
 */
function entryOf({ item }: WholePage, words: Words) {
  const blog = item.scored?.format === 'case-study' || item.scored?.format === 'opinion';
  const issued = item.published === undefined ? undefined : dateParts(item.published);
  const note = [
    item.note,
    ...(item.scored ? [words('export_score', [String(item.scored.score)])] : []),
    ...(item.tags.length > 0 ? [words('export_tags', [item.tags.join('; ')])] : []),
  ];
  return {
    id: item.id,
    type: blog ? 'post-weblog' : 'webpage',
    title: item.title,
    ...(isWebAddress(item.url) && { URL: item.url }),
    ...(item.byline && { author: [{ literal: item.byline }] }),
    ...(item.site && { 'container-title': item.site }),
    ...(item.language && { language: item.language }),
    ...(issued && { issued }),
    accessed: dateParts(localDay(item.savedAt)),
    ...(item.tags.length > 0 && { keyword: item.tags.join(', ') }),
    ...(note.some(Boolean) && { note: note.filter(Boolean).join('\n') }),
  };
}

/** CSL JSON for Zotero and other reference managers (https://docs.citationstyles.org). */
export const csl: Format = {
  id: 'csl',
  nameKey: 'file_format_csl',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  counts: 'entries',
  detect: (text) => /^\s*\[/.test(text) && /"accessed"\s*:\s*\{\s*"date-parts"/.test(text),
  write: ({ pages }, { words }) => [
    `${JSON.stringify(
      pages.map((page) => entryOf(page, words)),
      null,
      2,
    )}\n`,
  ],
};
