import { matchResource, stageOf } from '../../catalog/match.ts';
import type { Resource } from '../../catalog/resource.ts';
import { type Suggestion, suggest } from '../../catalog/suggest.ts';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Result } from '../../reading-list/result.ts';
import { nextStep } from '../../roadmap/next-step.ts';
import { roadmapProgress } from '../../roadmap/progress.ts';
import type { Stage } from '../../rubric/stages.ts';
import type { Shelf } from '../library.ts';

/** Where a page stands in the catalogue and on the roadmap, and what fills its holes. */
export interface Place {
  stage: Stage | null;
  /** The catalogue's entry that the page is part of. */
  belongsTo: Resource | undefined;
  suggestions: Suggestion[];
}

/**
 * A page's place as the reader's library has it; without the library, as for someone who has neither
 * saved nor finished anything. In a module of its own, since it brings the whole catalogue.
 */
export function placeOf({ article, evaluation }: ScoredPage, shelf: Result<Shelf>): Place {
  const { added, progress } =
    'value' in shelf ? shelf.value : { added: [], progress: roadmapProgress([], []) };
  const next = nextStep(progress);
  return {
    stage: stageOf(evaluation, article.url),
    belongsTo: matchResource(article.url),
    suggestions: suggest(evaluation, {
      finished: progress.stages
        .flatMap((stage) => stage.resources)
        .filter(({ status }) => status === 'done')
        .map(({ resource }) => resource.id),
      saved: added,
      nextStage: next?.reason.stage ?? null,
      nextResource: next?.resource.id,
      pageUrl: article.url,
    }),
  };
}
