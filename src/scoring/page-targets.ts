import { CAUTIONS, CRITERIA, FORMATS, SKILLS, TOPICS } from '../rubric/rubric.ts';

/** What the page model estimates. */
export const PAGE_TARGETS = [
  ...CRITERIA,
  ...SKILLS,
  ...TOPICS.map((topic) => `topic.${topic}` as const),
  ...FORMATS.map((format) => `format.${format}` as const),
  ...CAUTIONS.map((caution) => `caution.${caution}` as const),
  /** The readers' overall score, 0-100. */
  'overall',
] as const;
export type PageTarget = (typeof PAGE_TARGETS)[number];
