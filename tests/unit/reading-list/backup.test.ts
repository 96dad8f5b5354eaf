import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupFile, exportName, previewRestore } from '../../../src/reading-list/backup.ts';
import { EXPORT_FORMATS } from '../../../src/reading-list/formats/formats.ts';
import { readImportFiles } from '../../../src/reading-list/import-files.ts';
import { runImport } from '../../../src/reading-list/import-run.ts';
import { getByUrl, listItems, removeItems, setNote } from '../../../src/reading-list/items.ts';
import { type LibraryContent, readContent } from '../../../src/reading-list/library-content.ts';
import { rescoreAll } from '../../../src/reading-list/rescore.ts';
import { setResourceStatus } from '../../../src/reading-list/resource-records.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { library } from './formats/generated.ts';
import { content, importInto, inUse, joined, sourceOf } from './imports.ts';
import { list, makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

test('exports of one day have names of their own', () => {
  const day = new Date(2026, 2, 9);
  const names = EXPORT_FORMATS.map((format) => exportName(format, day));
  expect(new Set(names).size).toBe(EXPORT_FORMATS.length);
  expect(names).toContain('plumbline-csl-2026-03-09.json');
});

test('a library is read in requests of some hundred texts: Chromium never answers one for too much', async () => {
  const { connect } = profile();
  const filled = connect();
  const texts = Array.from({ length: 1200 }, (_, n) => ({ id: `${n}`, blocks: [] }));
  await filled.texts.bulkAdd(texts);
  await filled.items.bulkAdd(
    texts.map(({ id }) => ({
      ...{ id, address: id, url: 'https://example.org/', title: 'A', stage: null },
      ...{ status: 'to-read' as const, note: '', tags: [], savedAt: 1, updatedAt: 1 },
    })),
  );
  const db = connect();
  const asked: number[] = [];
  db.use({
    stack: 'dbcore',
    name: 'what is asked for',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'texts') return table;
        return {
          ...table,
          query: (request) => {
            if (request.values) asked.push(Number.POSITIVE_INFINITY);
            return table.query(request);
          },
          getMany: (request) => {
            asked.push(request.keys.length);
            return table.getMany(request);
          },
        };
      },
    }),
  });
  const { pages } = await content(db);
  expect(pages.filter(({ blocks }) => blocks)).toHaveLength(1200);
  expect(Math.max(...asked)).toBeLessThanOrEqual(500);
});

/** What is kept, as it would have been before `rationale` was a criterion. */
function beforeRationale(kept: LibraryContent): LibraryContent {
  return JSON.parse(JSON.stringify(kept), (key, value) => {
    if (key === 'rationale') return undefined;
    return key === 'breakdown' ? value.filter(({ part }: Part) => part !== 'rationale') : value;
  });
}
type Part = { part: string };

describe('a backup', () => {
  test('has the day in its name and restores into a fresh profile without loss', async () => {
    const { db } = await inUse();
    const before = await content(db);
    const backup = backupFile(before, new Date(2026, 2, 9, 23, 59));
    expect(backup.name).toBe('plumbline-2026-03-09.json');
    const fresh = profile().connect();
    const restore = previewRestore(await sourceOf(backup), await content(fresh));
    expect(restore?.replace.added).toHaveLength(2);
    expect(unwrap(await runImport(fresh, restore?.replace ?? never()))).toMatchObject({
      added: 2,
      roadmapChanges: 1,
      disagreementChanges: 1,
    });
    expect(await content(fresh)).toEqual(before);
  });

  test('any library: backup, then replace in any other, is the library; undo is the other', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, async (mine, other) => {
        const db = profile().connect();
        await importInto(db, await sourceOf(backupFile(other, new Date(0))));
        const before = await content(db);
        const source = await sourceOf(backupFile(mine, new Date(0)));
        const { undo: token } = await importInto(db, source, { mode: 'replace' });
        const ids = (each: LibraryContent) => each.pages.map(({ item }) => item.id);
        const after = await content(db);
        // Pages that were there keep their ids.
        const withoutIds = (each: LibraryContent) =>
          each.pages
            .map(({ item: { id: _, ...item }, ...rest }) => ({ item, ...rest }))
            .sort((a, b) => (a.item.address < b.item.address ? -1 : 1));
        expect(withoutIds(after)).toEqual(withoutIds(mine));
        expect(byResource(after)).toEqual(byResource(mine));
        expect(after.disagreements).toEqual(mine.disagreements);
        expect(new Set(ids(after)).size).toBe(mine.pages.length);
        unwrap(await undo(db, token));
        expect(await content(db)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('any two libraries: merged either way they are the same, and again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, async (one, two) => {
        const merged = await Promise.all(
          [
            [one, two],
            [two, one],
          ].map(async (order) => {
            const db = profile().connect();
            for (const each of order)
              await importInto(db, await sourceOf(backupFile(each, new Date(0))));
            const after = await content(db);
            for (const each of order) {
              const again = await importInto(db, await sourceOf(backupFile(each, new Date(0))));
              expect(again).toMatchObject({
                ...{ added: 0, updated: 0, roadmapChanges: 0, disagreementChanges: 0 },
              });
            }
            return after;
          }),
        );
        const comparable = (each?: LibraryContent) =>
          each?.pages
            .map(({ item: { id: _, ...item }, evaluation }) => ({ item, evaluation }))
            .sort((a, b) => (a.item.address < b.item.address ? -1 : 1));
        expect(comparable(merged[0])).toEqual(comparable(merged[1]));
        expect(merged[0]?.disagreements).toEqual(merged[1]?.disagreements);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('shows both ways what will change: merge keeps what came since, replace takes it away', async () => {
    const { db, first } = await inUse();
    const backup = backupFile(await content(db), new Date());
    unwrap(
      await savePage(db, {
        article: makeArticle({ url: 'https://late.example/' }),
        evaluation: makeEvaluation(),
      }),
    );
    unwrap(await setNote(db, first.id, 'changed since', Date.now() + 1000));
    const restore = previewRestore(await sourceOf(backup), await content(db)) ?? never();
    expect(restore.merge).toMatchObject({ added: [], updated: [], removed: [] });
    expect(restore.replace).toMatchObject({
      updated: [{ fields: expect.arrayContaining(['note']) }],
      removed: [{ title: 'How we serve rankings' }],
    });
    const before = await content(db);
    const outcome = unwrap(await runImport(db, restore.replace));
    if (outcome.cancelled) throw new Error('cancelled');
    expect(outcome).toMatchObject({ added: 0, updated: 1, removed: 1 });
    expect(unwrap(await getByUrl(db, first.url))?.item.note).toBe('mine');
    unwrap(await undo(db, outcome.undo));
    expect(await content(db)).toEqual(before);
  });

  test('replacing leaves alone what was saved, chosen and said since the preview', async () => {
    const { db, connect, first } = await inUse();
    const source = await sourceOf(backupFile(await content(db), new Date()));
    const { replace } = previewRestore(source, await content(db)) ?? never();
    expect(replace).toMatchObject({ added: [], updated: [], removed: [], roadmapChanges: [] });
    const other = connect();
    unwrap(
      await savePage(other, {
        article: makeArticle({ url: 'https://late.example/' }),
        evaluation: makeEvaluation(),
      }),
    );
    unwrap(await setNote(other, first.id, 'since', Date.now() + 1000));
    unwrap(await setResourceStatus(other, 'cs329s', 'done', Date.now() + 1000));
    unwrap(await setResourceStatus(other, 'mlops-specialization', 'started'));
    const before = await content(db);
    expect(unwrap(await runImport(db, replace))).toMatchObject({
      ...{ added: 0, updated: 0, removed: 0, roadmapChanges: 0 },
    });
    expect(await content(db)).toEqual(before);
  });

  test('of before there was a criterion keeps every page with what it was judged on', async () => {
    const { db } = await inUse();
    const old = beforeRationale(await content(db));
    const fresh = profile().connect();
    const source = await sourceOf(backupFile(old, new Date()));
    const { plan, added, disagreementChanges } = await importInto(fresh, source);
    expect({ bad: plan.bad, added, disagreementChanges }).toEqual({
      ...{ bad: [], added: 2, disagreementChanges: 1 },
    });
    expect(unwrap(await readContent(fresh))).toEqual({ ...old, damaged: 0 });
    expect((await list(fresh)).map(({ scored }) => scored?.levels.rationale)).toEqual([
      ...[undefined, undefined],
    ]);

    const score = async () => makeEvaluation(3, { model: 'new' });
    unwrap(await rescoreAll(fresh, { model: 'new', score }));
    expect((await list(fresh)).map(({ scored }) => scored?.levels.rationale)).toEqual([3, 3]);
  });

  test('leaves a page alone whose entry in it is damaged', async () => {
    const { db, first } = await inUse();
    const { parts, name } = backupFile(await content(db), new Date());
    const text = joined(parts);
    for (const damage of ['"title":7', '"title":"","status":"lost"']) {
      const file = JSON.parse(text);
      const entry = file.pages.find((page: { item: { id: string } }) => page.item.id === first.id);
      Object.assign(entry.item, JSON.parse(`{${damage}}`));
      const source = await sourceOf({ name, parts: [JSON.stringify(file)] });
      const plan = previewRestore(source, await content(db))?.replace ?? never();
      expect(plan).toMatchObject({ bad: [{ title: first.url }], removed: [] });
      expect(unwrap(await runImport(db, plan))).toMatchObject({ removed: 0 });
      expect(unwrap(await getByUrl(db, first.url))?.item.note).toBe('mine');
    }
  });

  test('a page that was removed by a restore and saved anew is not doubled by the undo', async () => {
    const { db, first } = await inUse();
    const empty = backupFile(
      { pages: [], roadmap: [], disagreements: [], resources: [] },
      new Date(),
    );
    const { undo: token, removed } = await importInto(db, await sourceOf(empty), {
      mode: 'replace',
    });
    expect(removed).toBe(2);
    const anew = unwrap(
      await savePage(db, {
        article: makeArticle({ url: first.url }),
        evaluation: makeEvaluation(),
      }),
    );
    unwrap(await undo(db, token));
    const { items } = unwrap(await listItems(db));
    expect(items).toHaveLength(2);
    expect(items.map(({ id }) => id)).toContain(anew.item.id);
  });

  test('brings back a removed page with evaluation and text; an id that is taken is not reused', async () => {
    const { db, first } = await inUse();
    const before = await content(db);
    const backup = await sourceOf(backupFile(before, new Date()));
    unwrap(await removeItems(db, [first.id]));
    const squatter = { ...first, address: 'https://other.example/', url: 'https://other.example/' };
    await db.items.add(squatter);
    expect(await importInto(db, backup)).toMatchObject({ added: 1, updated: 0 });
    const { pages } = await content(db);
    const page = pages.find(({ item }) => item.address === first.address);
    expect(page?.item.id).not.toBe(first.id);
    expect(page).toMatchObject({ evaluation: makeEvaluation(), blocks: makeArticle().blocks });
    expect(pages).toHaveLength(3);
  });

  test("chosen together with another product's file is added, and replaces nothing", async () => {
    const { db, first } = await inUse();
    const library = await content(db);
    const pages = library.pages.filter(({ item }) => item.id !== first.id);
    const backup = backupFile({ ...library, pages }, new Date());
    const csv = `title,url,time_added,tags,status\nA,${first.url},1,,unread\n`;
    const files = [backup, { name: 'part_000000.csv', parts: [csv] }].map(({ name, parts }) => ({
      name,
      bytes: new TextEncoder().encode(joined(parts)),
    }));
    const source = await readImportFiles(files);
    if ('error' in source) throw new Error(source.error.code);
    expect(source.rows).toHaveLength(2);
    expect(previewRestore(source, library)).toBeNull();
    // Whatever is asked for: a page of another product never takes the place of the reader's own.
    await importInto(db, source, { mode: 'replace' });
    expect(unwrap(await getByUrl(db, first.url))).toMatchObject({
      item: { note: 'mine', scored: first.scored },
      evaluation: makeEvaluation(),
    });
  });

  test("is none where the file is another product's", async () => {
    const csv = {
      name: 'a.csv',
      parts: ['title,url,time_added,tags,status\nA,https://a.example,1,,unread\n'],
    };
    expect(
      previewRestore(await sourceOf(csv), {
        pages: [],
        roadmap: [],
        disagreements: [],
        resources: [],
      }),
    ).toBeNull();
  });
});

const byResource = ({ roadmap }: LibraryContent) =>
  roadmap.toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1));

function never(): never {
  throw new Error('unexpected');
}
