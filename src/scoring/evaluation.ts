import * as z from 'zod/mini';
import {
  CAUTIONS,
  CRITERIA,
  FORMATS,
  LEVELS,
  SKILL_LEVELS,
  SKILLS,
  TOPICS,
  VERDICT_IDS,
} from '../rubric/rubric.ts';
import { STAGES } from '../rubric/stages.ts';

/** A sentence of the page, verbatim, and how much it carries the criterion (0-1). */
export const Evidence = z.object({
  quote: z.string(),
  value: z.number(),
  /** Index into `article.blocks` of the block that holds the quote. */
  block: z.int(),
});
export type Evidence = z.infer<typeof Evidence>;

export const CriterionResult = z.object({
  /** The whole number shown: 0 absent, 1 mentioned, 2 explained, 3 taught in depth. */
  level: z.literal(LEVELS),
  /** The model's estimate, 0-3. */
  value: z.number(),
  /** The best proof first (`evidence.ts`: by its value, its block and its length); empty at level 0. */
  evidence: z.array(Evidence),
});
export type CriterionResult = z.infer<typeof CriterionResult>;

/** The parts of the score: the criteria, then skills, topic and cautions. */
export const PARTS = [...CRITERIA, 'skills', 'topic', 'cautions'] as const;
export type Part = (typeof PARTS)[number];

/** What `evaluate` finds in an article: codes, numbers and quotes, never prose. */
export const Evaluation = z.object({
  /** Digest of the model that judged. */
  model: z.string(),
  /** Words read, code excluded. */
  words: z.int(),
  /** Reading time in whole minutes, at least 1. */
  minutes: z.int(),
  /** 0-100; the rounded, bounded sum of `breakdown`. */
  score: z.int().check(z.minimum(0), z.maximum(100)),
  /** False where the model's levels are more likely wrong than usual. */
  sure: z.boolean(),
  verdict: z.enum(VERDICT_IDS),
  topic: z.enum(TOPICS),
  format: z.enum(FORMATS),
  /** Points by part, one decimal; they add up to the score. */
  breakdown: z.array(z.object({ part: z.enum(PARTS), points: z.number() })),
  criteria: z.record(z.enum(CRITERIA), CriterionResult),
  skills: z.record(z.enum(SKILLS), z.literal(SKILL_LEVELS)),
  cautions: z.array(z.enum(CAUTIONS)),
  /** Roadmap stage the page belongs to; null for lists and news. */
  stage: z.nullable(z.literal(STAGES)),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Why an article gets no score. The words for each are in `_locales` under `error_<code>`. */
export const UNSCORABLE = ['not-english', 'too-short'] as const;
export const Unscorable = z.object({ error: z.object({ code: z.enum(UNSCORABLE) }) });
export type Unscorable = z.infer<typeof Unscorable>;
