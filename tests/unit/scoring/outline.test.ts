import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article/article.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { outlineOf } from '../../../src/scoring/outline-of.ts';

const heading = (text: string, level = 2): Block => ({ type: 'heading', text, level });
const paragraph = (text: string): Block => ({ type: 'paragraph', text });

const DRIFT =
  'Two weeks after launch the distribution of basket sizes had drifted away from the training data, so we compare both every night with a population stability index and retrain the model when it passes 0.2.';
const TRADEOFF =
  'Scoring in the request path costs 40 ms at the 99th percentile, but batch predictions were stale by noon; we chose the slower path because a wrong price is worse than a late one.';
const PLAIN =
  'The office has a kitchen with two windows, and on most mornings somebody makes coffee for everyone before the first meeting begins.';

function outline(blocks: Block[]) {
  const article: Article = { title: 'Serving prices', url: 'https://example.org/', blocks };
  const evaluation = evaluate(article);
  if ('error' in evaluation) throw new Error(evaluation.error.code);
  return { evaluation, sections: outlineOf(article, evaluation) };
}

const SERVICE = [
  heading('Watching the model'),
  paragraph(`${DRIFT} ${DRIFT.replace('basket sizes', 'delivery times')}`),
  heading('Choosing the path'),
  paragraph(TRADEOFF),
  heading('The office'),
  paragraph(PLAIN),
];

describe('outlineOf', () => {
  it('has a section per heading, in page order, and one for what stands before the first', () => {
    const { sections } = outline([paragraph(PLAIN), ...SERVICE]);
    expect(sections.map((section) => section.heading)).toEqual([
      null,
      'Watching the model',
      'Choosing the path',
      'The office',
    ]);
    expect(sections.map((section) => section.block)).toEqual([0, 1, 3, 5]);
  });

  it("shares out each criterion's value: the parts add up to it", () => {
    const { evaluation, sections } = outline(SERVICE);
    for (const criterion of CRITERIA) {
      const sum = sections.reduce((total, section) => total + section.criteria[criterion], 0);
      expect(sum, criterion).toBeCloseTo(evaluation.criteria[criterion].value, 5);
    }
  });

  it('finds most of a criterion where it is taught, and marks that rather than the rest', () => {
    const { sections } = outline(SERVICE);
    const most = (criterion: 'drift' | 'tradeoffs') =>
      sections.toSorted((a, b) => b.criteria[criterion] - a.criteria[criterion])[0]?.heading;
    expect(most('drift')).toBe('Watching the model');
    expect(most('tradeoffs')).toBe('Choosing the path');
    const marked = sections.filter((section) => section.worthReading);
    expect(marked.length).toBeGreaterThanOrEqual(1);
    expect(marked.map((section) => section.heading)).not.toContain('The office');
  });

  it('marks about a third: no section that is most of the page, nor more beside one that is nearly half', () => {
    const share = (blocks: Block[]) => {
      const { sections } = outline(blocks);
      const words = (some: typeof sections) => some.reduce((sum, each) => sum + each.words, 0);
      return words(sections.filter((section) => section.worthReading)) / words(sections);
    };
    const filler = (n: number): Block[] => [
      heading('The office'),
      ...Array.from({ length: n }, (_, i) => paragraph(PLAIN.replace('two', `${i + 2}`))),
    ];
    const drift = (n: number): Block[] => [
      heading('Watching the model'),
      ...Array.from({ length: n }, (_, i) => paragraph(DRIFT.replace('Two', `${i + 2}`))),
    ];
    const path = [heading('Choosing the path'), paragraph(TRADEOFF), paragraph(TRADEOFF)];
    expect(share([...drift(8), ...filler(2)])).toBe(0);
    for (const page of [
      [...drift(3), ...path, ...filler(6)],
      [...drift(2), ...path, ...filler(4)],
      [...drift(1), ...path, ...filler(3)],
    ]) {
      expect(share(page)).toBeGreaterThan(0);
      expect(share(page)).toBeLessThanOrEqual(0.5);
    }
  });

  it('counts the words to read, code left out', () => {
    const { sections } = outline([
      ...SERVICE,
      heading('Code'),
      { type: 'code', text: 'model.fit(x, y)' },
    ]);
    expect(sections.at(-1)?.words).toBe(1);
  });

  it('joins the deepest sections where there are too many to overlook', () => {
    const many = Array.from({ length: 40 }, (_, i) => [heading(`Step ${i}`, 3), paragraph(DRIFT)]);
    const { sections } = outline([heading('All of it', 2), ...many.flat()]);
    expect(sections.length).toBeLessThanOrEqual(30);
  });

  it('is empty for a page without sections', () => {
    expect(outline([paragraph(`${DRIFT} ${TRADEOFF} ${PLAIN}`)]).sections).toEqual([]);
  });
});
