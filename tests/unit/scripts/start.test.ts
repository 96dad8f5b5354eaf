import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/setup/run.ts';

function start(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/start.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

test.for([
  ['two pages', ['https://example.org/a', 'https://example.org/b'], 'not 2'],
  ['an unknown option', ['--unknown'], '--unknown'],
  ['a file that is not there', ['no-such-page.html'], 'no-such-page.html'],
  ['a folder', ['tests'], 'Not a file'],
  ['half an address', ['http://'], 'Not an address'],
] as const)('%s: says what is wrong, shows the usage and exits with 2', ([, args, problem]) => {
  const { status, stderr, stdout } = start(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(problem);
  expect(stderr).toContain('usage: npm start');
  expect(stdout).toBe('');
});

test('--help shows the usage and exits with 0', () => {
  const { status, stdout } = start('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('usage: npm start');
});
