import { recordOf } from '../rubric/record.ts';
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

/** The targets of topics, formats and cautions by these: joining their names for each page costs more than it looks. */
export const TOPIC_TARGET = recordOf(TOPICS, (topic) => `topic.${topic}` as const);
export const FORMAT_TARGET = recordOf(FORMATS, (format) => `format.${format}` as const);
export const CAUTION_TARGET = recordOf(CAUTIONS, (caution) => `caution.${caution}` as const);
