import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../src/rubric/record.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import { headedBy } from '../../../src/scoring/features/headed.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import { PAGE_TARGETS } from '../../../src/scoring/page-targets.ts';
import { restrain } from '../../../src/scoring/restraint.ts';
import { CASE_STUDY } from './pages.ts';

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

  it('counts as far as the best sentences bear it out, and alone for nothing', () => {
    const model = shippedModel();
    const analysis = analyse(CASE_STUDY, model.page.wordVectors);
    const drift = (backing: number, headings: string[]): number =>
      restrain(
        {
          estimates: recordOf(PAGE_TARGETS, () => 0.4),
          backing: recordOf(CRITERIA, () => backing),
        },
        { ...analysis, headed: headedBy(headings) },
        model,
      ).estimates.drift;
    expect(drift(0, ['Drift'])).toBe(drift(0, []));
    expect(drift(0.25, ['Drift']) - drift(0.25, [])).toBeCloseTo(0.15);
    expect(drift(0.9, ['Drift']) - drift(0.9, [])).toBeCloseTo(0.3);
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
