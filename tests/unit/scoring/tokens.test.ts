import { expect, it } from 'vitest';
import { tokenize } from '../../../src/scoring/tokens.ts';

const textsOf = (text: string): string[] => tokenize(text).words.map((word) => word.text);

it('keeps words apart that look alike to a hash of 31s', () => {
  expect(textsOf('K6, V1, F1, Q4, P1 and C5')).toEqual(['k6', 'v1', 'f1', 'q4', 'p1', 'and', 'c5']);
  expect(textsOf('It is as good as no one or to do')).toEqual(
    'it is as good as no one or to do'.split(' '),
  );
});

it('takes a word as the same, however it is written', () => {
  const [first, second, third] = tokenize("Don’t don’t DON'T").words;
  expect(first?.text).toBe("don't");
  expect(second).toBe(first);
  expect(third).toBe(first);
});

it('keeps letters beyond ASCII, and capitals among them are words of their own', () => {
  expect(textsOf('Ärger ärger naïve')).toEqual(['ärger', 'ärger', 'naïve']);
});
