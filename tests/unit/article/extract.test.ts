import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/extract.ts';
import { collapse } from '../../../src/article/text.ts';

// Each page shows failures of Readability that people who clip pages report. ID.json holds what a
// reader would call the article, and which words bare Readability loses or lets in.
const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/extraction');
const URL = 'https://journal.example/page';

interface Expected {
  readability: { loses: string[]; letsIn: string[] };
  title: string;
  blocks: { type: string; text: string; level?: number }[];
}

function open(id: string): Document {
  const html = readFileSync(path.join(FOLDER, `${id}.html`), 'utf8');
  return new JSDOM(html, { url: URL, virtualConsole: new VirtualConsole() }).window.document;
}

const ids = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

test('there is a page for each known failure', () => {
  expect(ids).toHaveLength(9);
});

describe.each(ids)('%s', (id) => {
  const { readability, ...article } = JSON.parse(
    readFileSync(path.join(FOLDER, `${id}.json`), 'utf8'),
  ) as Expected;

  test('gives the blocks of the article and nothing else', () => {
    expect(extractArticle(open(id), URL)).toEqual({ article: { url: URL, ...article } });
  });

  test('is a page on which Readability fails', () => {
    const bare = collapse(new Readability(open(id)).parse()?.textContent ?? '');
    const ours = article.blocks.map((block) => block.text).join('\n');
    expect(readability.loses.length + readability.letsIn.length).toBeGreaterThan(0);
    for (const words of readability.loses) {
      expect(bare).not.toContain(words);
      expect(ours).toContain(words);
    }
    for (const words of readability.letsIn) {
      expect(bare).toContain(words);
      expect(ours).not.toContain(words);
    }
  });
});
