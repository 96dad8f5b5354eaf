import * as z from 'zod/mini';
import { CRITERIA } from '../rubric/rubric.ts';

/** One section of an article: a heading and what stands under it, up to the next section. */
export const Section = z.object({
  /** The heading's text; null for what stands before the first heading. */
  heading: z.nullable(z.string()),
  /** 1-6, 1 where there is no heading. */
  level: z.int(),
  /** Index into `article.blocks` of the heading, or of the first block. */
  block: z.int(),
  /** Words to read, code excluded: what the reading time is made of. */
  words: z.int(),
  /**
   * The part of each criterion's value (0-3, as in the evaluation) that this section carries. Over
   * all sections the parts add up to the criterion's value.
   */
  criteria: z.record(z.enum(CRITERIA), z.number()),
  /** Whether it belongs to the third of the reading time that carries most. */
  worthReading: z.boolean(),
});
export type Section = z.infer<typeof Section>;

/** An article's sections in page order; empty where there is nothing to choose between. */
export const Outline = z.array(Section);
export type Outline = z.infer<typeof Outline>;
