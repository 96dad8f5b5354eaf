import * as z from 'zod/mini';
import { CRITERIA, LEVELS, SKILL_LEVELS, SKILLS } from '../rubric/rubric.ts';
import { STAGES } from '../rubric/stages.ts';

/** A guide is a long text of rules or practices; a collection gathers accounts of real systems. */
export const RESOURCE_KINDS = [
  'book',
  'course',
  'blog',
  'platform',
  'paper',
  'guide',
  'collection',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/**
 * An address that may be shown and opened: http(s) only, so that no pack can bring a `javascript:`
 * link, and without user information, which makes an address look like another's.
 */
export const WebAddress = z
  .url()
  .check(z.regex(/^https?:\/\/[^/?#@\s\\]+([/?#][^\s\\]*)?$/), z.maxLength(2000));

/** One learning resource of the catalogue. Names are proper nouns and are not translated. */
export const Resource = z.object({
  /** Short, lower case, stable: it is stored with the user's progress. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(RESOURCE_KINDS),
  /** Authors of a book or paper, provider of anything else. */
  by: z.string(),
  url: WebAddress,
  stage: z.literal(STAGES),
  /**
   * Address prefixes whose pages belong to this resource: host (lower case, without `www.`) and
   * path, no scheme, no trailing slash; `*` stands for exactly one path segment
   * (never for the host).
   */
  pages: z.array(z.string()),
  /**
   * Named by the guide that the roadmap was made from: always shown in its stage. The others are
   * shown there once the reader picks or reads them.
   */
  core: z.optional(z.boolean()),
  /** What it is strong on, from public knowledge of it; what is not named is 0. */
  criteria: z.partialRecord(z.enum(CRITERIA), z.literal(LEVELS)),
  skills: z.partialRecord(z.enum(SKILLS), z.literal(SKILL_LEVELS)),
});
export type Resource = z.infer<typeof Resource>;
