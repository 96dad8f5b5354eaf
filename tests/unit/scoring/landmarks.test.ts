import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesTo, landmarksOf } from '../../../src/scoring/landmarks.ts';

/** Squared distance of two rows, each feature counted with its weight. */
function distance(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value - (b[i] ?? 0)) ** 2, 0);
}

const numbers = (width: number) =>
  fc.array(fc.integer({ min: -4, max: 4 }), { minLength: width, maxLength: width });

/** A row, other rows of the same width, and weights of which neighbours are often the same. */
const compared = fc
  .integer({ min: 1, max: 12 })
  .chain((width) =>
    fc.tuple(
      numbers(width),
      fc.array(numbers(width), { minLength: 1, maxLength: 9 }),
      fc.array(fc.constantFrom(0.25, 0.5, 1), { minLength: width, maxLength: width }),
    ),
  );

describe('distances from landmarks', () => {
  it('are those of each pair of rows', () => {
    fc.assert(
      fc.property(compared, ([row, pages, weights]) => {
        const landmarks = landmarksOf(Int8Array.from(pages.flat()), Float32Array.from(weights));
        const { plain, weighted } = distancesTo(landmarks, Int8Array.from(row));
        const ones = weights.map(() => 1);
        expect([...plain]).toEqual(pages.map((page) => distance(row, page, ones)));
        expect([...weighted]).toEqual(pages.map((page) => distance(row, page, weights)));
      }),
    );
  });

  it('hold where many features of the same importance differ as far as they can', () => {
    const width = 1900;
    const rows = new Int8Array(3 * width).fill(-4);
    rows.fill(4, 2 * width);
    const landmarks = landmarksOf(rows, new Float32Array(width).fill(0.5));
    const { plain, weighted } = distancesTo(landmarks, new Int8Array(width).fill(4));
    expect([...plain]).toEqual([64 * width, 64 * width, 0]);
    expect([...weighted]).toEqual([32 * width, 32 * width, 0]);
  });
});
