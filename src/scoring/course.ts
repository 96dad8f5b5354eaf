import type { Article } from '../article/article.ts';
import type { Analysis } from './features/analysis.ts';
import { conceptId } from './lexicon/patterns.ts';

const IN_HEADING =
  /\b(?:lecture|lesson|homework|assignment|syllabus|quiz|recitation|learning (?:goals|objectives|outcomes)|week|unit)\b/i;
const IN_TEXT =
  /\b(?:this course|in this (?:lecture|lesson)|(?:next|previous|last|today's) (?:lecture|lesson|class)|the (?:lecture|lesson)s?|homework|assignments?|syllabus|students will|office hours|enroll)\b/gi;

const COURSE = conceptId('course');

/**
 * Whether the page says of itself that it belongs to a course: its title or a heading is a course's,
 * and its text speaks as a course does; or the text does so again and again.
 */
export function hasCourseMarkers(article: Article, { blocks }: Analysis): boolean {
  let headings = IN_HEADING.test(article.title) ? 1 : 0;
  let mentions = 0;
  article.blocks.forEach(({ type, text }, index) => {
    if (type === 'heading') headings += IN_HEADING.test(text) ? 1 : 0;
    // The lexicon knows every word that the pattern looks for: most blocks need no second look.
    else if (blocks[index]?.concepts.includes(COURSE)) mentions += text.match(IN_TEXT)?.length ?? 0;
  });
  return mentions >= 4 || (headings >= 1 && mentions >= 1) || headings >= 3;
}
