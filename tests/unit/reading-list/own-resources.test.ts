import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../src/catalog/catalog.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import { backupFile, previewRestore } from '../../../src/reading-list/backup.ts';
import { readImportFiles } from '../../../src/reading-list/import-files.ts';
import { runImport } from '../../../src/reading-list/import-run.ts';
import { readContent } from '../../../src/reading-list/library-content.ts';
import {
  putResources,
  readCatalog,
  removeResource,
} from '../../../src/reading-list/own-resources.ts';
import { rescoreAll } from '../../../src/reading-list/rescore.ts';
import { saveLink } from '../../../src/reading-list/save-link.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { foreign, importInto, joined } from './imports.ts';
import { list, makeEvaluation, ownResources, profile, save, saved, unwrap } from './library.ts';

const resource = (id: string, by = 'Somebody'): Resource => ({
  ...{ id, title: `Title of ${id}`, kind: 'guide', by, url: 'https://example.org/', stage: 1 },
  ...{ pages: ['example.org'], criteria: { drift: 2 }, skills: {} },
});

/** A backup of these resources, and both ways to restore it into a library that holds others. */
async function restoring(saved: Resource[], present: Resource[]) {
  const from = profile().connect();
  unwrap(await putResources(from, saved));
  const file = backupFile(unwrap(await readContent(from)), new Date());
  const bytes = new TextEncoder().encode(joined(file.parts));
  const source = await readImportFiles([{ name: file.name, bytes }]);
  if ('error' in source) throw new Error(source.error.code);
  const into = profile().connect();
  unwrap(await putResources(into, present));
  const plans = previewRestore(source, unwrap(await readContent(into)));
  if (!plans) throw new Error('no backup');
  return { into, plans };
}

it('come back whole from a backup into a fresh profile', async () => {
  const saved = [resource('own/a'), resource('pack/b')];
  const { into, plans } = await restoring(saved, []);
  expect(plans.merge.resourceChanges).toEqual(['own/a', 'pack/b']);
  const outcome = unwrap(await runImport(into, plans.merge));
  expect(await ownResources(into)).toEqual(saved);
  if (outcome.cancelled) throw new Error('cancelled');
  expect(outcome.resourceChanges).toBe(2);
  unwrap(await undo(into, outcome.undo));
  expect(await ownResources(into)).toEqual([]);
});

it('are added by merging, which changes none that is there', async () => {
  const { into, plans } = await restoring(
    [resource('own/a', 'Old'), resource('own/b')],
    [resource('own/a', 'Mine'), resource('own/c')],
  );
  unwrap(await runImport(into, plans.merge));
  expect((await ownResources(into)).map(({ id, by }) => `${id} ${by}`)).toEqual([
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
  expect(await ownResources(into)).toEqual(saved);
  if (outcome.cancelled) throw new Error('cancelled');
  unwrap(await undo(into, outcome.undo));
  expect((await ownResources(into)).map(({ id, by }) => `${id} ${by}`)).toEqual([
    'own/a Mine',
    'own/c Somebody',
  ]);
});

it('stay as another context stored them since, where storing is undone; the others go', async () => {
  const { connect } = profile();
  const db = connect();
  const pack = [resource('pack/a', 'v1'), resource('pack/b', 'v1')];
  const first = unwrap(await putResources(db, pack));
  const second = unwrap(await putResources(connect(), [resource('pack/a', 'v2')]));
  unwrap(await undo(db, first.undo));
  expect(await ownResources(db)).toEqual([resource('pack/a', 'v2')]);
  unwrap(await putResources(db, [resource('pack/a', 'v3')]));
  expect(await undo(db, second.undo)).toEqual({ error: { code: 'item-changed' } });
  expect(await ownResources(db)).toEqual([resource('pack/a', 'v3')]);
});

it('come back where their removal is undone, unless they were stored anew', async () => {
  const db = profile().connect();
  unwrap(await putResources(db, [resource('own/a', 'v1')]));
  const removal = unwrap(await removeResource(db, 'own/a'));
  const [redo] = unwrap(await undo(db, removal.undo));
  expect(await ownResources(db)).toEqual([resource('own/a', 'v1')]);
  if (!redo) throw new Error('no redo');
  unwrap(await undo(db, redo));
  unwrap(await putResources(db, [resource('own/a', 'v2')]));
  expect(await undo(db, removal.undo)).toEqual({ error: { code: 'item-changed' } });
  expect(await ownResources(db)).toEqual([resource('own/a', 'v2')]);
});

describe('say which resource a page is, as the built-in ones do', () => {
  const course: Resource = { ...resource('team/course'), kind: 'course', stage: 2 };
  const url = 'https://example.org/lesson';
  const belonging = { resourceId: 'team/course', stage: 2 };

  /** A library that has the course of a pack. */
  async function withCourse() {
    const db = profile().connect();
    unwrap(await putResources(db, [course]));
    return db;
  }

  it('when it is saved', async () => {
    const db = await withCourse();
    expect((await save(db, { url })).item).toMatchObject(belonging);
  });

  it('when a link to it is saved', async () => {
    const db = await withCourse();
    expect(unwrap(await saveLink(db, { url, title: 'A lesson' })).item).toMatchObject(belonging);
  });

  it('when it is imported', async () => {
    const db = await withCourse();
    await importInto(db, foreign({ url }));
    expect(await list(db)).toMatchObject([belonging]);
  });

  it('when it is judged again', async () => {
    const db = profile().connect();
    await save(db, { url });
    unwrap(await putResources(db, [course]));
    const score = async () => makeEvaluation(2, { model: 'new', stage: 4 });
    unwrap(await rescoreAll(db, { model: 'new', score }));
    expect((await saved(db, url))?.item).toMatchObject({ stage: 2, scored: { model: 'new' } });
  });
});

it('are in the catalogue among the built-in ones, a damaged one is not', async () => {
  const db = profile().connect();
  unwrap(await putResources(db, [resource('own/a')]));
  await db.resources.put({ id: 'own/damaged', kind: 'rumour' } as never);
  const ids = async () => unwrap(await readCatalog(db)).map(({ id }) => id);
  expect((await ids()).toSorted()).toEqual(['own/a', ...RESOURCES.map(({ id }) => id)].toSorted());
  unwrap(await removeResource(db, 'own/a'));
  expect(await ids()).toEqual(RESOURCES.map(({ id }) => id));
});
