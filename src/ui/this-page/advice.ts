import { matchResource, stageOf } from '../../catalog/match.ts';
import type { Resource } from '../../catalog/resource.ts';
import { type Suggestion, suggest } from '../../catalog/suggest.ts';
import type { ScoredPage } from '../../messages/protocol.ts';
import type { Result } from '../../reading-list/result.ts';
import { nextStep } from '../../roadmap/next-step.ts';
import { roadmapProgress } from '../../roadmap/progress.ts';
import type { Stage } from '../../rubric/stages.ts';
import type { Shelf } from '../library.ts';

/** What catalogue and roadmap say of a page. They are large: take this module with `import()`. */
export interface Advice {
  suggestions: Suggestion[];
  /** The roadmap's stage; it may be known from the address where the text does not tell. */
  stage: Stage | null;
  /** The catalogue's resource that the page belongs to. */
  belongsTo: Resource | undefined;
}

export function adviceFor(page: ScoredPage, shelf: Result<Shelf>): Advice {
  const { evaluation, article } = page;
  return {
    suggestions: suggestionsFor(page, shelf),
    stage: stageOf(evaluation, article.url),
    belongsTo: matchResource(article.url),
  };
}

/** Without the library: as for someone who has neither saved nor finished anything. */
function suggestionsFor(page: ScoredPage, shelf: Result<Shelf>): Suggestion[] {
  const { added, progress } =
    'value' in shelf ? shelf.value : { added: [], progress: roadmapProgress([], []) };
  const next = nextStep(progress);
  return suggest(page.evaluation, {
    finished: progress.stages
      .flatMap((stage) => stage.resources)
      .filter(({ status }) => status === 'done')
      .map(({ resource }) => resource.id),
    saved: added,
    nextStage: next?.reason.stage ?? null,
    nextResource: next?.resource.id,
    pageUrl: page.article.url,
  });
}
