import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { EXPORT_FORMATS } from '../../../src/reading-list/formats/formats.ts';
import { previewImport } from '../../../src/reading-list/import.ts';
import { readImportFiles } from '../../../src/reading-list/import-files.ts';
import type { WholePage } from '../../../src/reading-list/library-content.ts';
import { lookupIn } from '../../../src/words/words.ts';
import { joined } from './imports.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/imports');
const file = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(path.join(folder, name))),
});
const written = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function titles(...files: Parameters<typeof readImportFiles>[0]) {
  const source = await readImportFiles(files);
  if ('error' in source) throw new Error(source.error.code);
  const plan = previewImport(source, { pages: [], roadmap: [], disagreements: [], resources: [] });
  return { format: source.format.id, titles: plan.pages.map(({ item }) => item.title), plan };
}

describe('archives as they are mailed', () => {
  test('Pocket: all parts, not what lies beside them; a bad row says its file', async () => {
    const { format, titles: found, plan } = await titles(file('pocket.zip'));
    expect(format).toBe('pocket-csv');
    expect(found).toEqual([
      'Serving rankings at the edge',
      'Queues, retries, and what they cost',
      'https://example.net/untitled',
      'The second part',
    ]);
    expect(plan.bad).toMatchObject([{ file: 'part_000000.csv', line: 5 }]);
  });

  test('Omnivore: all metadata files in order, no content', async () => {
    const { format, titles: found } = await titles(file('omnivore.zip'));
    expect(format).toBe('omnivore');
    expect(found).toEqual([
      'Feature stores in practice',
      'Shadow deployment',
      'Of the second file',
    ]);
  });

  test('Omnivore: highlights in the archive are their page’s note; without it that is said', async () => {
    const whole = await readImportFiles([file('omnivore.zip')]);
    expect(whole).toMatchObject({ besideKey: 'import_omnivore_highlights' });
    const { plan } = await titles(file('omnivore.zip'));
    expect(plan.pages.map(({ item }) => item.note)).toEqual(['> a highlight', '', '']);
    // Those who unpacked it first lose nothing by choosing the archive afterwards.
    const alone = await readImportFiles([file('omnivore-metadata_0_to_4.json')]);
    expect(alone).toMatchObject({ besideKey: 'import_omnivore_no_highlights' });
    if ('error' in alone || 'error' in whole) throw new Error('not read');
    const empty = { roadmap: [], disagreements: [], resources: [] };
    const before = previewImport(alone, { ...empty, pages: [] }).pages.map(({ item }) => ({
      item,
    }));
    expect(before.map(({ item }) => item.note)).toEqual(['', '']);
    const { updated } = previewImport(whole, { ...empty, pages: before });
    expect(updated).toMatchObject([{ title: 'Feature stores in practice' }]);
    expect(updated[0]?.fields).toContain('note');
    const raindrop = await readImportFiles([file('raindrop.csv')]);
    expect(raindrop).not.toHaveProperty('besideKey');
  });

  test('whose files unpack to more than the memory has, each of them small enough, are refused', async () => {
    const size = 60 * 1024 * 1024;
    const packed = deflateRawSync(Buffer.alloc(size));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    const entries = Array.from({ length: 5 }, (_, n) => {
      const header = Buffer.alloc(46);
      header.writeUInt32LE(0x02014b50);
      header.writeUInt16LE(8, 10);
      header.writeUInt32LE(packed.length, 20);
      header.writeUInt32LE(size, 24);
      header.writeUInt16LE(5, 28);
      return Buffer.concat([header, Buffer.from(`${n}.csv`)]);
    });
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(entries.length, 8);
    end.writeUInt16LE(entries.length, 10);
    end.writeUInt32LE(30 + packed.length, 16);
    const bytes = new Uint8Array(Buffer.concat([local, packed, ...entries, end]));
    expect(await readImportFiles([{ name: 'bomb.zip', bytes }])).toEqual({
      error: { code: 'import-zip', file: 'bomb.zip' },
    });
  });

  test('damaged ones are an error with the name, wherever they are cut or changed', async () => {
    const { name, bytes } = file('pocket.zip');
    for (let end = 30; end < bytes.length; end += 11) {
      const cut = await readImportFiles([{ name, bytes: bytes.slice(0, end) }]);
      expect(cut).toEqual({ error: { code: 'import-zip', file: name } });
    }
    for (let at = 0; at < bytes.length; at += 5) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      // Whatever comes of it, nothing is thrown.
      expect(await readImportFiles([{ name, bytes: changed }])).toBeTypeOf('object');
    }
  });
});

test('several files of different products at once', async () => {
  const { titles: found } = await titles(
    file('readwise-reader.csv'),
    file('chrome-bookmarks.html'),
  );
  expect(found).toHaveLength(5);
});

test('byte order marks, UTF-16 and semicolons of spreadsheets', async () => {
  const text = 'title;url;time_added;tags;status\r\nÄ, b;https://a.example/;1700000000;;unread\r\n';
  expect((await titles(written('a.csv', `\uFEFF${text}`))).titles).toEqual(['Ä, b']);
  const utf16 = new Uint8Array(
    new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer,
  );
  expect((await titles({ name: 'a.csv', bytes: utf16 })).titles).toEqual(['Ä, b']);
  const bigEndian = utf16.map((_, at) => utf16[at ^ 1] ?? 0);
  expect((await titles({ name: 'a.csv', bytes: bigEndian })).titles).toEqual(['Ä, b']);
});

test('Windows-1252, in which Excel saves CSV', async () => {
  const text = 'title;url;time_added;tags;status\r\nÄ “b” é;https://a.example/é;1;;unread\r\n';
  const codes = { '“': 0x93, '”': 0x94 };
  const bytes = Uint8Array.from(text, (c) => codes[c as keyof typeof codes] ?? c.charCodeAt(0));
  const { titles: found, plan } = await titles({ name: 'a.csv', bytes });
  expect(found).toEqual(['Ä “b” é']);
  expect(plan.pages[0]?.item.url).toBe('https://a.example/é');
});

test('UTF-8 with a damaged byte, which is shown and changes nothing else', async () => {
  const text = 'title;url;time_added;tags;status\r\nÄ “b” é ?;https://a.example/;1;;unread\r\n';
  const bytes = new TextEncoder().encode(text);
  bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xe9;
  expect((await titles({ name: 'a.csv', bytes })).titles).toEqual(['Ä “b” é \ufffd']);
});

test('what is no list says which file', async () => {
  const unknown = { error: { code: 'import-unknown-format', file: 'notes.txt' } };
  expect(await readImportFiles([file('raindrop.csv'), written('notes.txt', 'hello')])).toEqual(
    unknown,
  );
  expect(
    await readImportFiles([written('b.json', '[{"slug":"a","readingProgress":1}, oops')]),
  ).toEqual({
    error: { code: 'import-broken', file: 'b.json' },
  });
  expect(await readImportFiles([])).toMatchObject({ error: { code: 'import-unknown-format' } });
});

test('a backup that is longer than any text is read back; another file of its size is refused', async () => {
  const item = { stage: null, status: 'to-read', note: '', tags: [], savedAt: 1, updatedAt: 1 };
  // Of one page, 70 MB of it spaces, which JSON passes over.
  const page = JSON.stringify({
    item: { id: 'a', address: 'x', url: 'https://a.example/', title: 'A', ...item },
  });
  const head = '{"app":"plumbline","version":1,"exportedAt":"","roadmap":[],"pages":[';
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  const text = `${head}\n${page}${' '.repeat(70_000_000)},\n${page}\n]}\n`;
  expect((await titles(written('backup.json', text))).plan.added).toHaveLength(1);
  expect(decode.mock.results.some(({ value }) => value.length >= text.length)).toBe(false);
  decode.mockRestore();
  const large = { name: 'large.json', bytes: new Uint8Array(2 ** 29) };
  expect(await readImportFiles([large])).toEqual({
    error: { code: 'import-too-large', file: 'large.json' },
  });
});

test('every export of ours is read back, or said to be one that cannot be', async () => {
  const words = lookupIn(messages);
  const page: WholePage = {
    item: {
      ...{ id: 'a', address: 'https://a.example/', url: 'https://a.example/', title: 'A' },
      ...{ stage: null, status: 'to-read', note: '', tags: [], savedAt: 1, updatedAt: 1 },
    },
  };
  const content = { pages: [page], roadmap: [], disagreements: [], resources: [] };
  const found = EXPORT_FORMATS.map(async ({ id, extension, write }) => {
    const text = joined(write(content, { words, now: Date.UTC(2026, 2, 9) }));
    const read = await readImportFiles([written(`list.${extension}`, text)]);
    return [id, 'error' in read ? read.error.code : read.format.id];
  });
  const expected = EXPORT_FORMATS.map(({ id, read }) => [id, read ? id : 'import-only-written']);
  expect(await Promise.all(found)).toEqual(expected);
});
