import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json';
import { bookmarks } from '../../../../src/reading-list/formats/bookmarks.ts';
import { csl } from '../../../../src/reading-list/formats/csl.ts';
import type { ForeignPage, Format } from '../../../../src/reading-list/formats/format.ts';
import { detectFormat, EXPORT_FORMATS } from '../../../../src/reading-list/formats/formats.ts';
import { escapeMarkdown, markdown } from '../../../../src/reading-list/formats/markdown.ts';
import { plumbline } from '../../../../src/reading-list/formats/plumbline.ts';
import { readLines } from '../../../../src/reading-list/formats/plumbline-lines.ts';
import { raindrop } from '../../../../src/reading-list/formats/raindrop.ts';
import { readwise } from '../../../../src/reading-list/formats/readwise.ts';
import type { LibraryContent, WholePage } from '../../../../src/reading-list/library-content.ts';
import { lookupIn } from '../../../../src/words/words.ts';
import { joined } from '../imports.ts';
import { makeEvaluation } from '../library.ts';
import { library } from './generated.ts';

const options = { words: lookupIn(messages), now: Date.UTC(2026, 2, 9) };

function pagesOf(format: Format, content: LibraryContent): ForeignPage[] {
  const text = joined(format.write?.(content, options));
  const result = detectFormat(text, 'x')?.read(text);
  if (!result || 'error' in result) throw new Error('not read');
  return result.rows.flatMap((row) => ('page' in row ? [row.page] : []));
}

const withoutCommas = (tags: readonly string[]) =>
  [...new Set(tags.map((tag) => tag.replaceAll(',', ' ').trim()).filter(Boolean))].sort();
const sorted = (tags: readonly string[] = []) => [...new Set(tags)].sort();

test('own file: everything comes back, read at once or line by line', () => {
  fc.assert(
    fc.property(library, (content) => {
      const text = joined(plumbline.write(content, options));
      expect(readLines(new TextEncoder().encode(text))).toEqual(plumbline.read(text));
      expect(detectFormat(text, '')?.id).toBe('plumbline');
      const read = plumbline.read(text);
      if ('error' in read) throw new Error(read.error.code);
      expect(read.rows.map((row) => 'own' in row && row.own)).toEqual(content.pages);
      expect(read.roadmap).toEqual(content.roadmap);
    }),
  );
});

describe('own file', () => {
  const empty = { pages: [], roadmap: [], disagreements: [], resources: [] };
  const page: WholePage = {
    item: {
      ...{ id: 'a', address: 'https://a.example/', url: 'https://a.example/', title: 'A' },
      ...{ stage: null, status: 'to-read', note: '', tags: [], savedAt: 1, updatedAt: 1 },
    },
  };
  const withPages = (...pages: unknown[]) =>
    JSON.stringify({ app: 'plumbline', version: 1, exportedAt: '', roadmap: [], pages });

  test('an empty library round trips', () => {
    expect(plumbline.read(joined(plumbline.write(empty, options)))).toEqual({
      ...{ rows: [], roadmap: [], disagreements: [], resources: [] },
    });
  });

  test('of a newer version is refused, not half read', () => {
    const newer = joined(plumbline.write(empty, options)).replace('"version":1', '"version":2');
    expect(plumbline.read(newer)).toEqual({ error: { code: 'import-newer-version' } });
    // Also where the rest of it has another form by then.
    const other = JSON.stringify({ app: 'plumbline', version: 3, library: {} });
    expect(plumbline.read(other)).toEqual({ error: { code: 'import-newer-version' } });
  });

  test('with a time that is no date loses that page only, which no export could write', () => {
    const entry = { item: { ...page.item, tags: [] } };
    const wild = { item: { ...entry.item, savedAt: 9e15 } };
    const read = plumbline.read(withPages(entry, wild));
    expect(read).toMatchObject({ rows: [{ line: 1 }, { error: { code: 'row-damaged' } }] });
  });

  test('cut off or none is broken', () => {
    const text = joined(
      plumbline.write(
        { ...empty, pages: [{ ...page, item: { ...page.item, tags: [] } }] },
        options,
      ),
    );
    expect(plumbline.read(text.slice(0, -5))).toEqual({ error: { code: 'import-broken' } });
    expect(plumbline.read('{"app":"plumbline"}')).toEqual({ error: { code: 'import-broken' } });
  });

  test('takes no disagreement about an address that a click could run, and no time without a date', () => {
    const opinion = { level: 2, direction: 'lower', at: 1 };
    const disagreement = (url: string, at: number) => ({
      ...{ url, address: url, title: 'A', textHash: '', evaluation: makeEvaluation() },
      opinions: { drift: { ...opinion, at } },
    });
    const record = (updatedAt: number) => ({ resourceId: 'kaggle', status: 'done', updatedAt });
    const file = {
      ...JSON.parse(withPages()),
      roadmap: [record(1), record(9e15)],
      disagreements: [
        disagreement('https://a.example/', 1),
        disagreement('javascript:alert(1)', 1),
        disagreement('https://b.example/', 9e15),
      ],
    };
    const read = plumbline.read(JSON.stringify(file));
    if ('error' in read) throw new Error(read.error.code);
    expect(read.roadmap).toEqual([record(1)]);
    expect(read.disagreements?.map(({ url }) => url)).toEqual(['https://a.example/']);
    expect(read.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('takes no evaluation and no text of a page without a score', () => {
    const entry = { item: { ...page.item, tags: [] } };
    const blocks = [{ type: 'paragraph', text: 'A' }];
    const read = plumbline.read(withPages({ ...entry, evaluation: makeEvaluation(), blocks }));
    expect(read).toMatchObject({ rows: [{ line: 1, own: entry }] });
    expect(read).not.toHaveProperty('rows.0.own.evaluation');
    expect(read).not.toHaveProperty('rows.0.own.blocks');
  });

  test('comes in parts, each of one page: a large library is longer than any text', () => {
    const block = { type: 'paragraph' as const, text: 'x'.repeat(60_000) };
    const large = { item: { ...page.item, tags: [] }, blocks: [block] };
    const parts = [...plumbline.write({ ...empty, pages: Array(1000).fill(large) }, options)];
    expect(parts.every((part) => part.length < 61_000)).toBe(true);
    expect(JSON.parse(joined(parts)).pages).toHaveLength(1000);
  });

  test('line by line is read where it is laid out as it is written, and whole', () => {
    const pages = [1, 2].map((n) => ({ item: { ...page.item, id: `${n}`, tags: [] } }));
    const text = joined(plumbline.write({ ...empty, pages }, options));
    const bytes = (file: string) => new TextEncoder().encode(file);
    expect(readLines(bytes(text))).toMatchObject({ rows: [{ line: 1 }, { line: 2 }] });
    const broken = { error: { code: 'import-broken' } };
    expect(readLines(bytes(text.slice(0, -5)))).toEqual(broken);
    expect(readLines(bytes(text.replace('"note"', 'note')))).toEqual(broken);
    const newer = text.replace('"version":1', '"version":2');
    expect(readLines(bytes(newer))).toEqual({ error: { code: 'import-newer-version' } });
    const others = [
      '',
      '{',
      'a\nb',
      JSON.stringify(JSON.parse(text)),
      text.replaceAll('\n', '\r\n'),
    ];
    for (const other of others) expect(readLines(bytes(other))).toBeNull();
  });

  test('a damaged page is a row of its own; addresses that a click could run are refused', () => {
    const bad = { item: { ...page.item, status: 'eaten' } };
    const script = { item: { ...page.item, url: 'javascript:alert(1)' } };
    const disk = { item: { ...page.item, url: 'file:///home/me/a.html' } };
    const read = plumbline.read(withPages(bad, page, script, disk, null));
    if ('error' in read) throw new Error(read.error.code);
    expect(read.rows).toMatchObject([
      { line: 1, error: { code: 'row-damaged' }, text: 'https://a.example/' },
      { line: 2, own: page },
      { line: 3, error: { code: 'row-address-refused' } },
      { line: 4, own: disk },
      { line: 5, error: { code: 'row-damaged' } },
    ]);
  });
});

test('Raindrop CSV: address, title, note, tags, status and date come back', () => {
  fc.assert(
    fc.property(library, (content) => {
      const pages = pagesOf(raindrop, content);
      expect(pages).toHaveLength(content.pages.length);
      content.pages.forEach(({ item }, at) => {
        const { url, title, note, status, savedAt } = item;
        expect(pages[at]).toMatchObject({ url, title, note, status, savedAt });
        expect(sorted(pages[at]?.tags)).toEqual(withoutCommas(item.tags));
      });
    }),
  );
});

test('Readwise CSV: address, title, tags, date and what Reader knows of the status come back', () => {
  fc.assert(
    fc.property(library, (content) => {
      const pages = pagesOf(readwise, content);
      content.pages.forEach(({ item }, at) => {
        const { url, title, tags, savedAt } = item;
        const status = item.status === 'dropped' ? 'done' : item.status;
        expect(pages[at]).toMatchObject({ url, title, tags, savedAt, status });
      });
    }),
  );
});

test('bookmarks: all but the milliseconds comes back, and what is blank', () => {
  fc.assert(
    fc.property(library, (content) => {
      const pages = new Map(pagesOf(bookmarks, content).map((each) => [each.url, each]));
      expect(pages.size).toBe(content.pages.length);
      for (const { item } of content.pages) {
        const { url, title, status } = item;
        const page = pages.get(url);
        expect(page).toMatchObject({ url, title, status });
        expect(page?.note ?? '').toBe(item.note.trim() === '' ? '' : item.note);
        expect(page?.savedAt ?? 0).toBe(Math.floor(item.savedAt / 1000) * 1000);
        expect(sorted(page?.tags)).toEqual(withoutCommas(item.tags));
      }
    }),
  );
});

test('no cell of a CSV can be taken for a formula', () => {
  fc.assert(
    fc.property(library, fc.constantFrom(raindrop, readwise), (content, format) => {
      const { data } = Papa.parse<string[]>(joined(format.write?.(content, options)));
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});

describe('Markdown', () => {
  test('text stays text: no character that means something is left bare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkdown(text);
        const bare = escaped.replace(/\\[\\`*_[\]<>&#~|$!+=.)-]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]<>&#~|$!\n\r]/);
        expect(escaped).not.toMatch(/^([-+=]|\d{1,9}[.)])/);
      }),
    );
    expect(escapeMarkdown('[x](javascript:alert(1)) <img src=x onerror=y>')).toBe(
      '\\[x\\](javascript:alert(1)) \\<img src=x onerror=y\\>',
    );
    expect(escapeMarkdown('- a\n# b\n1. c')).toBe('\\- a \\# b 1. c');
  });

  test('a list by status with score, note, tags and quotes', () => {
    const evaluation = makeEvaluation(2);
    const item = {
      ...{ id: 'a', address: 'https://a.example/', url: 'https://a.example/x(y)', title: 'A [b]' },
      ...{ stage: null, note: 'Mine\n- of two lines', tags: ['one', 'two_three'], rating: 4 },
      ...{ savedAt: Date.UTC(2026, 0, 2), updatedAt: 1 },
    };
    const parts = markdown.write?.(
      {
        roadmap: [],
        disagreements: [],
        resources: [],
        pages: [
          {
            item: { ...item, status: 'done', scored: { ...evaluation, levels: {} as never } },
            evaluation,
          },
          {
            item: { ...item, url: 'file:///a', status: 'to-read', title: 'B', tags: [], note: '' },
          },
        ],
      },
      options,
    );
    const text = joined(parts);
    expect(text).toContain('## To read (1)\n\n### B\n\nNot scored yet · 2026-01-02 · ★★★★☆\n');
    expect(text).toContain('## Done (1)\n\n### [A \\[b\\]](<https://a.example/x(y)>)');
    expect(text).toContain('Plumbline score 60 of 100');
    expect(text).toContain('Tags: one, two\\_three');
    expect(text).toContain('> Mine\n> \\- of two lines');
    expect(text).toContain('- Trade-offs: explained\n  - “We moved from batch to online serving”');
    expect(text?.indexOf('To read')).toBeLessThan(text?.indexOf('## Done') ?? 0);
  });
});

test('CSL JSON: what Zotero asks of an import, and nothing that is no web address', () => {
  fc.assert(
    fc.property(library, (content) => {
      const entries = JSON.parse(joined(csl.write?.(content, options)));
      expect(entries).toHaveLength(content.pages.length);
      content.pages.forEach(({ item }, at) => {
        const entry = entries[at];
        // Zotero refuses a whole file for one entry of a type that it does not know.
        expect(['webpage', 'post-weblog']).toContain(entry.type);
        expect(entry).toMatchObject({ id: item.id, title: item.title, URL: item.url });
        expect(entry.accessed['date-parts'][0]).toHaveLength(3);
        if (item.published === '2024-05') expect(entry.issued['date-parts']).toEqual([[2024, 5]]);
        if (item.byline) expect(entry.author).toEqual([{ literal: item.byline }]);
        for (const tag of item.tags) expect(entry.note).toContain(tag);
      });
    }),
  );
});

test.each(EXPORT_FORMATS)('$id writes an empty library', (format) => {
  const text = joined(
    format.write({ pages: [], roadmap: [], disagreements: [], resources: [] }, options),
  );
  expect(text.trim()).not.toBe('');
});
