/**
 * The rubric as data: every id that scoring, catalogue, roadmap and UI share. What each id and level
 * means, and how to add a criterion, is in `README.md` beside this file.
 */

/** The five documented criteria and the rationale (why, not only how). */
export const CRITERIA = [
  'tradeoffs',
  'production',
  'drift',
  'monitoring',
  'scalability',
  'rationale',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** 0 absent, 1 mentioned, 2 explained, 3 taught in depth. */
export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Skill areas of machine-learning system design, each judged on its system side. */
export const SKILLS = ['lifecycle', 'data', 'evaluation', 'deployment', 'infrastructure'] as const;
export type Skill = (typeof SKILLS)[number];

/** 0 none, 1 touched, 2 covered. */
export const SKILL_LEVELS = [0, 1, 2] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

export const TOPICS = [
  'ml-systems',
  'ml-algorithms',
  'ml-tool',
  'software-systems',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

export const FORMATS = [
  'tutorial',
  'reference-docs',
  'case-study',
  'chapter-or-notes',
  'list',
  'opinion',
  'news-or-marketing',
] as const;
export type Format = (typeof FORMATS)[number];

export const CAUTIONS = ['algorithm_only', 'tool_only', 'thin', 'promotional'] as const;
export type Caution = (typeof CAUTIONS)[number];

/** Five words for a score, by the lowest score that earns each. */
export const VERDICTS = [
  { id: 'surface', from: 0 },
  { id: 'shallow', from: 25 },
  { id: 'working', from: 45 },
  { id: 'deep', from: 65 },
  { id: 'bedrock', from: 85 },
] as const;
export type Verdict = (typeof VERDICTS)[number]['id'];
export const VERDICT_IDS = VERDICTS.map((verdict) => verdict.id) as [Verdict, ...Verdict[]];
