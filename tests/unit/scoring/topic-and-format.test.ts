import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordOf } from '../../../src/rubric/record.ts';
import { FORMATS, type TOPICS } from '../../../src/rubric/rubric.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import { PAGE_TARGETS } from '../../../src/scoring/page-targets.ts';
import { topicAndFormat } from '../../../src/scoring/topic-and-format.ts';

const nothing = recordOf(PAGE_TARGETS, () => 0);
const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

it('gives probabilities, whatever the estimates', () => {
  const estimate = fc.double({ min: -9, max: 9, noNaN: true });
  fc.assert(
    fc.property(fc.record(recordOf(PAGE_TARGETS, () => estimate)), (estimates) => {
      const { topics, formats } = topicAndFormat(estimates, shippedModel());
      for (const shares of [Object.values(topics), Object.values(formats)]) {
        expect(sum(shares)).toBeCloseTo(1, 9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it('takes a company’s account for one of a system, and a reference for one of a tool', () => {
  const torn = { ...nothing, 'topic.ml-systems': 1, 'topic.ml-tool': 1 };
  const account = topicAndFormat({ ...torn, 'format.case-study': 2 }, shippedModel());
  expect(account.topics['ml-systems']).toBeGreaterThan(account.topics['ml-tool']);
  const reference = topicAndFormat({ ...torn, 'format.reference-docs': 2 }, shippedModel());
  expect(reference.topics['ml-tool']).toBeGreaterThan(reference.topics['ml-systems']);
});

it('tells the format by the topic where the page does not say', () => {
  const torn = { ...nothing, 'format.reference-docs': 1, 'format.chapter-or-notes': 1 };
  const formatOn = (topic: (typeof TOPICS)[number]) => {
    const { formats } = topicAndFormat({ ...torn, [`topic.${topic}`]: 2 }, shippedModel());
    return FORMATS.reduce((a, b) => (formats[b] > formats[a] ? b : a));
  };
  expect(formatOn('ml-tool')).toBe('reference-docs');
  expect(formatOn('ml-systems')).toBe('chapter-or-notes');
});
