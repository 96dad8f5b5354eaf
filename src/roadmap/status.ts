import * as z from 'zod/mini';
import { Time } from './time.ts';

/** How far the reader is with a resource; each implies those before it (started is picked too). */
export const RESOURCE_STATUSES = ['none', 'picked', 'started', 'done'] as const;
export const ResourceStatus = z.enum(RESOURCE_STATUSES);
export type ResourceStatus = z.infer<typeof ResourceStatus>;

/**
 * What is stored for a resource once the reader has changed anything about it; without a record a
 * resource is as `DEFAULT_PICKS` says. Times are milliseconds since 1970.
 */
export const ResourceRecord = z.object({
  resourceId: z.string().check(z.minLength(1)),
  status: ResourceStatus,
  updatedAt: Time,
  pickedAt: z.optional(Time),
  startedAt: z.optional(Time),
  doneAt: z.optional(Time),
});
export type ResourceRecord = z.infer<typeof ResourceRecord>;

/**
 * What the reader does to begin with, two for each stage: the two books that cover most between
 * them, the academic course and the one on operations, exercises in design and pipelines on a real
 * cloud, the short paper that the field starts from and the blog with the most on drift and
 * monitoring.
 */
export const DEFAULT_PICKS: readonly string[] = [
  'designing-machine-learning-systems',
  'machine-learning-design-patterns',
  'cs329s',
  'mlops-specialization',
  'educative',
  'google-cloud-ml-labs',
  'hidden-technical-debt',
  'uber-engineering-blog',
];

/** The status of a resource, stored or by default. */
export function statusOf(resourceId: string, record: ResourceRecord | undefined): ResourceStatus {
  return record?.status ?? (DEFAULT_PICKS.includes(resourceId) ? 'picked' : 'none');
}

/**
 * The record after a change of status at time `now` (ms). The first time of each step is kept, also
 * when a step is repeated; stepping back forgets the times of the steps that no longer hold.
 */
export function withStatus(
  resourceId: string,
  before: ResourceRecord | undefined,
  status: ResourceStatus,
  now: number,
): ResourceRecord {
  const reached = RESOURCE_STATUSES.indexOf(status);
  const time = (step: ResourceStatus, kept: number | undefined): number | undefined => {
    const index = RESOURCE_STATUSES.indexOf(step);
    if (index > reached) return undefined;
    return kept ?? (index === reached ? now : undefined);
  };
  const times = {
    pickedAt: time('picked', before?.pickedAt),
    startedAt: time('started', before?.startedAt),
    doneAt: time('done', before?.doneAt),
  };
  return {
    resourceId,
    status,
    updatedAt: now,
    ...Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined)),
  };
}
