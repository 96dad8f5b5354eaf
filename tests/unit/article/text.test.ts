import { expect, test } from 'vitest';
import { collapseCode, cut } from '../../../src/article/text.ts';

test('code keeps its lines and indentation, and loses what nobody sees', () => {
  expect(collapseCode('\n\n  if a:\t \r\n    b\u00a0= 1  \n\n  c\n \n')).toBe(
    '  if a:\n    b = 1\n\n  c',
  );
});

test('a long run of spaces or lines within code costs no more than its length', () => {
  // Half a million would take minutes where each space began a search of its own.
  const spaces = ' '.repeat(500_000);
  expect(collapseCode(`a${spaces}b`)).toBe(`a${spaces}b`);
  const lines = '\n'.repeat(500_000);
  expect(collapseCode(`a${lines}b`)).toBe(`a${lines}b`);
});

test('what is cut ends in a whole character', () => {
  expect(cut('ab\u{1f9e0}c', 3)).toBe('ab');
  expect(cut('ab\u{1f9e0}c', 4)).toBe('ab\u{1f9e0}');
  expect(cut('ab', 4)).toBe('ab');
});
