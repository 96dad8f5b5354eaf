import type { Article } from '../article/article.ts';
import { type Passage, passageAt } from '../article/passage.ts';
import { CRITERIA, type Criterion } from '../rubric/rubric.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * All evidence of a page in the page's order, each sentence once, with the criteria that it counts
 * for (in the rubric's order).
 */
export function evidenceMarks(
  { blocks }: Article,
  { criteria }: Evaluation,
): { passage: Passage; groups: Criterion[] }[] {
  const marks = new Map<
    string,
    { block: number; at: number; quote: string; groups: Criterion[] }
  >();
  for (const criterion of CRITERIA) {
    for (const { quote, block } of criteria[criterion].evidence) {
      const key = `${block} ${quote}`;
      const mark = marks.get(key);
      if (mark) mark.groups.push(criterion);
      else {
        const at = blocks[block]?.text.indexOf(quote) ?? 0;
        marks.set(key, { block, at, quote, groups: [criterion] });
      }
    }
  }
  return [...marks.values()]
    .sort((a, b) => a.block - b.block || a.at - b.at)
    .map(({ block, quote, groups }) => ({ passage: passageAt(blocks, block, quote), groups }));
}
