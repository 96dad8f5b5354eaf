import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/article/article.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { headedBy } from '../../../src/scoring/features/headed.ts';
import { articleOf, CASE_STUDY } from './pages.ts';

const addedTo = (...headings: string[]): string[] => {
  const headed = headedBy(headings);
  return CRITERIA.filter((criterion) => headed[criterion] > 0);
};

describe('what sections are headed by', () => {
  it.each([
    ['Key decisions', ['tradeoffs']],
    ['Batch vs. streaming', ['tradeoffs']],
    ['Data drift', ['drift', 'monitoring']],
    ['Logging and alerts', ['monitoring']],
    ['Caching the answers', ['scalability']],
    ['Motivation', ['rationale']],
    ['Introduction', []],
    ['Catalogs, scales and cons of mountaineering', ['tradeoffs']],
    ['A reasonable decisiveness', []],
  ])('%s', (heading, criteria) => {
    expect(addedTo(heading)).toEqual(criteria);
  });

  it('adds once, however many headings say so', () => {
    expect(headedBy(['Drift', 'More drift', 'Drift again'])).toEqual(headedBy(['Drift']));
  });

  it('adds next to nothing where no sentence is on it', () => {
    const filler: Block = {
      type: 'paragraph',
      text: 'The hall was painted green in spring, and the shutters were hung again before the rain came. '.repeat(
        3,
      ),
    };
    const heading = (text: string): Block => ({ type: 'heading', text, level: 2 });
    const page = (named: string) =>
      evaluate({
        ...articleOf('The hall', ''),
        blocks: Array.from({ length: 6 }, () => [heading(named), filler]).flat(),
      });
    const [plain, named] = [page('Green'), page('Drift, alerts and trade-offs')];
    if ('error' in plain || 'error' in named) throw new Error('not scored');
    for (const criterion of CRITERIA)
      expect(named.criteria[criterion].value - plain.criteria[criterion].value).toBeLessThan(0.3);
  });

  it('lifts what a page says under it', () => {
    const under = (heading: string) => {
      const [first, ...rest] = CASE_STUDY.blocks.filter(({ type }) => type !== 'heading');
      if (!first) throw new Error('no text');
      const result = evaluate({
        ...CASE_STUDY,
        blocks: [{ type: 'heading', text: heading, level: 2 }, first, ...rest],
      });
      if ('error' in result) throw new Error('not scored');
      return result.criteria.tradeoffs.value;
    };
    expect(under('Trade-offs')).toBeGreaterThan(under('The system'));
  });
});
