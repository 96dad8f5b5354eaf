import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json';
import type { Row } from '../../../../src/reading-list/formats/format.ts';
import { detectFormat, FORMATS } from '../../../../src/reading-list/formats/formats.ts';
import { previewImport } from '../../../../src/reading-list/import.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/imports');
const fixture = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const NOW = Date.UTC(2026, 0, 1);

function rowsOf(name: string, text = fixture(name)): Row[] {
  const result = detectFormat(text, name)?.read(text);
  if (!result || 'error' in result) throw new Error('not read');
  return result.rows;
}

/** What an import of the file would do with an empty library. */
function preview(name: string, text?: string) {
  const plan = previewImport(
    { rows: rowsOf(name, text) },
    { pages: [], roadmap: [], disagreements: [], resources: [] },
    { now: NOW },
  );
  return { ...plan, items: plan.pages.map(({ item }) => item) };
}

test('each file is told apart, also under another name', () => {
  const formats = {
    'pocket-part_000000.csv': 'pocket-csv',
    'pocket-ril_export.html': 'pocket-html',
    'omnivore-metadata_0_to_4.json': 'omnivore',
    'raindrop.csv': 'raindrop',
    'readwise-reader.csv': 'readwise',
    'chrome-bookmarks.html': 'bookmarks',
    'firefox-bookmarks.html': 'bookmarks',
  };
  for (const [name, id] of Object.entries(formats)) {
    const text = fixture(name);
    expect(detectFormat(text, 'download')?.id, name).toBe(id);
    // No other format claims it, so that the order of the list does not matter.
    const claiming = FORMATS.filter((format) => format.detect?.(text, name)).map(({ id: i }) => i);
    expect(new Set([...claiming, 'bookmarks']), name).toEqual(new Set([id, 'bookmarks']));
  }
  expect(detectFormat('hello', 'notes.txt')).toBeUndefined();
  expect(detectFormat('a,b\n1,2', 'table.csv')).toBeUndefined();
  expect(detectFormat('', 'empty.json')).toBeUndefined();
});

test('every format has a name', () => {
  for (const { nameKey } of FORMATS) expect(messages).toHaveProperty([nameKey, 'message']);
});

describe('Pocket', () => {
  test('CSV: tags between bars, archive is read, the same page twice is one', () => {
    const { items, bad, skipped } = preview('pocket-part_000000.csv');
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      address: 'https://blog.example.com/serving',
      title: 'Serving rankings at the edge',
      tags: ['serving', 'with space', 'größe', 'edge'],
      status: 'done',
      savedAt: 1728576000_000,
    });
    expect(items[1]).toMatchObject({
      url: 'https://example.org/queues,and,commas',
      status: 'done',
    });
    expect(items.every((item) => item.scored === undefined)).toBe(true);
    expect(bad).toEqual([{ line: 5, code: 'row-address-refused', title: 'An old bookmarklet' }]);
    expect(skipped).toMatchObject([{ line: 6, code: 'skip-repeated' }]);
  });

  test('CSV as mailed first, with a cursor', () => {
    const text =
      'title,url,time_added,cursor,tags,status\nA,https://a.example/,1728576752,7187623980,x|y,unread\n';
    expect(preview('x.csv', text).items[0]).toMatchObject({ tags: ['x', 'y'], status: 'to-read' });
  });

  test('HTML: headings are statuses, titles stay text', () => {
    const { items, bad } = preview('pocket-ril_export.html');
    expect(items).toMatchObject([
      {
        url: 'https://example.com/drift?a=1&b=2',
        title: 'Drift & what to do about it',
        tags: ['drift', 'data quality'],
        status: 'to-read',
        savedAt: 1698568488_000,
      },
      { title: '<script>alert(1)</script> in a title', status: 'done' },
    ]);
    expect(bad).toMatchObject([{ line: 12, code: 'row-address-refused' }]);
  });
});

test('Omnivore: progress and state, mail without an address and a broken entry are listed', () => {
  const { items, bad } = preview('omnivore-metadata_0_to_4.json');
  expect(items).toMatchObject([
    {
      title: 'Feature stores in practice',
      byline: 'Robin Example',
      published: '2024-10-08T19:19:56.000Z',
      tags: ['features', 'infra'],
      status: 'reading',
      savedAt: Date.parse('2024-10-18T20:44:54.069Z'),
    },
    { title: 'Shadow deployment', status: 'done', tags: [] },
  ]);
  expect(bad).toMatchObject(
    [
      { line: 4, code: 'row-damaged' },
      { line: 3, code: 'row-address-refused', title: 'A newsletter that came by mail' },
    ].sort((a, b) => a.line - b.line),
  );
  expect(
    rowsOf('m.json', '[{"slug":"a","readingProgress":0,"state":"DELETED","url":"https://a.b"}]'),
  ).toMatchObject([{ skip: 'skip-deleted' }]);
});

test('Raindrop: folders and favourites are tags, highlights go behind the note, lines are right', () => {
  const { items, bad } = preview('raindrop.csv');
  expect(items).toMatchObject([
    {
      title: 'Batch, stream, or both',
      address: 'https://example.com/batch-or-stream',
      tags: ['pipelines', 'streaming', 'ML', 'Serving', 'favorite'],
      note: 'Read before the design review.\nSecond line.\n\nThe first rewrite cost more than it saved.',
      savedAt: Date.parse('2024-03-01T10:00:00.000Z'),
    },
    { title: '=HYPERLINK("https://evil.example")', tags: [] },
    { title: 'She said "measure first"', tags: ['monitoring'] },
  ]);
  expect(bad).toMatchObject([
    { line: 6, code: 'row-address-refused' },
    { line: 7, code: 'row-columns' },
  ]);
});

test('Readwise Reader: Python lists, feeds are left out, mail is refused', () => {
  const { items, bad, skipped } = preview('readwise-reader.csv');
  expect(items).toMatchObject([
    { tags: ['deployment', "what's next"], status: 'reading', savedAt: 1671619340043 },
    { title: 'On-call for data teams', tags: [], status: 'done' },
  ]);
  expect(skipped).toEqual([{ line: 3, code: 'skip-feed', title: 'A feed entry' }]);
  expect(bad).toMatchObject([{ line: 5, code: 'row-address-refused' }]);
  const older =
    'Title,URL,Document tags,Saved date,Reading progress,Location,Seen\nA,https://a.example/,,2022-12-07 07:43:11+00:00,0,archive,True\n';
  expect(preview('old.csv', older).items).toMatchObject([{ title: 'A', status: 'done' }]);
});

test('Readwise Reader: a list that is not closed is read as far as it goes, without the quadratic work that would outlast the test', () => {
  const tags = `['a', "b's", '${"\\'".repeat(400_000)}`;
  const file = `Title,URL,Document tags,Saved date,Location\nA,https://a.example/,"${tags.replaceAll('"', '""')}",,new\n`;
  expect(preview('readwise.csv', file).items).toMatchObject([{ tags: ['a', "b's"] }]);
});

describe('CSV with a quotation mark that is not closed', () => {
  const file = (lines: string[]) => ['title,url,time_added,tags,status', ...lines, ''].join('\n');
  const link = (n: number) => `Page ${n},https://a.example/${n},1,,unread`;

  test('swallows the rest of the file, and says from where to where', () => {
    const lines = Array.from({ length: 499 }, (_, n) => link(n));
    lines[1] = '"Not closed,https://a.example/1,1,,unread';
    const { items, bad } = preview('pocket.csv', file(lines));
    expect(items).toHaveLength(1);
    expect(bad).toMatchObject([
      {
        line: 3,
        code: 'row-unclosed-quote',
        details: ['500'],
        title: 'Not closed,https://a.example/1,1,,unread',
      },
    ]);
    const cut = preview('pocket.csv', file(lines).trimEnd());
    expect(cut.bad).toMatchObject([{ line: 3, details: ['500'] }]);
  });

  test('swallows what comes before the next one', () => {
    const lines = [link(0), '"Not closed,x', link(2), '"Page 3",https://a.example/3,1,,', link(4)];
    const { items, bad } = preview('pocket.csv', file(lines));
    expect(items.map(({ title }) => title)).toEqual(['Page 0', 'Page 4']);
    expect(bad).toMatchObject([{ line: 3, code: 'row-unclosed-quote', details: ['5'] }]);
  });

  test('swallows nothing in the last line', () => {
    const { bad } = preview('pocket.csv', file([link(0), '"Not closed,x']).trimEnd());
    expect(bad).toMatchObject([{ line: 3, code: 'row-damaged' }]);
  });
});

test.each(['chrome-bookmarks.html', 'firefox-bookmarks.html', 'pocket-ril_export.html'])(
  '%s: links that are not closed are read like the others',
  (name) => {
    const closed = preview(name);
    const open = preview(name, fixture(name).replaceAll(/<\/a>/gi, ''));
    expect(open.items.length).toBeGreaterThan(1);
    expect(open.items.map(({ url, title, note }) => [url, title, note])).toEqual(
      closed.items.map(({ url, title, note }) => [url, title, note]),
    );
    expect(open.bad).toHaveLength(closed.bad.length);
  },
);

describe('browser bookmarks', () => {
  test('Chrome: folders are tags but for the bar itself', () => {
    const { items, bad } = preview('chrome-bookmarks.html');
    expect(items).toMatchObject([
      { url: 'https://example.com/?a=1&b=2', title: 'Two & more parameters', tags: [] },
      { title: 'Embeddings <in production>', tags: ['Machine learning'] },
      { title: 'In other bookmarks', tags: [], savedAt: 1679312700_000 },
    ]);
    expect(bad).toMatchObject([
      { line: 15, title: 'Bookmarklet', code: 'row-address-refused' },
      { line: 16, title: 'Settings', code: 'row-address-refused' },
    ]);
  });

  test('Firefox: tags, descriptions, smart bookmarks', () => {
    const { items, bad } = preview('firefox-bookmarks.html');
    expect(items).toMatchObject([
      {
        address: 'https://example.org/paper',
        url: 'https://example.org/paper#section-3',
        tags: ['debt', 'to cite', 'Papers'],
        note: 'Chapter three is the one to read.',
      },
      { title: 'On the toolbar', tags: [], note: '' },
    ]);
    expect(bad).toMatchObject([{ line: 12, title: 'Most Visited' }]);
  });

  test('the same links in the same order as a browser finds', () => {
    for (const name of [
      'chrome-bookmarks.html',
      'firefox-bookmarks.html',
      'pocket-ril_export.html',
    ]) {
      const links = [...new JSDOM(fixture(name)).window.document.querySelectorAll('a')];
      const pages = rowsOf(name).flatMap((row) => ('page' in row ? [row.page] : []));
      expect(pages.map(({ url, title }) => [url, title])).toEqual(
        links.map((link) => [link.getAttribute('href'), link.textContent]),
      );
    }
  });

  test('cut off anywhere, what is whole is read, and nothing is thrown', () => {
    const text = fixture('firefox-bookmarks.html');
    const whole = rowsOf('b.html', text);
    for (let end = 60; end < text.length; end += 7) {
      const rows = rowsOf('b.html', text.slice(0, end));
      expect(rows.length).toBeLessThanOrEqual(whole.length);
    }
  });
});
