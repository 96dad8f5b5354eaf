import { CRITERIA } from '../../rubric/rubric.ts';
import { READING_STATUSES, type ReadingStatus } from '../item.ts';
import type { WholePage } from '../library-content.ts';
import { isWebAddress, localDay, withStatus } from './fields.ts';
import type { Format, Words } from './format.ts';

/**
 * Text that Markdown shows as it is, on one line: every character that can mean something gets a
 * backslash, and white space and control characters become single spaces. Colons and `@` are left,
 * so that some renderers still link a bare address; links of a text's own choosing it cannot make.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>&#~|$!]/g, '\\$&')
      // Only at the start of a line: lists, rules, headings underlined.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}

function titleOf({ item }: WholePage): string {
  const title = escapeMarkdown(item.title.trim() || item.url);
  // A parsed address has no `<`, `>`, white space or line break that could end the link.
  return isWebAddress(item.url) ? `[${title}](<${new URL(item.url).href}>)` : title;
}

function sectionOf(page: WholePage, words: Words): string[] {
  const { item, evaluation } = page;
  const facts = [
    item.scored ? words('export_score', [String(item.scored.score)]) : words('export_unscored'),
    ...[item.site, item.byline].flatMap((each) => (each ? [escapeMarkdown(each)] : [])),
    localDay(item.savedAt),
    ...(item.rating ? ['★'.repeat(item.rating) + '☆'.repeat(5 - item.rating)] : []),
  ];
  const lines = [`### ${titleOf(page)}`, '', facts.join(' · ')];
  if (item.tags.length > 0) {
    lines.push('', words('export_tags', [item.tags.map(escapeMarkdown).join(', ')]));
  }
  if (item.note.trim() !== '') {
    const note = item.note.split(/\r\n|\n|\r/).map((line) => `> ${escapeMarkdown(line)}`.trimEnd());
    lines.push('', ...note);
  }
  const quotes = CRITERIA.flatMap((criterion) => {
    const { level, evidence } = evaluation?.criteria[criterion] ?? { level: 0, evidence: [] };
    if (level === 0) return [];
    const name = words(`criterion_${criterion}`) || criterion;
    return [
      `- ${words('library_level_of', [name, words(`level_${level}`) || String(level)])}`,
      ...evidence.map(({ quote }) => `  - “${escapeMarkdown(quote)}”`),
    ];
  });
  if (quotes.length > 0) lines.push('', ...quotes);
  return [...lines, ''];
}

/** A list to read and print, by status, with score, note, tags and the quotes behind each level. */
export const markdown: Format = {
  id: 'markdown',
  nameKey: 'file_format_markdown',
  extension: 'md',
  mime: 'text/markdown',
  counts: 'lines',
  detect: (_, fileName) => /\.(md|markdown)$/i.test(fileName),
  write: ({ pages }, { words, now }) => {
    const group = (status: ReadingStatus) => {
      const these = withStatus(pages, status);
      if (these.length === 0) return [];
      const heading = words(`export_status_${status.replace('-', '_')}`) || status;
      return [
        `## ${heading} (${these.length})`,
        '',
        ...these.flatMap((page) => sectionOf(page, words)),
      ];
    };
    const lines = [
      `# ${words('export_title')}`,
      '',
      words('export_date', [localDay(now), String(pages.length)]),
      '',
      ...READING_STATUSES.flatMap(group),
    ];
    return [lines.join('\n')];
  },
};
