import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Cuts,
  levelOf,
  levelProbabilities,
  rawOf,
  shownValue,
} from '../../../src/scoring/levels.ts';

const estimate = fc.double({ min: -1, max: 4, noNaN: true });
const cuts = fc
  .tuple(
    fc.double({ min: 0.1, max: 1, noNaN: true }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  .map(([a, b, c]): Cuts => [a, a + b, a + b + c]);

it('the value shown rounds to the level, at the cuts too', () => {
  fc.assert(
    fc.property(estimate, cuts, fc.nat(3), (free, own, at) => {
      const raw = own[at] ?? free;
      expect(Math.round(shownValue(raw, own))).toBe(levelOf(raw, own));
    }),
  );
});

it('the value shown never falls as the estimate rises', () => {
  fc.assert(
    fc.property(estimate, estimate, cuts, (a, b, own) => {
      expect(shownValue(Math.min(a, b), own)).toBeLessThanOrEqual(shownValue(Math.max(a, b), own));
    }),
  );
});

it('the probabilities of the levels add up to 1 and favour the level at its middle', () => {
  fc.assert(
    fc.property(estimate, cuts, (raw, own) => {
      const all = levelProbabilities(raw, own, 0.05);
      expect(all.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    }),
  );
  expect(levelProbabilities(2, [0.5, 1.5, 2.5], 0.1)[2]).toBeGreaterThan(0.9);
});

it('an estimate made from a value is shown as that value', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), cuts, (value, own) => {
      expect(shownValue(rawOf(value, own), own)).toBeCloseTo(value, 1);
    }),
  );
});
