import { RESOURCES } from '../../catalog/catalog.ts';
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

type Known = Pick<Shelf, 'added' | 'progress' | 'resources'>;

/** What to read next and what the page belongs to; from the catalogue alone where the library cannot be read. */
export function adviceFor(page: ScoredPage, shelf: Result<Shelf>): Advice {
  const known = 'value' in shelf ? shelf.value : withoutLibrary();
  const belongsTo = matchResource(page.article.url, known.resources);
  return {
    suggestions: suggestionsFor(page, known),
    stage: stageOf(belongsTo, page.evaluation),
    belongsTo,
  };
}

/** As for someone who has neither saved nor finished anything, nor resources of their own. */
function withoutLibrary(): Known {
  return { added: [], progress: roadmapProgress([], [], RESOURCES), resources: RESOURCES };
}

function suggestionsFor(page: ScoredPage, { added, progress, resources }: Known): Suggestion[] {
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
    resources,
  });
}
