import { pageMatcher } from '../catalog/match.ts';
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
  /**
   * What the stage shows, in the catalogue's order: the resources of the guide (`core`), and all
   * others that were picked, started, done or read in.
   */
  resources: ResourceProgress[];
  /** The stage's other resources, in the catalogue's order: to pick from. None of them is a pick. */
  others: ResourceProgress[];
  pagesRead: number;
}

export interface RoadmapProgress extends Tally {
  /** The four stages, 1 first. */
  stages: StageProgress[];
}

/** Whether the stage shows it without being asked (see `StageProgress.resources`). */
function isShown({ resource, status, pagesRead }: ResourceProgress): boolean {
  return resource.core === true || status !== 'none' || pagesRead > 0;
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
  resources: readonly Resource[],
): RoadmapProgress {
  const recordOf = new Map(records.map((record) => [record.resourceId, record]));
  const pagesOf = new Map<string, number>();
  const match = pageMatcher(resources);
  for (const { url } of readPages) {
    const id = match(url)[0]?.id;
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
    return {
      stage,
      resources: ofStage.filter(isShown),
      others: ofStage.filter((each) => !isShown(each)),
      pagesRead,
      ...tally(ofStage),
    };
  });
  return { stages, ...tally(all) };
}
