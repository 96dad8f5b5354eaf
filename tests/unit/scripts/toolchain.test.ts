import { expect, test } from 'vitest';

test('scripts run under the pinned Node, not the one of the machine', () => {
  expect(process.version).toMatch(/^v24\./);
});
