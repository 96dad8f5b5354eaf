import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { bookmarks } from '../../../src/reading-list/formats/bookmarks.ts';
import type { ForeignPage } from '../../../src/reading-list/formats/format.ts';
import { raindrop } from '../../../src/reading-list/formats/raindrop.ts';
import { readwise } from '../../../src/reading-list/formats/readwise.ts';
import { previewImport } from '../../../src/reading-list/import.ts';
import { runImport } from '../../../src/reading-list/import-run.ts';
import type { ReadingItem } from '../../../src/reading-list/item.ts';
import { getByUrl, listItems, setNote, setStatus } from '../../../src/reading-list/items.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { addTag } from '../../../src/reading-list/tags-and-rating.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { lookupIn } from '../../../src/words/words.ts';
import { library } from './formats/generated.ts';
import { content, foreign, importInto, inUse, joined, many } from './imports.ts';
import { makeArticle, makeEvaluation, profile, save, unwrap } from './library.ts';

describe('an import', () => {
  test('does what its preview says, and twice is once', async () => {
    const { db, first } = await inUse();
    const { plan, added, updated } = await importInto(db, many(3));
    expect([added, updated]).toEqual([2, 1]);
    expect(plan.added.map(({ line }) => line)).toEqual([2, 3]);
    expect(plan.updated).toMatchObject([
      { line: 1, fields: expect.arrayContaining(['tags', 'savedAt', 'updatedAt']) },
    ]);
    const page = unwrap(await getByUrl(db, first.url));
    expect(page?.item).toMatchObject({
      note: 'mine',
      tags: ['imported'],
      savedAt: 1,
      title: first.title,
    });
    expect(page?.evaluation).toEqual(makeEvaluation());
    const imported = unwrap(await getByUrl(db, 'https://example.org/page/1'));
    expect(imported).toMatchObject({ evaluation: null, item: { status: 'done', stage: null } });
    expect(imported?.item.scored).toBeUndefined();

    const before = await content(db);
    const again = await importInto(db, many(3));
    expect(again).toMatchObject({ added: 0, updated: 0 });
    expect(again.plan.skipped.map(({ code }) => code)).toEqual(Array(3).fill('skip-same'));
    expect(await content(db)).toEqual(before);
  });

  test.each([bookmarks, raindrop, readwise])(
    'of an export just written ($id) changes nothing',
    (format) => {
      const words = lookupIn(messages);
      fc.assert(
        fc.property(library, (content) => {
          const text = joined(format.write?.(content, { words, now: Date.now() }));
          const read = format.read?.(text);
          if (!read || 'error' in read) throw new Error('not read');
          const { updated, added } = previewImport(read, content);
          expect({ updated, added }).toEqual({ updated: [], added: [] });
        }),
      );
    },
  );

  test('takes an earlier date and a new tag from a file, but not the start of the same second', async () => {
    const db = profile().connect();
    const savedAt = Date.UTC(2026, 0, 2) + 345;
    const { url } = (await save(db, {}, 2, savedAt)).item;
    const plan = async (page: Partial<ForeignPage>) =>
      previewImport(foreign({ url, ...page }), await content(db)).updated.map(
        ({ fields }) => fields,
      );
    expect(await plan({ savedAt: savedAt - 345 })).toEqual([]);
    expect(await plan({ savedAt: savedAt - 1345 })).toEqual([['savedAt', 'updatedAt']]);
    expect(await plan({ savedAt: savedAt - 1 })).toEqual([['savedAt', 'updatedAt']]);
    expect(await plan({ savedAt, tags: ['new'] })).toEqual([['tags', 'updatedAt']]);
  });

  test('only takes web addresses, and goes on past those that are none', () => {
    const urls = [
      ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'about:blank', 'x', ''],
      ...[' https://ok.example/ ', 'JAVASCRIPT:alert(1)', 'https://'],
    ];
    const plan = previewImport(foreign(...urls.map((url) => ({ url }))), {
      pages: [],
      roadmap: [],
      disagreements: [],
      resources: [],
    });
    expect(plan.added).toEqual([{ line: 7, title: 'https://ok.example/' }]);
    expect(plan.bad.map(({ line, code }) => [line, code])).toEqual([
      ...[1, 2, 3, 4, 5].map((line) => [line, 'row-address-refused']),
      ...[
        [6, 'row-no-address'],
        [8, 'row-address-refused'],
        [9, 'row-address-refused'],
      ],
    ]);
  });

  test('knows the catalogue: pages of a course are of its stage', () => {
    const plan = previewImport(
      foreign({ url: 'https://stanford-cs329s.github.io/syllabus.html' }),
      { pages: [], roadmap: [], disagreements: [], resources: [] },
    );
    expect(plan.pages[0]?.item).toMatchObject({ resourceId: 'cs329s', stage: 2 });
  });

  test('a date in the future is now', () => {
    const plan = previewImport(
      foreign({ url: 'https://a.example', savedAt: 9e15 }),
      { pages: [], roadmap: [], disagreements: [], resources: [] },
      { now: 7 },
    );
    expect(plan.pages[0]?.item).toMatchObject({ savedAt: 7, updatedAt: 7 });
  });

  test('merges with what other contexts changed since the preview', async () => {
    const { db, connect, first } = await inUse();
    const plan = previewImport(many(2), await content(db));
    const other = connect();
    unwrap(await setStatus(other, [first.id], 'reading'));
    unwrap(
      await savePage(other, {
        article: makeArticle({ url: 'https://example.org/page/1' }),
        evaluation: makeEvaluation(),
      }),
    );
    expect(unwrap(await runImport(db, plan))).toMatchObject({ added: 0, updated: 2 });
    const { items } = unwrap(await listItems(db));
    expect(items).toHaveLength(3);
    expect(items.find(({ id }) => id === first.id)).toMatchObject({
      status: 'reading',
      tags: ['imported'],
    });
  });

  test('a damaged record at an address is set aside', async () => {
    const { connect } = profile();
    const db = connect();
    const broken = { id: 'b', address: 'https://example.org/page/0', status: 'eaten' };
    await db.items.add(broken as unknown as ReadingItem);
    expect(await importInto(db, many(1))).toMatchObject({ added: 1 });
    expect((await db.damaged.toArray()).map(({ record }) => record)).toEqual([broken]);
  });

  test('tells its progress', async () => {
    const { connect } = profile();
    const seen: [number, number][] = [];
    await importInto(connect(), many(1200), { onProgress: (...progress) => seen.push(progress) });
    expect(seen).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });

  test('cancelled in the middle or before: everything is as it was', async () => {
    const { db } = await inUse();
    const before = await content(db);
    const plan = previewImport(many(1200), before);
    const middle = new AbortController();
    const outcome = await runImport(db, plan, {
      signal: middle.signal,
      onProgress: (done) => done === 1000 && middle.abort(),
    });
    expect(outcome).toEqual({ value: { cancelled: true } });
    const early = await runImport(db, plan, { signal: AbortSignal.abort() });
    expect(early).toEqual({ value: { cancelled: true } });
    expect(await content(db)).toEqual(before);
    // And it can be run after all.
    expect(unwrap(await runImport(db, plan))).toMatchObject({ added: 1199, updated: 1 });
  });

  test('a full disk in the middle leaves nothing behind', async () => {
    const { db, connect } = await inUse();
    const before = await content(db);
    let writes = 0;
    const failing = connect();
    failing.use({
      stack: 'dbcore',
      name: 'disk full at the second batch',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          if (name !== 'items') return table;
          return {
            ...table,
            mutate: (request) =>
              request.type === 'add' && ++writes > 1
                ? Promise.reject(new DOMException('no', 'QuotaExceededError'))
                : table.mutate(request),
          };
        },
      }),
    });
    const plan = previewImport(many(1200), before);
    expect(await runImport(failing, plan)).toEqual({ error: { code: 'storage-full' } });
    expect(await content(db)).toEqual(before);
  });

  test('of ten thousand takes about ten times as long as one of a thousand', async () => {
    const spent = async (count: number) => {
      const db = profile().connect();
      await db.open();
      const start = performance.now();
      const { added } = await importInto(db, many(count));
      expect(added).toBe(count);
      return performance.now() - start;
    };
    await spent(1000);
    const small = Math.min(await spent(1000), await spent(1000));
    const large = await spent(10_000);
    // Quadratic work would make it a hundred.
    expect(large / small).toBeLessThan(30);
  }, 60_000);
});

describe('undoing an import', () => {
  test('brings back the state before, and undoing that the import', async () => {
    const { db } = await inUse();
    const before = await content(db);
    const { undo: token } = await importInto(db, many(600));
    const after = await content(db);
    const redo = unwrap(await undo(db, token));
    expect(await content(db)).toEqual(before);
    for (const each of redo) unwrap(await undo(db, each));
    expect(await content(db)).toEqual(after);
  });

  test('leaves what the reader did since: to other pages, and to these', async () => {
    const { db, first } = await inUse();
    const { undo: token } = await importInto(
      db,
      foreign(
        { url: 'https://example.org/elsewhere', tags: ['imported'] },
        ...many(3).rows.flatMap((row) => ('page' in row ? [row.page] : [])),
      ),
    );
    unwrap(
      await savePage(db, {
        article: makeArticle({ url: 'https://late.example/' }),
        evaluation: makeEvaluation(),
      }),
    );
    const imported = unwrap(await getByUrl(db, 'https://example.org/page/1'))?.item.id ?? '';
    unwrap(await setNote(db, imported, 'worth keeping'));
    unwrap(await setStatus(db, [first.id], 'done'));
    const second = unwrap(await getByUrl(db, 'https://example.org/elsewhere'))?.item.id ?? '';
    unwrap(await addTag(db, [second], 'own'));
    unwrap(await undo(db, token));
    const { items } = unwrap(await listItems(db));
    expect(items.map(({ address }) => address).sort()).toEqual([
      'https://example.org/elsewhere',
      'https://example.org/page/0',
      'https://example.org/page/1',
      'https://late.example/',
    ]);
    // Tags set since stay; those of the import alone go, and the status set since stays.
    expect(items.find(({ id }) => id === second)?.tags).toEqual(['imported', 'own']);
    const page = items.find(({ id }) => id === first.id);
    expect(page).toMatchObject({ status: 'done', tags: [], note: 'mine', savedAt: first.savedAt });
  });
});
