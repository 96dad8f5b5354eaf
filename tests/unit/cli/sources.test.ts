import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from '../../../src/cli/load.ts';
import { findPages } from '../../../src/cli/sources.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-sources-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder’s pages by path, linked ones too, no linked folders, and what is no page left out', async () => {
  await mkdir(path.join(folder, 'b'));
  await writeFile(path.join(folder, 'b/page.html'), '<p>One</p>');
  await writeFile(path.join(folder, 'c.htm'), '<p>Two</p>');
  await writeFile(path.join(folder, 'notes.txt'), 'three');
  await symlink(path.join(folder, 'c.htm'), path.join(folder, 'a.html'));
  await symlink(path.join(folder, 'b'), path.join(folder, 'd.html'));
  expect((await findPages(['./'], folder)).map(({ source }) => source)).toEqual([
    './a.html',
    './b/page.html',
    './c.htm',
  ]);
});

test('a link in a folder that leads nowhere is told', async () => {
  await symlink(path.join(folder, 'gone'), path.join(folder, 'page.html'));
  const [page] = await findPages([folder], '/');
  expect(page).toMatchObject({ file: path.join(folder, 'page.html') });
  expect(page && (await load(page, 1000))).toMatchObject({ error: { code: 'file-not-found' } });
});
