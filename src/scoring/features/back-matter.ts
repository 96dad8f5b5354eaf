import type { Block } from '../../article/article.ts';

/** Headings of what stands after a text and is not the text: its sources, whom it thanks, who wrote it. */
const BACK_MATTER = new RegExp(
  `^\\W*(?:\\d+\\W*)?(?:${[
    '(?:(?:key|main|selected) )?references(?: (?:and|&) .*)?',
    'bibliography',
    'citations?',
    'works cited',
    'sources',
    'footnotes',
    'endnotes',
    '(?:further|additional|recommended|suggested|related|more) (?:readings?|resources?|links?|articles?|posts?|papers?|sources?)',
    'see also',
    'learn more',
    'acknowledge?ments?',
    'about the authors?',
  ].join('|')})\\W*$`,
  'i',
);
/** Characters that stand before such a section at least: a page that begins with one is a list of references itself. */
const FEWEST_BEFORE = 1000;

/** A line that says whose a picture is. */
const CREDIT = new RegExp(
  `^\\W*(?:note:\\s*)?(?:${[
    '(?:image|photo|picture|figure|fig|chart|diagram|graphic|illustration|screenshot)s?\\.?\\s+(?:image\\s+)?(?:sources?|credits?|courtesy)\\b',
    '(?:image|photo|picture|figure|chart|diagram|graphic|illustration|screenshot)\\s+(?:adapted\\s+from|by|from|via)\\b',
    '(?:sources?|credits?|via)\\s*:',
    'courtesy of\\b',
  ].join('|')})`,
  'i',
);
/** Characters of such a line at most. */
const MOST_OF_CREDIT = 160;

/** Whether a block's text says whose a picture is, and no more. */
export const isCredit = (text: string): boolean =>
  text.length <= MOST_OF_CREDIT && CREDIT.test(text);

/** Whether each block stands in such a section, its heading included. */
export function backMatter(blocks: readonly Block[]): boolean[] {
  let open: number | undefined;
  let before = 0;
  return blocks.map(({ type, text, level = 2 }) => {
    if (type === 'heading' && (open === undefined || level <= open))
      open = before >= FEWEST_BEFORE && BACK_MATTER.test(text) ? level : undefined;
    if (open === undefined) before += text.length;
    return open !== undefined;
  });
}
