import { expect, test } from 'vitest';
import { samePlace } from '../../../src/article/place.ts';

const APP = 'https://app.example/';

test.each([
  ['a jump to a heading', '', '#part'],
  ['a jump from heading to heading', '#part', '#part#two'],
  ['an empty fragment', '', '#'],
  ['a link to a sentence', '#part', '#:~:text=word'],
  ['the root route', '', '#/'],
  ['the root routes of two kinds', '#!', '#!/'],
  ['a link to a sentence of a route', '#/a', '#/a:~:text=word'],
])('%s leads to the same place', (_what, one, other) => {
  expect(samePlace(APP + one, APP + other)).toBe(true);
});

test.each([
  ['another path', '', 'a'],
  ['another query', '?a', '?b'],
  ['a route', '#part', '#/a'],
  ['a route from a route', '#/a', '#/b'],
  ['a deeper route', '#/a', '#/a/b'],
  ['an old kind of route', '#!a', '#!b'],
  ['a route with a slash', '#!/a', '#!/b'],
])('%s leads elsewhere', (_what, one, other) => {
  expect(samePlace(APP + one, APP + other)).toBe(false);
});

test('routes count in a saved page too, and an address that is not told is no known place', () => {
  expect(samePlace('file:///app.html#/a', 'file:///app.html#/b')).toBe(false);
  expect(samePlace(undefined, APP)).toBe(false);
});
