import { describe, expect, it } from 'vitest';
import { leadingEigenvectors } from '../../../scripts/training/eigen.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import { vectorDistance, vectorsOf } from '../../../src/scoring/word-vectors.ts';
import { OTHER_SUBJECTS } from './odd-pages.ts';
import { CASE_STUDY, RECIPE } from './pages.ts';

describe('leadingEigenvectors', () => {
  it('finds the largest eigenvalues with their vectors, largest first', () => {
    // A = sum of lambda * v v' over the columns of a Householder reflection, which is orthogonal.
    const size = 60;
    const u = Float64Array.from({ length: size }, (_, i) => Math.sin(i + 1));
    const square = u.reduce((sum, x) => sum + x * x, 0);
    const q = (i: number, j: number): number =>
      (i === j ? 1 : 0) - (2 * (u[i] ?? 0) * (u[j] ?? 0)) / square;
    const lambda = (k: number): number => 100 * 0.7 ** k;
    const matrix = new Float32Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        for (let k = 0; k < size; k++)
          matrix[i * size + j] = (matrix[i * size + j] ?? 0) + lambda(k) * q(i, k) * q(j, k);
    const { values, vectors } = leadingEigenvectors(matrix, size, 4);
    values.forEach((value, k) => {
      expect(value).toBeCloseTo(lambda(k), 2);
      const along = vectors[k]?.reduce((sum, x, i) => sum + x * q(i, k), 0) ?? 0;
      expect(Math.abs(along)).toBeCloseTo(1, 4);
    });
  });
});

describe('page vector', () => {
  const vectorOf = (article: typeof CASE_STUDY): Int8Array =>
    vectorsOf(analyse(article), shippedModel().page.wordVectors).page;

  it('hardly moves with text on something else after the article', () => {
    const blocks = Object.values(OTHER_SUBJECTS).flatMap((other) => other.blocks);
    const own = vectorOf(CASE_STUDY);
    const longer = vectorOf({ ...CASE_STUDY, blocks: [...CASE_STUDY.blocks, ...blocks] });
    const recipe = vectorOf(RECIPE);
    expect(vectorDistance(longer, own, 0)).toBeLessThan(vectorDistance(recipe, own, 0) / 10);
  });

  it('is all zeros where no word is known', () => {
    const blocks = [{ type: 'paragraph' as const, text: 'Qwzx vbnq plkj mwqz.' }];
    expect([...vectorOf({ ...RECIPE, title: '', blocks })].every((value) => value === 0)).toBe(
      true,
    );
  });
});
