import { expect, it } from 'vitest';
import type { Resource } from '../../../src/catalog/resource.ts';
import { backupFile, previewRestore } from '../../../src/reading-list/backup.ts';
import { readImportFiles } from '../../../src/reading-list/import-files.ts';
import { runImport } from '../../../src/reading-list/import-run.ts';
import { readContent } from '../../../src/reading-list/library-content.ts';
import { listOwnResources, putResources } from '../../../src/reading-list/own-resources.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { profile, unwrap } from './library.ts';

const resource = (id: string, by = 'Somebody'): Resource => ({
  ...{ id, title: `Title of ${id}`, kind: 'guide', by, url: 'https://example.org/', stage: 1 },
  ...{ pages: ['example.org'], criteria: { drift: 2 }, skills: {} },
});

/** A backup of these resources, and both ways to restore it into a library that holds others. */
async function restoring(saved: Resource[], present: Resource[]) {
  const from = profile().connect();
  unwrap(await putResources(from, saved));
  const file = backupFile(unwrap(await readContent(from)), new Date());
  const bytes = new TextEncoder().encode(file.content);
  const source = await readImportFiles([{ name: file.name, bytes }]);
  if ('error' in source) throw new Error(source.error.code);
  const into = profile().connect();
  unwrap(await putResources(into, present));
  const plans = previewRestore(source, unwrap(await readContent(into)));
  if (!plans) throw new Error('no backup');
  return { into, plans };
}
const after = async (db: Awaited<ReturnType<typeof restoring>>['into']) =>
  unwrap(await listOwnResources(db));

it('come back whole from a backup into a fresh profile', async () => {
  const saved = [resource('own/a'), resource('pack/b')];
  const { into, plans } = await restoring(saved, []);
  expect(plans.merge.resourceChanges).toEqual(['own/a', 'pack/b']);
  const outcome = unwrap(await runImport(into, plans.merge));
  expect(await after(into)).toEqual(saved);
  if (outcome.cancelled) throw new Error('cancelled');
  expect(outcome.resourceChanges).toBe(2);
  unwrap(await undo(into, outcome.undo));
  expect(await after(into)).toEqual([]);
});

it('are added by merging, which changes none that is there', async () => {
  const { into, plans } = await restoring(
    [resource('own/a', 'Old'), resource('own/b')],
    [resource('own/a', 'Mine'), resource('own/c')],
  );
  unwrap(await runImport(into, plans.merge));
  expect((await after(into)).map(({ id, by }) => `${id} ${by}`)).toEqual([
    'own/a Mine',
    'own/b Somebody',
    'own/c Somebody',
  ]);
});

it('are what they were by replacing', async () => {
  const saved = [resource('own/a', 'Old'), resource('own/b')];
  const { into, plans } = await restoring(saved, [resource('own/a', 'Mine'), resource('own/c')]);
  expect(plans.replace.resourceChanges.toSorted()).toEqual(['own/a', 'own/b', 'own/c']);
  const outcome = unwrap(await runImport(into, plans.replace));
  expect(await after(into)).toEqual(saved);
  if (outcome.cancelled) throw new Error('cancelled');
  unwrap(await undo(into, outcome.undo));
  expect((await after(into)).map(({ id, by }) => `${id} ${by}`)).toEqual([
    'own/a Mine',
    'own/c Somebody',
  ]);
});
