import { expect, test } from 'vitest';
import { fitCuts } from '../../../scripts/training/fit-small.ts';

/** Three levels of 40 pages each, their estimates within 0.4 of the level. */
const truths = Array.from({ length: 120 }, (_, row) => row % 3);
const estimates = truths.map((level, row) => level + ((row * 7) % 9) / 10 - 0.4);

test('cut points lie between the levels, in order, and are the same each time', () => {
  const cuts = fitCuts(estimates, truths, 3);
  expect(cuts).toHaveLength(2);
  const right = estimates.filter(
    (estimate, row) => cuts.filter((cut) => estimate > cut).length === truths[row],
  );
  expect(right.length).toBeGreaterThan(0.9 * truths.length);
  expect(fitCuts(estimates, truths, 3)).toEqual(cuts);
});

test('one page on the wrong side moves them little', () => {
  const cuts = fitCuts(estimates, truths, 3);
  const moved = fitCuts([...estimates, 1.9], [...truths, 0], 3);
  cuts.forEach((cut, k) => {
    expect(Math.abs(cut - (moved[k] ?? 0))).toBeLessThan(0.2);
  });
});
