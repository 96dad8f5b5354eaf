import * as z from 'zod/mini';
import { CRITERIA, type Criterion, SKILLS, type Skill } from '../rubric/rubric.ts';
import { STAGES, type Stage } from '../rubric/stages.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { matchResources } from './match.ts';
import { RESOURCE_KINDS, type Resource } from './resource.ts';

/** Why a resource is suggested, as a code and its parameters; words under `suggest_<code>`. */
const SuggestionReason = z.discriminatedUnion('code', [
  /** Teaches what the page leaves out or only names; the most important first, never both empty. */
  z.object({
    code: z.literal('fills-gap'),
    criteria: z.array(z.enum(CRITERIA)),
    skills: z.array(z.enum(SKILLS)),
  }),
  /** Belongs to the stage of the roadmap that the reader is at. */
  z.object({ code: z.literal('next-on-roadmap'), stage: z.literal(STAGES) }),
  /** Nothing is missing and the roadmap is done: worth it for what it is strongest on. */
  z.object({ code: z.literal('strong-on'), criteria: z.array(z.enum(CRITERIA)) }),
]);
type SuggestionReason = z.infer<typeof SuggestionReason>;

export const Suggestion = z.object({
  /** The resource's id in the catalogue. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(RESOURCE_KINDS),
  by: z.string(),
  url: z.url(),
  reason: SuggestionReason,
});
export type Suggestion = z.infer<typeof Suggestion>;

export interface SuggestOptions {
  /** Ids of resources that are done: never suggested. */
  finished: readonly string[];
  /** Ids of resources already on the reading list: suggested only where too few others are left. */
  saved: readonly string[];
  /** The stage that the roadmap's next step belongs to; null when the roadmap is done. */
  nextStage: Stage | null;
  /** The roadmap's next step itself, so that the popup and the roadmap name the same one. */
  nextResource?: string | undefined;
  /** The page being judged: what it belongs to is never suggested. */
  pageUrl?: string | undefined;
  /** The catalogue to suggest from; its order breaks ties. */
  resources: readonly Resource[];
}

const FEWEST = 2;
const MOST = 3;
/** The most criteria, and the most skills, that one reason names. */
const NAMED = 3;
/** Levels up to this one are a gap: absent, or named without how or why. */
const GAP_LEVEL = 1;
/** From this level on a resource fills a gap: it explains, not only mentions. */
const FILLS_LEVEL = 2;
/**
 * A level of a criterion counts in full, as the rubric puts the six side by side; a skill area a
 * quarter. Most pages lack all five areas: at a half, one resource came first for 55 of the 63 sets
 * of missing criteria on such a page; at a quarter, the most frequent one does for 23.
 */
const SKILL_WEIGHT = 0.25;
/**
 * Depth counts more than in proportion: at 1 a narrow resource that explains the missing criterion
 * came before a broad one that teaches it in depth; from 1.3 on the deepest comes first.
 */
const DEPTH_EXPONENT = 1.5;
/**
 * How much a resource's breadth counts against it: at 0 the broadest book would win on every page,
 * at 1 whatever is narrowest. In between a single gap gets a resource that is about it, and many
 * gaps get a broad one.
 */
const BREADTH_EXPONENT = 0.75;
/**
 * What an earlier suggestion fills already is worth half to the next one: a second account helps,
 * another hole filled helps more.
 */
const REPEAT_WEIGHT = 0.5;

type Trait = Criterion | Skill;
interface Gap {
  trait: Trait;
  level: number;
  weight: number;
}

function gapsOf(evaluation: Pick<Evaluation, 'criteria' | 'skills'>): Gap[] {
  const gaps = [
    ...CRITERIA.map((trait) => ({ trait, level: evaluation.criteria[trait].level, weight: 1 })),
    ...SKILLS.map((trait) => ({
      trait,
      level: evaluation.skills[trait],
      weight: SKILL_WEIGHT,
    })),
  ];
  return gaps.filter((gap) => gap.level <= GAP_LEVEL);
}

function strengthOn(trait: Trait, { criteria, skills }: Resource): number {
  const levels: Partial<Record<Trait, number>> = trait in criteria ? criteria : skills;
  return levels[trait] ?? 0;
}

/** The sum of all levels: how much there is in the resource besides any one thing. */
function breadthOf({ criteria, skills }: Resource): number {
  const levels: number[] = [...Object.values(criteria), ...Object.values(skills)];
  return levels.reduce((sum, level) => sum + level, 0);
}

/** How far the resource lifts a gap above the page's level, weighted; 0 where it only mentions. */
function gainOn(gap: Gap, resource: Resource): number {
  const strength = strengthOn(gap.trait, resource);
  return strength >= FILLS_LEVEL ? gap.weight * (strength - gap.level) ** DEPTH_EXPONENT : 0;
}

/** How well a resource answers these gaps: what it lifts, against all that it is strong on. */
function relevance(gaps: readonly Gap[], resource: Resource): number {
  const gain = gaps.reduce((sum, gap) => sum + gainOn(gap, resource), 0);
  return gain === 0 ? 0 : gain / breadthOf(resource) ** BREADTH_EXPONENT;
}

/** The candidate that fits best; the earlier in the catalogue where two fit alike. */
function best(candidates: readonly Resource[], gaps: readonly Gap[]): Resource | undefined {
  let found: Resource | undefined;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = relevance(gaps, candidate);
    if (value > bestValue) [found, bestValue] = [candidate, value];
  }
  return found;
}

function fillsGap(resource: Resource, gaps: readonly Gap[]): SuggestionReason {
  const filled = gaps
    .filter((gap) => gainOn(gap, resource) > 0)
    .sort((a, b) => gainOn(b, resource) - gainOn(a, resource))
    .map((gap) => gap.trait);
  return {
    code: 'fills-gap',
    criteria: CRITERIA.filter((c) => filled.includes(c))
      .sort((a, b) => filled.indexOf(a) - filled.indexOf(b))
      .slice(0, NAMED),
    skills: SKILLS.filter((s) => filled.includes(s)).slice(0, NAMED),
  };
}

function strongOn(resource: Resource): SuggestionReason {
  const level = (criterion: Criterion) => resource.criteria[criterion] ?? 0;
  const strong = CRITERIA.filter((criterion) => level(criterion) >= FILLS_LEVEL);
  return {
    code: 'strong-on',
    criteria: strong.sort((a, b) => level(b) - level(a)).slice(0, NAMED),
  };
}

/**
 * Two or three resources for a page that was judged, best first: what fills its gaps, then one that
 * comes next on the roadmap, each of another kind as long as another kind is left. Fewer only when
 * the catalogue has no more to give. Deterministic; never a finished resource, nor one that the
 * page belongs to.
 */
export function suggest(
  evaluation: Pick<Evaluation, 'criteria' | 'skills'>,
  options: SuggestOptions,
): Suggestion[] {
  const { finished, saved, nextStage, nextResource, pageUrl, resources } = options;
  const own = pageUrl === undefined ? [] : matchResources(pageUrl, resources);
  const allowed = resources.filter((r) => !finished.includes(r.id) && !own.includes(r));
  const unsaved = allowed.filter((r) => !saved.includes(r.id));
  const candidates = unsaved.length >= FEWEST ? unsaved : allowed;

  const chosen: { resource: Resource; reason: SuggestionReason }[] = [];
  /** Candidates still open, those of a kind not chosen yet where there are any. */
  const open = (of: (resource: Resource) => boolean): Resource[] => {
    const left = candidates.filter((r) => of(r) && !chosen.some((c) => c.resource === r));
    const fresh = left.filter((r) => !chosen.some((c) => c.resource.kind === r.kind));
    return fresh.length > 0 ? fresh : left;
  };

  let gaps = gapsOf(evaluation);
  const fillGaps = (upTo: number): void => {
    while (chosen.length < upTo) {
      const resource = best(
        open((r) => relevance(gaps, r) > 0),
        gaps,
      );
      if (!resource) return;
      chosen.push({ resource, reason: fillsGap(resource, gaps) });
      gaps = gaps.map((gap) =>
        gainOn(gap, resource) > 0 ? { ...gap, weight: gap.weight * REPEAT_WEIGHT } : gap,
      );
    }
  };

  fillGaps(FEWEST);
  if (nextStage !== null && !chosen.some((c) => c.resource.stage === nextStage)) {
    const ofStage = open((r) => r.stage === nextStage);
    const resource = ofStage.find((r) => r.id === nextResource) ?? best(ofStage, gaps);
    if (resource) chosen.push({ resource, reason: { code: 'next-on-roadmap', stage: nextStage } });
  }
  fillGaps(MOST);
  while (chosen.length < FEWEST) {
    const resource = best(
      open(() => true),
      gaps,
    );
    if (!resource) break;
    chosen.push({ resource, reason: strongOn(resource) });
  }
  return chosen.map(({ resource: { id, title, kind, by, url }, reason }) => ({
    id,
    title,
    kind,
    by,
    url,
    reason,
  }));
}
