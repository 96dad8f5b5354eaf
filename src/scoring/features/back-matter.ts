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
/** A page of which this part or more is such sections is a list of references itself. */
const MOST = 0.5;

/** Whether each block stands in such a section, its heading included. */
export function backMatter(blocks: readonly Block[]): boolean[] {
  let open: number | undefined;
  const isBack = blocks.map(({ type, text, level = 2 }) => {
    if (type === 'heading' && (open === undefined || level <= open))
      open = BACK_MATTER.test(text) ? level : undefined;
    return open !== undefined;
  });
  const length = (of: readonly boolean[]): number =>
    blocks.reduce((sum, { text }, i) => sum + (of[i] ? text.length : 0), 0);
  return length(isBack) < MOST * length(blocks.map(() => true)) ? isBack : blocks.map(() => false);
}
