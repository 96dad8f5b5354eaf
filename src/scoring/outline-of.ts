import type { Article } from '../article/article.ts';
import { recordOf } from '../rubric/record.ts';
import { CRITERIA } from '../rubric/rubric.ts';
import type { Evaluation } from './evaluation.ts';
import { analyse } from './features/analysis.ts';
import { type Model, shippedModel } from './model.ts';
import type { Outline, Section } from './outline.ts';
import { sentenceValues } from './sentence-model.ts';

/** More sections than this are joined: those of the deepest headings go into the ones above. */
const MOST_SECTIONS = 30;

/**
 * Where in an article its evidence lies. A section's part of a criterion is its share of what the
 * sentence model finds in all sentences of the page's region (`features/region.ts`), the same values
 * from which the evidence quotes are taken, times the criterion's value. Linear in the length.
 */
export function outlineOf(
  article: Article,
  evaluation: Evaluation,
  model: Model = shippedModel(),
): Outline {
  const analysis = analyse(article, model.page.wordVectors);
  const values = sentenceValues(analysis, model);
  const starts = sectionStarts(article);
  if (starts.length < 2) return [];
  const drafts = starts.map((start, index) => {
    const found = recordOf(CRITERIA, () => 0);
    let words = 0;
    for (let b = start; b < (starts[index + 1] ?? article.blocks.length); b++) {
      const block = analysis.blocks[b];
      if (!block) continue;
      if (block.type !== 'code') words += block.words;
      if (!analysis.relevant[b]) continue;
      for (let s = block.from; s < block.to; s++)
        for (const criterion of CRITERIA) found[criterion] += values[criterion][s] ?? 0;
    }
    return { start, words, found };
  });
  const total = recordOf(CRITERIA, (criterion) =>
    drafts.reduce((sum, { found }) => sum + found[criterion], 0),
  );
  const sections = drafts.map(({ start, words, found }): Section => {
    const first = article.blocks[start];
    const isHeading = first?.type === 'heading';
    return {
      heading: isHeading ? first.text : null,
      level: isHeading ? (first.level ?? 2) : 1,
      block: start,
      words,
      criteria: recordOf(CRITERIA, (criterion) =>
        total[criterion] > 0
          ? (evaluation.criteria[criterion].value * found[criterion]) / total[criterion]
          : 0,
      ),
      worthReading: false,
    };
  });
  markBestThird(sections);
  return sections;
}

/** The blocks where sections begin: the first, and the headings down to the deepest level that fits. */
function sectionStarts(article: Article): number[] {
  for (let deepest = 6; deepest > 0; deepest--) {
    const starts = article.blocks.flatMap((block, index) =>
      index === 0 || (block.type === 'heading' && (block.level ?? 2) <= deepest) ? [index] : [],
    );
    if (starts.length <= MOST_SECTIONS || deepest === 1) return starts;
  }
  return [];
}

/** Parts of the reading time that what is marked takes at most: about a third, one section up to half. */
const MOST_MARKED = 0.4;
const MOST_OF_ONE = 0.5;

/**
 * Marks the sections with most to learn for a minute, more than the page's average, up to about a third
 * of the reading time. Where all of them are longer than half of the page, none.
 */
function markBestThird(sections: readonly Section[]): void {
  const carried = (section: Section) =>
    CRITERIA.reduce((sum, criterion) => sum + section.criteria[criterion], 0);
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  const average = sections.reduce((sum, section) => sum + carried(section), 0) / words;
  const densest = sections
    .filter((section) => section.words > 0 && carried(section) / section.words > average)
    .sort((a, b) => carried(b) / b.words - carried(a) / a.words);
  let used = 0;
  for (const section of densest) {
    const share = (used + section.words) / words;
    if (share > (used === 0 ? MOST_OF_ONE : MOST_MARKED)) continue;
    section.worthReading = true;
    used += section.words;
  }
}
