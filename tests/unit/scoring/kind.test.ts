import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordOf } from '../../../src/rubric/record.ts';
import { FORMATS, TOPICS } from '../../../src/rubric/rubric.ts';
import { worthOfKind } from '../../../src/scoring/kind.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import type { Estimated } from '../../../src/scoring/page-model.ts';
import { PAGE_TARGETS } from '../../../src/scoring/page-targets.ts';
import { topicAndFormat } from '../../../src/scoring/topic-and-format.ts';

const nothing = recordOf(PAGE_TARGETS, () => 0);
const worth = (over: Partial<Estimated['estimates']>): number =>
  worthOfKind(topicAndFormat({ ...nothing, ...over }, shippedModel()));

it('is between 0.4 and 1.35, whatever the estimates', () => {
  const estimate = fc.double({ min: -9, max: 9, noNaN: true });
  const kinds = fc.record(
    recordOf(
      [
        ...TOPICS.map((key) => `topic.${key}` as const),
        ...FORMATS.map((key) => `format.${key}` as const),
      ],
      () => estimate,
    ),
  );
  fc.assert(
    fc.property(kinds, (over) => {
      expect(worth(over)).toBeGreaterThanOrEqual(0.4 - 1e-9);
      expect(worth(over)).toBeLessThanOrEqual(1.35 + 1e-9);
    }),
  );
});

it('ranks kinds as the rubric does', () => {
  const order = (['ml-systems', 'software-systems', 'ml-algorithms'] as const).map((topic) =>
    worth({ [`topic.${topic}`]: 2, 'format.case-study': 4 }),
  );
  expect(order).toEqual(order.toSorted((a, b) => b - a));
  expect(new Set(order.map((value) => value.toFixed(2))).size).toBe(3);
  expect(worth({ 'topic.ml-systems': 2, 'format.reference-docs': 4 })).toBeLessThan(order[0] ?? 0);
});
