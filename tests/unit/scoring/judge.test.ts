import { expect, it } from 'vitest';
import { recordOf } from '../../../src/rubric/record.ts';
import { CAUTIONS, CRITERIA } from '../../../src/rubric/rubric.ts';
import { judge } from '../../../src/scoring/evaluate.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import { PAGE_TARGETS, type PageTarget } from '../../../src/scoring/page-targets.ts';

const model = shippedModel();
const judged = (over: Partial<Record<PageTarget, number>>) =>
  judge({ estimates: { ...recordOf(PAGE_TARGETS, () => 0), ...over } }, model);

it('an absent criterion adds nothing to the sum, however near its estimate is to the next level', () => {
  for (const criterion of CRITERIA) {
    const [first] = model.cuts[criterion];
    const [below, above] = [first - 0.01, first + 0.01].map((estimate) =>
      judged({ [criterion]: estimate }),
    );
    expect(below?.levels[criterion]).toBe(0);
    expect(below?.raw[criterion]).toBe(0);
    expect(above?.levels[criterion]).toBe(1);
    expect(above?.raw[criterion]).toBeCloseTo(Math.max(0, first + 0.01));
  }
});

it('a page that goes into depth is not called thin, nor its algorithm alone', () => {
  const called = recordOf(
    CAUTIONS.map((caution) => `caution.${caution}` as const),
    () => 5,
  );
  expect(judged({ ...called, drift: 5 }).cautions).toEqual(['tool_only', 'promotional']);
  expect(judged({ ...called, drift: model.cuts.drift[1] + 0.01 }).cautions).toEqual([...CAUTIONS]);
});

it('every caution takes points away', () => {
  for (const caution of CAUTIONS) expect(model.score.cautions[caution]).toBeGreaterThanOrEqual(1);
});
