import type { Article } from '../article/article.ts';

const IN_HEADING =
  /\b(?:lecture|lesson|homework|assignment|syllabus|quiz|recitation|learning (?:goals|objectives|outcomes)|week|unit)\b/i;
const IN_TEXT =
  /\b(?:this course|in this (?:lecture|lesson)|(?:next|previous|last|today's) (?:lecture|lesson|class)|the (?:lecture|lesson)s?|homework|assignments?|syllabus|students will|office hours|enroll)\b/gi;

/**
 * Whether the page says of itself that it belongs to a course: its title or a heading is a course's,
 * and its text speaks as a course does; or the text does so again and again.
 */
export function hasCourseMarkers(article: Article): boolean {
  let headings = IN_HEADING.test(article.title) ? 1 : 0;
  let mentions = 0;
  for (const block of article.blocks) {
    if (block.type === 'heading') headings += IN_HEADING.test(block.text) ? 1 : 0;
    else if (block.type !== 'code') mentions += block.text.match(IN_TEXT)?.length ?? 0;
  }
  return mentions >= 4 || (headings >= 1 && mentions >= 1) || headings >= 3;
}
