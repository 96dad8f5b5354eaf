import type { Resource } from '../catalog/resource.ts';
import {
  CRITERIA,
  type Criterion,
  LEVELS,
  type Level,
  SKILLS,
  type Skill,
  type SkillLevel,
} from '../rubric/rubric.ts';

/** What is known of a page's content; levels that are not named are 0. */
export interface Levels {
  levels: Partial<Record<Criterion, Level>>;
  skills: Partial<Record<Skill, SkillLevel>>;
}

/** A page of the reading list as far as coverage looks at it; unscored ones teach nothing known. */
export interface CoveredItem {
  id: string;
  /** `score` 0-100, to rank pages of equal depth. */
  scored?: (Levels & { score: number }) | undefined;
}

export interface CoverageCell {
  skill: Skill;
  criterion: Criterion;
  /** The deepest that a finished page taught the criterion in this skill area, 0-3. */
  value: Level;
  /** How many finished pages carry the cell at all (depth 1 or more). */
  pages: number;
  /** Ids of the finished pages that the value rests on, best first, at most `MOST_NAMED`. */
  restsOn: string[];
  /** What would take the cell further than `value`, best first, at most `MOST_NAMED` of each. */
  filledBy: {
    /** Ids of unread pages of the reading list. */
    items: string[];
    /** Ids of catalogue resources that are not done. */
    resources: string[];
  };
}

/** The skill areas by the criteria. */
export interface Coverage {
  /** A row for each skill, a cell for each criterion, both in the rubric's order. */
  rows: { skill: Skill; cells: CoverageCell[] }[];
  /** The sum of all values against the most it can be, 0-1. */
  share: number;
  /** Finished pages that were never scored, and so count for nothing here. */
  unscored: number;
}

/** The most ids that one list of a cell holds. */
const MOST_NAMED = 5;
const DEEPEST = 3;
/**
 * How deep a page can be in a skill area, by how far it covers the area: what is only touched is,
 * at best, mentioned, however well the page teaches the criterion elsewhere.
 */
const DEPTH_OF_SKILL: Record<SkillLevel, Level> = { 0: 0, 1: 1, 2: DEEPEST };

/**
 * How deep content teaches a criterion in a skill area, 0-3: the criterion's level, but at most 1
 * where the area is only touched, and 0 where it is not there. Levels are those of the whole page:
 * a page on drift that covers two areas counts for drift in both, though it may teach it in one.
 */
export function depthIn({ levels, skills }: Levels, skill: Skill, criterion: Criterion): Level {
  const level = levels[criterion] ?? 0;
  const deepest = DEPTH_OF_SKILL[skills[skill] ?? 0];
  return LEVELS[Math.min(level, deepest)] ?? 0;
}

/** A page or resource to rank; of equally deep ones the higher score comes first. */
interface Candidate extends Levels {
  id: string;
  score: number;
}

const scoredOf = (items: readonly CoveredItem[]): Candidate[] =>
  items.flatMap(({ id, scored }) => (scored ? [{ ...scored, id }] : []));

/** A cell is one hole: of equally deep resources the narrowest, the one most about it, ranks first. */
function candidateOf({ id, criteria, skills }: Resource): Candidate {
  const all: number[] = [...Object.values(criteria), ...Object.values(skills)];
  return { id, levels: criteria, skills, score: -all.reduce((sum, level) => sum + level, 0) };
}

/**
 * The candidates that go deeper than `above` in a cell: how many they are, the depth of the deepest
 * (0 without any) and the ids of the best, deepest first, then by score, then as given.
 */
function rank(
  candidates: readonly Candidate[],
  { skill, criterion, above }: { skill: Skill; criterion: Criterion; above: Level },
): { count: number; deepest: Level; ids: string[] } {
  const best: { id: string; score: number; depth: Level }[] = [];
  let count = 0;
  for (const candidate of candidates) {
    const depth = depthIn(candidate, skill, criterion);
    if (depth <= above) continue;
    count += 1;
    const { id, score } = candidate;
    // Only the best few are kept in order: sorting thousands for each cell would be slow.
    let place = best.length;
    for (let other = best[place - 1]; other; other = best[place - 1]) {
      if (depth < other.depth || (depth === other.depth && score <= other.score)) break;
      place -= 1;
    }
    if (place < MOST_NAMED) best.splice(place, 0, { id, score, depth });
    if (best.length > MOST_NAMED) best.pop();
  }
  return { count, deepest: best[0]?.depth ?? 0, ids: best.map(({ id }) => id) };
}

/**
 * What a reader has covered of the field: skill areas by criteria. A cell's value is the deepest
 * `depthIn` of any finished page, its best pages are what it rests on, and what is deeper than that
 * among the unread pages and the catalogue would fill it (nothing does at value 3). Only pages that
 * were evaluated count: that a book is done says nothing that was measured.
 *
 * Linear in the number of pages.
 * @param finished reading-list items that are done
 * @param options.unread reading-list items that are neither done nor dropped
 * @param options.resources the catalogue; its order breaks ties
 * @param options.done ids of resources that are done: they fill nothing
 */
export function coverage(
  finished: readonly CoveredItem[],
  options: {
    unread: readonly CoveredItem[];
    resources: readonly Resource[];
    done: readonly string[];
  },
): Coverage {
  const covering = scoredOf(finished);
  const unread = scoredOf(options.unread);
  const resources = options.resources
    .filter(({ id }) => !options.done.includes(id))
    .map(candidateOf);

  const rows = SKILLS.map((skill) => ({
    skill,
    cells: CRITERIA.map((criterion): CoverageCell => {
      const { count, deepest, ids } = rank(covering, { skill, criterion, above: 0 });
      const deeper = { skill, criterion, above: deepest };
      return {
        skill,
        criterion,
        value: deepest,
        pages: count,
        restsOn: ids,
        filledBy: { items: rank(unread, deeper).ids, resources: rank(resources, deeper).ids },
      };
    }),
  }));
  const values = rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  return {
    rows,
    share: values.reduce((sum: number, value) => sum + value, 0) / (DEEPEST * values.length),
    unscored: finished.length - covering.length,
  };
}
