import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_WORDS, passagesOf, stretchAround } from '../../../src/scoring/features/passages.ts';

describe('passagesOf', () => {
  it('judges long blocks alone, short ones together, a heading with what follows it', () => {
    const types = [
      'heading',
      'paragraph',
      'list-item',
      'list-item',
      'heading',
      'paragraph',
    ] as const;
    expect(passagesOf(types, [3, 40, 8, 9, 2, 30])).toEqual([
      { from: 0, to: 2, words: 43 },
      { from: 2, to: 4, words: 17 },
      { from: 4, to: 6, words: 32 },
    ]);
  });

  it('leaves what is left over with the passage before it', () => {
    expect(passagesOf(['paragraph', 'list-item', 'paragraph'], [40, 5, 20])).toEqual([
      { from: 0, to: 2, words: 45 },
      { from: 2, to: 3, words: 20 },
    ]);
  });

  it('keeps code with what stands before it, not with what follows', () => {
    expect(passagesOf(['paragraph', 'code', 'paragraph'], [40, 0, 20])).toEqual([
      { from: 0, to: 2, words: 40 },
      { from: 2, to: 3, words: 20 },
    ]);
  });

  it('covers every block and word once, in order', () => {
    const block = fc.tuple(fc.constantFrom('heading', 'paragraph', 'code'), fc.nat(60));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const words = blocks.map(([, count]) => count);
        const passages = passagesOf(
          blocks.map(([type]) => type as 'heading'),
          words,
        );
        expect(passages[0]?.from).toBe(0);
        expect(passages.at(-1)?.to).toBe(blocks.length);
        passages.forEach((passage, p) => {
          if (p > 0) expect(passage.from).toBe(passages[p - 1]?.to);
          const own = words.slice(passage.from, passage.to).reduce((sum, count) => sum + count, 0);
          expect(passage.words).toBe(own);
          if (passages.length > 1 && p > 0) expect(own).toBeGreaterThanOrEqual(FEWEST_WORDS);
        });
      }),
    );
  });
});

describe('stretchAround', () => {
  const passages = [2, 1, 3, 1].map((size, p, all) => {
    const from = all.slice(0, p).reduce((sum, count) => sum + count, 0);
    return { from, to: from + size, words: 20 };
  });

  it('goes on from the core as far as it pays, over a gap that is outweighed', () => {
    expect(stretchAround(passages, [-1, 3, -2, 4], 1)).toEqual({ from: 2, to: 7 });
    expect(stretchAround(passages, [3, -4, 2, -1], 2)).toEqual({ from: 3, to: 6 });
    expect(stretchAround(passages, [5, -4, 2, -1], 2)).toEqual({ from: 0, to: 6 });
  });

  it('never leaves the core, whatever is worth more elsewhere', () => {
    expect(stretchAround(passages, [-9, -9, -9, 5], 0)).toEqual({ from: 0, to: 2 });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        (values, core) => {
          const { from, to } = stretchAround(passages, values, core);
          expect(from).toBeLessThanOrEqual(passages[core]?.from ?? 0);
          expect(to).toBeGreaterThanOrEqual(passages[core]?.to ?? 0);
        },
      ),
    );
  });
});
