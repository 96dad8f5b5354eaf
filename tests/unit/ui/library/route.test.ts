import { expect, it } from 'vitest';
import { hashOf, routeOf } from '../../../../src/ui/library/route.ts';

it('reads view and parameters, and falls back to the first view', () => {
  expect(routeOf('#/roadmap').view).toBe('roadmap');
  expect(routeOf('#/list?status=done').params.get('status')).toBe('done');
  for (const hash of ['', '#', '#/', '#/nowhere', '#/list/deeper', '#constructor']) {
    expect(routeOf(hash).view, hash).toBe('list');
  }
});

it('writes what it reads', () => {
  const params = new URLSearchParams({ q: 'a?b#c & d' });
  const route = routeOf(hashOf('list', params));
  expect(route.view).toBe('list');
  expect(route.params.get('q')).toBe('a?b#c & d');
});
