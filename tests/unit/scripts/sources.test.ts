import { expect, test, vi } from 'vitest';
import { firstFound, firstWorking } from '../../../scripts/setup/sources.ts';

test('stops at the first source that has the program', async () => {
  const later = vi.fn(async () => ({ path: '/later' }));
  const found = await firstFound([
    { name: 'first', find: async () => ({ reason: 'none found' }) },
    { name: 'second', find: async () => ({ path: '/second' }) },
    { name: 'third', find: later },
  ]);
  expect(found).toEqual({ path: '/second' });
  expect(later).not.toHaveBeenCalled();
});

test('names what was wrong with every source where none has it', async () => {
  const problem = await firstFound([
    { name: 'the system', find: async () => ({ reason: 'none found' }) },
    { name: 'the download', find: async () => ({ reason: 'it failed' }) },
  ]);
  expect(problem).toEqual({ problem: 'the system: none found; the download: it failed' });
});

test('passes over programs that do not work', async () => {
  const check = async (path: string) => (path === '/good' ? undefined : 'is too old');
  expect(await firstWorking(['/old', '/good', '/other'], check)).toEqual({ path: '/good' });
  expect(await firstWorking(['/old', '/older'], check)).toEqual({
    reason: '/old is too old, /older is too old',
  });
  expect(await firstWorking([], check)).toEqual({ reason: 'none found' });
});
