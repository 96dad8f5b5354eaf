import { RESOURCES } from '../catalog/catalog.ts';
import { matchResource } from '../catalog/match.ts';
import type { Resource } from '../catalog/resource.ts';
import { STAGES, type Stage } from '../rubric/stages.ts';
import { type ResourceRecord, type ResourceStatus, statusOf } from './status.ts';

export interface ResourceProgress {
  resource: Resource;
  status: ResourceStatus;
  /** Milliseconds since 1970, as far as known. */
  pickedAt?: number | undefined;
  startedAt?: number | undefined;
  doneAt?: number | undefined;
  /** Pages of this resource (a blog's posts, a course's pages) that were read to the end. */
  pagesRead: number;
}

/** Counts of picks: `done` of `picks`, and their share 0-1 (0 where nothing is picked). */
interface Tally {
  picks: number;
  done: number;
  share: number;
}

export interface StageProgress extends Tally {
  stage: Stage;
  /** All resources of the stage, picked or not, in the catalogue's order. */
  resources: ResourceProgress[];
  pagesRead: number;
}

export interface RoadmapProgress extends Tally {
  /** The four stages, 1 first. */
  stages: StageProgress[];
}

function tally(resources: readonly ResourceProgress[]): Tally {
  const picks = resources.filter(({ status }) => status !== 'none').length;
  const done = resources.filter(({ status }) => status === 'done').length;
  return { picks, done, share: picks === 0 ? 0 : done / picks };
}

/**
 * Progress on the roadmap. A started or done resource is a pick, whether or not it was picked
 * before; progress is picks done.
 * @param records what is stored of the reader's choices; of two for one resource the last counts,
 *   and those for resources that the catalogue does not hold are left aside
 * @param readPages pages read to the end (reading-list items that are done), each page once
 */
export function roadmapProgress(
  records: readonly ResourceRecord[],
  readPages: readonly { url: string }[],
  resources: readonly Resource[] = RESOURCES,
): RoadmapProgress {
  const recordOf = new Map(records.map((record) => [record.resourceId, record]));
  const pagesOf = new Map<string, number>();
  for (const { url } of readPages) {
    const id = matchResource(url, resources)?.id;
    if (id !== undefined) pagesOf.set(id, (pagesOf.get(id) ?? 0) + 1);
  }
  const all = resources.map((resource): ResourceProgress => {
    const record = recordOf.get(resource.id);
    return {
      resource,
      status: statusOf(resource.id, record),
      pickedAt: record?.pickedAt,
      startedAt: record?.startedAt,
      doneAt: record?.doneAt,
      pagesRead: pagesOf.get(resource.id) ?? 0,
    };
  });
  const stages = STAGES.map((stage): StageProgress => {
    const ofStage = all.filter(({ resource }) => resource.stage === stage);
    const pagesRead = ofStage.reduce((sum, each) => sum + each.pagesRead, 0);
    return { stage, resources: ofStage, pagesRead, ...tally(ofStage) };
  });
  return { stages, ...tally(all) };
}
