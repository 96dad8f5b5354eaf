import type { Format } from './rubric.ts';

/**
 * The four stages of the learning roadmap: books build concepts, courses teach architecture
 * patterns, hands-on platforms give practice, engineering blogs and papers deepen real-world insight.
 * Goals and names are in the message table (`stage_<n>_name`, `stage_<n>_goal`).
 */
export const STAGES = [1, 2, 3, 4] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The stage a page of each format belongs to; `null` where a page of that format is no study step.
 * A page of a course is stage 2 whatever its format: by its address (`stageOf` in the catalogue) or
 * by its text (`hasCourseMarkers` in scoring). One on another subject belongs to no stage (`stageOf`).
 */
export const STAGE_OF_FORMAT: Record<Format, Stage | null> = {
  'chapter-or-notes': 1,
  tutorial: 3,
  'reference-docs': 3,
  'case-study': 4,
  opinion: 4,
  list: null,
  'news-or-marketing': null,
};
export const COURSE_STAGE: Stage = 2;
/** Of a research paper, whatever its format: by its address or by its text (`isPaper` in scoring). */
export const PAPER_STAGE: Stage = 4;
