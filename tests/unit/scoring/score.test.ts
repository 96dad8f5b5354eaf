import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordOf } from '../../../src/rubric/record.ts';
import { CAUTIONS, CRITERIA, SKILLS } from '../../../src/rubric/rubric.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import type { Estimated } from '../../../src/scoring/page-model.ts';
import { PAGE_TARGETS } from '../../../src/scoring/page-targets.ts';
import { worthOfParts } from '../../../src/scoring/score.ts';

const nothing = recordOf(PAGE_TARGETS, () => 0);
const worth = (over: Partial<Estimated['estimates']>): number =>
  worthOfParts({ ...nothing, ...over }, shippedModel().score, 0.1);

it('grows with every level and skill, and shrinks with every caution', () => {
  const estimate = fc.double({ min: -1, max: 4, noNaN: true });
  const estimates = fc.record(recordOf(PAGE_TARGETS, () => estimate));
  fc.assert(
    fc.property(
      estimates,
      fc.nat(),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (over, pick, by) => {
        const good = [...CRITERIA, ...SKILLS];
        const key = good[pick % good.length] ?? 'drift';
        expect(worth({ ...over, [key]: over[key] + by })).toBeGreaterThanOrEqual(worth(over));
        const caution = `caution.${CAUTIONS[pick % CAUTIONS.length] ?? 'thin'}` as const;
        expect(worth({ ...over, [caution]: over[caution] + by })).toBeLessThanOrEqual(worth(over));
      },
    ),
  );
});

it('is what readers would give: next to nothing, or nearly all', () => {
  expect(worth({ 'topic.other': 1 })).toBeLessThan(12);
  const all = recordOf([...CRITERIA, ...SKILLS], () => 3);
  expect(worth({ ...all, 'topic.ml-systems': 1 })).toBeGreaterThan(85);
});
