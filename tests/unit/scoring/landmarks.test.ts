import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesTo } from '../../../src/scoring/distances.ts';
import { landmarksOf, landmarksOfVectors } from '../../../src/scoring/landmarks.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import { DIMENSIONS, UNIT, vectorDistance } from '../../../src/scoring/word-vectors.ts';

/** Squared distance of two rows, each feature counted with its weight. */
function distance(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value - (b[i] ?? 0)) ** 2, 0);
}

const numbers = (width: number) =>
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: width, maxLength: width });

/** A row, other rows of the same width, and measures of which neighbours are often the same. */
const compared = fc.integer({ min: 1, max: 12 }).chain((width) =>
  fc.tuple(
    numbers(width),
    fc.array(numbers(width), { minLength: 1, maxLength: 9 }),
    fc.array(
      fc.record({
        importance: fc.constantFrom(0.25, 0.5, 1),
        part: fc.constantFrom(undefined, 0),
      }),
      { minLength: width, maxLength: width },
    ),
  ),
);

describe('distances from landmarks', () => {
  it('are those of each pair of rows', () => {
    fc.assert(
      fc.property(compared, ([row, pages, measures]) => {
        const landmarks = landmarksOf(Int8Array.from(pages.flat()), measures);
        const { weighted, parts } = distancesTo(landmarks, Int8Array.from(row));
        const by = (weights: readonly number[]) =>
          pages.map((page) => distance(row, page, weights));
        expect([...weighted]).toEqual(by(measures.map(({ importance }) => importance)));
        const size = measures.filter(({ part }) => part === 0).length;
        by(measures.map(({ part }) => (part === 0 ? 1 : 0))).forEach((sum, page) => {
          if (size > 0) expect(parts[0]?.[page]).toBeCloseTo(sum / size, 4);
        });
      }),
    );
  });

  it('hold where many features that count the same differ as far as they can', () => {
    const width = 1130;
    // Five, so that all the pages of a number are as far away as they can be.
    const rows = new Int8Array(6 * width).fill(-3);
    rows.fill(3, 5 * width);
    const measures = Array.from({ length: width }, (_, feature) => ({
      importance: 0.5,
      part: Math.floor(feature / 113),
    }));
    const landmarks = landmarksOf(rows, measures);
    const { weighted, parts } = distancesTo(landmarks, new Int8Array(width).fill(3));
    expect([...weighted]).toEqual([...Array.from({ length: 5 }, () => 18 * width), 0]);
    for (const part of parts)
      [36, 36, 36, 36, 36, 0].forEach((far, page) => {
        expect(part[page]).toBeCloseTo(far, 2);
      });
  });

  it('refuse a part of more features than fit into its sums', () => {
    const measures = Array.from({ length: 114 }, () => ({ importance: 1, part: 0 }));
    expect(() => landmarksOf(new Int8Array(114), measures)).toThrow(RangeError);
  });

  it('are those of vectors too, of any two pages of the corpus and of opposite ones', () => {
    const { vectors } = shippedModel().page;
    const longest = Int8Array.from({ length: 2 * DIMENSIONS }, (_, d) =>
      d === 0 ? UNIT : d === DIMENSIONS ? -UNIT : 0,
    );
    for (const rows of [vectors, longest]) {
      const landmarks = landmarksOfVectors(rows);
      for (let start = 0; start < rows.length; start += 7 * DIMENSIONS) {
        const vector = rows.subarray(start, start + DIMENSIONS);
        distancesTo(landmarks, vector).weighted.forEach((sum, page) => {
          expect(sum / UNIT ** 2).toBe(vectorDistance(vector, rows, page * DIMENSIONS));
        });
      }
    }
  });
});
