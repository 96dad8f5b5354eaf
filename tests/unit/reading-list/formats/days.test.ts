import { afterEach, expect, test, vi } from 'vitest';
import { localDay } from '../../../../src/reading-list/formats/fields.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['Pacific/Auckland', '2026-11-23'],
  ['UTC', '2026-11-22'],
  ['America/Los_Angeles', '2026-11-22'],
])('the day of a time is that of %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(Date.UTC(2026, 10, 22, 11, 1))).toBe(day);
});
