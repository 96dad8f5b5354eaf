import type { Label } from '../../src/rubric/label.ts';
import { recordOf } from '../../src/rubric/record.ts';
import { CAUTIONS, CRITERIA, FORMATS, SKILLS, TOPICS } from '../../src/rubric/rubric.ts';
import type { ScoreWeights } from '../../src/scoring/model.ts';
import type { PageTarget } from '../../src/scoring/page-targets.ts';
import { meanLevels, meanOverall, meanSkills, type Page } from './corpus.ts';
import { nonNegativeLeastSquares } from './fit-small.ts';

/** What the page model is fitted to, by target: readers' means; 0-1 for topic, format and cautions. */
export function pageTargets(pages: readonly Page[]): Record<PageTarget, number[]> {
  const share = (page: Page, holds: (label: Label) => boolean): number =>
    page.labels.filter(holds).length / page.labels.length;
  const entries: [string, number[]][] = [];
  for (const key of CRITERIA) entries.push([key, pages.map((page) => meanLevels(page)[key])]);
  for (const key of SKILLS) entries.push([key, pages.map((page) => meanSkills(page)[key])]);
  for (const key of TOPICS)
    entries.push([
      `topic.${key}`,
      pages.map((page) => share(page, (label) => label.topic === key)),
    ]);
  for (const key of FORMATS)
    entries.push([
      `format.${key}`,
      pages.map((page) => share(page, (label) => label.format === key)),
    ]);
  for (const key of CAUTIONS)
    entries.push([
      `caution.${key}`,
      pages.map((page) => share(page, (label) => label.cautions.includes(key))),
    ]);
  entries.push(['overall', pages.map(meanOverall)]);
  return Object.fromEntries(entries) as Record<PageTarget, number[]>;
}

/** Points that a level of any criterion is worth at least, so that it shows in the sum. */
const LEAST_WEIGHT = 2;
/** And what a caution takes away at least: topics take the rest of it (a tool's page that teaches one tool). */
const LEAST_CAUTION = 1;

/**
 * Non-negative least squares of the readers' score on their levels, skills' mean and cautions
 * (negative), with a constant for each topic so that topics do not leak into the criteria.
 */
export function partWeights(pages: readonly Page[]): ScoreWeights {
  const weights = nonNegativeLeastSquares(
    pages.map((page) => [
      ...partsOf(page),
      ...TOPICS.map((topic) => (page.labels[0]?.topic === topic ? 1 : 0)),
    ]),
    pages.map(meanOverall),
    1,
  );
  const at = (index: number): number => Math.round((weights[index] ?? 0) * 100) / 100;
  return {
    criteria: recordOf(CRITERIA, (_, index) => Math.max(LEAST_WEIGHT, at(index))),
    skills: at(CRITERIA.length),
    topics: recordOf(TOPICS, (_, index) => at(CRITERIA.length + 1 + CAUTIONS.length + index)),
    cautions: recordOf(CAUTIONS, (_, index) =>
      Math.max(LEAST_CAUTION, at(CRITERIA.length + 1 + index)),
    ),
  };
}

/** Levels, skills' mean and cautions (minus one where called) of the readers together. */
function partsOf(page: Page): number[] {
  return [
    ...CRITERIA.map((key) => meanLevels(page)[key]),
    SKILLS.reduce((sum, key) => sum + meanSkills(page)[key], 0) / SKILLS.length,
    ...CAUTIONS.map((key) => (page.labels.every((label) => label.cautions.includes(key)) ? -1 : 0)),
  ];
}
