import { expect, test } from 'vitest';
import { blobOf } from '../../../src/reading-list/blob-of.ts';

test('parts in their order, also where there are more than are held as text at once', async () => {
  const large = 'ä'.repeat(9_000_000);
  const blob = await blobOf(['a', large, large, 'b', large, 'c'], 'application/json');
  expect(blob.type).toBe('application/json');
  expect((await blob.text()) === `a${large}${large}b${large}c`).toBe(true);
  expect(await (await blobOf([], '')).text()).toBe('');
});
