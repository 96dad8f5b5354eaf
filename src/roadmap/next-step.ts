import * as z from 'zod/mini';
import type { Resource } from '../catalog/resource.ts';
import { STAGES } from '../rubric/stages.ts';
import type { ResourceProgress, RoadmapProgress } from './progress.ts';

/** Why this is the next step, as a code and its parameters; words under `next_<code>`. */
export const NextStepReason = z.discriminatedUnion('code', [
  /** It was started and is not done; `startedAt` in ms since 1970, where known. */
  z.object({
    code: z.literal('continue'),
    stage: z.literal(STAGES),
    startedAt: z.optional(z.int()),
    pagesRead: z.int(),
  }),
  /** Nothing was done yet: where the roadmap begins. */
  z.object({ code: z.literal('begin'), stage: z.literal(STAGES) }),
  /** All that was picked before this stage is done. */
  z.object({ code: z.literal('next-stage'), stage: z.literal(STAGES) }),
  /** The stage is under way: `done` of `picks` so far. */
  z.object({
    code: z.literal('next-pick'),
    stage: z.literal(STAGES),
    done: z.int(),
    picks: z.int(),
  }),
]);
export type NextStepReason = z.infer<typeof NextStepReason>;

export interface NextStep {
  resource: Resource;
  reason: NextStepReason;
}

/** The order in which things were started; those whose time is unknown first. */
function byStart(a: ResourceProgress, b: ResourceProgress): number {
  return (a.startedAt ?? 0) - (b.startedAt ?? 0);
}

/**
 * The one next step: what was started is continued, in the earliest stage first and there what was
 * started first; else the first pick not done, in the earliest stage that has one. Null when no
 * pick is left: the roadmap is done (`progress.picks > 0`), or nothing is picked.
 * Having read a blog's post does not start the blog: only the reader does.
 */
export function nextStep(progress: RoadmapProgress): NextStep | null {
  for (const { stage, resources } of progress.stages) {
    const [started] = resources.filter(({ status }) => status === 'started').sort(byStart);
    if (started) {
      const { resource, startedAt, pagesRead } = started;
      return {
        resource,
        reason: {
          code: 'continue',
          stage,
          pagesRead,
          ...(startedAt === undefined ? {} : { startedAt }),
        },
      };
    }
  }
  for (const { stage, resources, done, picks } of progress.stages) {
    const pick = resources.find(({ status }) => status === 'picked');
    if (!pick) continue;
    const { resource } = pick;
    if (progress.done === 0) return { resource, reason: { code: 'begin', stage } };
    const entersStage =
      done === 0 && progress.stages.some((other) => other.stage < stage && other.done > 0);
    return {
      resource,
      reason: entersStage
        ? { code: 'next-stage', stage }
        : { code: 'next-pick', stage, done, picks },
    };
  }
  return null;
}
