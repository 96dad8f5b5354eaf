import * as z from 'zod/mini';
import { CAUTIONS, CRITERIA, FORMATS, LEVELS, SKILL_LEVELS, SKILLS, TOPICS } from './rubric.ts';

/** One reader's judgement of one page: a line of a corpus folder's `labels.jsonl`. */
export const Label = z.object({
  id: z.string(),
  levels: z.record(z.enum(CRITERIA), z.literal(LEVELS)),
  skills: z.record(z.enum(SKILLS), z.literal(SKILL_LEVELS)),
  topic: z.enum(TOPICS),
  format: z.enum(FORMATS),
  cautions: z.array(z.enum(CAUTIONS)),
  /** The score, 0-100. */
  overall: z.number().check(z.minimum(0), z.maximum(100)),
  /** Ids of blocks, best first, of criteria at level 1 or more for which there are any. */
  evidence: z.partialRecord(z.enum(CRITERIA), z.array(z.string())),
});
export type Label = z.infer<typeof Label>;
