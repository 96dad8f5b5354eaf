import * as z from 'zod/mini';
import type { ReadingStatus } from '../item.ts';
import { timeFromIso } from './fields.ts';
import type { Beside, FileError, Format, ReadFile, Row } from './format.ts';

const text = z.optional(z.nullable(z.string()));

/**
 * An entry of metadata_<from>_to_<to>.json in Omnivore's export, which holds twenty to a file:
 * packages/api/src/jobs/export.ts in https://github.com/omnivore-app/omnivore. `readingProgress` is
 * a percentage; `state` as exported is `Active` or `Archived`
 * (https://github.com/wallabag/wallabag/issues/7852), in capitals on servers of one's own. What was
 * highlighted on a page, and the notes on it, are Markdown in `highlights/<slug>.md` of the archive.
 */
const Entry = z.object({
  slug: text,
  title: text,
  author: text,
  url: text,
  state: text,
  readingProgress: z.optional(z.nullable(z.number())),
  labels: z.optional(z.nullable(z.array(z.string()))),
  savedAt: text,
  publishedAt: text,
});

function statusOf(state: string, progress: number): ReadingStatus {
  if (state === 'archived' || progress >= 100) return 'done';
  return progress > 0 ? 'reading' : 'to-read';
}

/** Where the highlights of a page are in the archive. */
const HIGHLIGHTS = /(?:^|\/)highlights\/([^/]+)\.md$/;

/** The Markdown of highlights by the slug of their page, wherever in the archive the folder lies. */
function highlightsBySlug(beside: Beside): ReadonlyMap<string, string> {
  return new Map(
    Array.from(beside, ([name, markdown]) => [HIGHLIGHTS.exec(name)?.[1] ?? '', markdown.trim()]),
  );
}

function rowOf(entry: unknown, line: number, highlights: ReadonlyMap<string, string>): Row {
  const parsed = Entry.safeParse(entry);
  if (!parsed.success) return { line, error: { code: 'row-damaged' } };
  const { slug, title, author, url, labels, publishedAt } = parsed.data;
  const state = (parsed.data.state ?? '').toLowerCase();
  if (state === 'deleted') return { line, skip: 'skip-deleted', text: title ?? url ?? '' };
  const savedAt = timeFromIso(parsed.data.savedAt);
  const note = highlights.get(slug ?? '');
  return {
    line,
    page: {
      url: url ?? '',
      title: title ?? '',
      tags: labels ?? [],
      status: statusOf(state, parsed.data.readingProgress ?? 0),
      ...(note && { note }),
      ...(author && { byline: author }),
      ...(publishedAt && timeFromIso(publishedAt) !== undefined && { published: publishedAt }),
      ...(savedAt !== undefined && { savedAt }),
    },
  };
}

function read(
  source: string,
  beside: Beside = new Map(),
): ReadFile | { error: { code: FileError } } {
  let entries: unknown;
  try {
    entries = JSON.parse(source);
  } catch {
    return { error: { code: 'import-broken' } };
  }
  if (!Array.isArray(entries)) return { error: { code: 'import-broken' } };
  const highlights = highlightsBySlug(beside);
  return { rows: entries.map((entry, index) => rowOf(entry, index + 1, highlights)) };
}

export const omnivore: Format = {
  id: 'omnivore',
  nameKey: 'file_format_omnivore',
  extension: 'json',
  mime: 'application/json',
  counts: 'entries',
  detect: (source) =>
    /^\s*\[/.test(source) && /"slug"\s*:/.test(source) && /"readingProgress"\s*:/.test(source),
  beside: {
    names: HIGHLIGHTS,
    withKey: 'import_omnivore_highlights',
    withoutKey: 'import_omnivore_no_highlights',
  },
  read,
};
