import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPageWeights } from '../../../scripts/training/pack.ts';

it('packed page weights add up to what they did: rounding moves no estimate of all pages', () => {
  const weights = fc.array(fc.float({ min: -30, max: 30, noNaN: true }), {
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(
    fc.property(weights, (values) => {
      const { scale, weights: text } = packPageWeights(Float32Array.from(values), 0);
      const rounded = new Int8Array(Buffer.from(text, 'base64'));
      let owed = 0;
      values.forEach((value, i) => {
        owed += Math.fround(value) - (rounded[i] ?? 0) * scale;
        expect(Math.abs(owed)).toBeLessThanOrEqual(scale * 0.51);
      });
    }),
  );
});
