import * as z from 'zod/mini';
import { CRITERIA, LEVELS, SKILL_LEVELS, SKILLS } from '../rubric/rubric.ts';
import { STAGES } from '../rubric/stages.ts';

export const RESOURCE_KINDS = ['book', 'course', 'blog', 'platform', 'paper'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** One learning resource of the catalogue. Names are proper nouns and are not translated. */
export const Resource = z.object({
  /** Short, lower case, stable: it is stored with the user's progress. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(RESOURCE_KINDS),
  /** Authors of a book or paper, provider of anything else. */
  by: z.string(),
  url: z.url(),
  stage: z.literal(STAGES),
  /**
   * Address prefixes whose pages belong to this resource: host (lower case, without `www.`) and
   * path, no scheme, no trailing slash; `*` stands for exactly one path segment.
   */
  pages: z.array(z.string()),
  /** What it is strong on, from public knowledge of it; what is not named is 0. */
  criteria: z.partialRecord(z.enum(CRITERIA), z.literal(LEVELS)),
  skills: z.partialRecord(z.enum(SKILLS), z.literal(SKILL_LEVELS)),
});
export type Resource = z.infer<typeof Resource>;
