import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordOf } from '../../../src/rubric/record.ts';
import { CAUTIONS, CRITERIA, SKILLS, TOPICS } from '../../../src/rubric/rubric.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import type { Estimated } from '../../../src/scoring/page-model.ts';
import { PAGE_TARGETS } from '../../../src/scoring/page-targets.ts';
import { sumScore, worthOfParts } from '../../../src/scoring/score.ts';
import { topicsOf } from '../../../src/scoring/topic-model.ts';

const nothing = recordOf(PAGE_TARGETS, () => 0);
const worth = (over: Partial<Estimated['estimates']>): number => {
  const estimates = { ...nothing, ...over };
  return worthOfParts(estimates, shippedModel().score, topicsOf(estimates, 0.1));
};

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

const inputs = fc.record({
  raw: fc.record(recordOf(CRITERIA, () => fc.double({ min: 0, max: 3, noNaN: true }))),
  skillMean: fc.double({ min: 0, max: 2, noNaN: true }),
  overall: fc.double({ min: -40, max: 160, noNaN: true }),
  cautions: fc.subarray([...CAUTIONS]),
  subject: fc.double({ min: 0, max: 1, noNaN: true }),
  topics: fc.record(recordOf(TOPICS, () => fc.double({ min: 0, max: 1, noNaN: true }))),
});

it('is the sum of its parts, none of which changes its sign', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { score, breakdown } = sumScore(input, shippedModel().score);
      const sum = breakdown.reduce((all, { points }) => all + points, 0);
      expect(sum).toBeCloseTo(score, 6);
      for (const { part, points } of breakdown)
        if (part === 'cautions') expect(points).toBeLessThanOrEqual(0.1);
        else if (part !== 'topic') expect(points).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('is at most 12 on another subject', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { score } = sumScore(
        { ...input, topics: { ...input.topics, other: 1 } },
        shippedModel().score,
      );
      expect(score).toBeLessThanOrEqual(12);
    }),
  );
});

it('above 100 takes from all parts alike', () => {
  const raw = recordOf(CRITERIA, () => 3);
  const of = (overall: number) =>
    sumScore(
      {
        raw,
        skillMean: 2,
        overall,
        cautions: [],
        subject: 1,
        topics: recordOf(TOPICS, (key) => (key === 'ml-systems' ? 1 : 0)),
      },
      shippedModel().score,
    );
  const [full, over] = [of(100), of(104)];
  expect(over.score).toBe(100);
  const pointsOf = (found: typeof full, part: string) =>
    found.breakdown.find((entry) => entry.part === part)?.points ?? 0;
  expect(pointsOf(over, 'skills')).toBeLessThanOrEqual(pointsOf(full, 'skills'));
  expect(pointsOf(over, 'skills')).toBeGreaterThan(0.9 * pointsOf(full, 'skills'));
});
