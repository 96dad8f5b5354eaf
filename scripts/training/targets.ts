import { CAUTIONS, CRITERIA, FORMATS, SKILLS, TOPICS } from '../../src/rubric/rubric.ts';
import type { PageTarget } from '../../src/scoring/model.ts';
import { type Label, meanLevels, meanSkills, type Page } from './corpus.ts';

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
  return Object.fromEntries(entries) as Record<PageTarget, number[]>;
}
