import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, test } from 'vitest';
import type { ReadResult } from '../../../src/article/article.ts';
import { extractArticle } from '../../../src/article/extract.ts';

const SENTENCE =
  'Every service writes its predictions to a log, and a nightly job reads them back. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(4)}</p>`;

function open(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

function blocksOf(result: ReadResult) {
  return 'article' in result ? result.article.blocks : [];
}

test('form fields and images named like DOM properties do not redirect the reading', () => {
  const names =
    `attributes parentNode childNodes firstChild matches localName getAttribute querySelector
    cloneNode nodeType previousElementSibling textContent shadowRoot`.split(/\s+/);
  const images =
    'body documentElement createTreeWalker implementation defaultView querySelectorAll title';
  const document = open(
    `<form>${names.map((name) => `<input name="${name}">`).join('')}${PARAGRAPH.repeat(5)}</form>
     ${images
       .split(' ')
       .map((name) => `<img name="${name}"><form name="${name}"></form>`)
       .join('')}`,
  );
  expect(document.body?.localName).not.toBe('body'); // the page did clobber it
  expect(blocksOf(extractArticle(document, 'https://a.example/'))).toHaveLength(5);
});

test('markup in titles and text stays text', () => {
  const result = extractArticle(
    open(`<title>&lt;script&gt;alert(1)&lt;/script&gt; in title</title>
      ${PARAGRAPH.repeat(3)}<p>&lt;img src=x onerror=alert(1)&gt; is how this attack, old as it is, looks in a page's source.</p>`),
    'https://a.example/',
  );
  expect('article' in result && result.article.title).toBe('<script>alert(1)</script> in title');
  expect(blocksOf(result).at(-1)?.text).toMatch(/^<img src=x onerror=alert\(1\)> is how/);
});

test('a tree of 1,000 nested elements is read without recursion', () => {
  const result = extractArticle(
    open(`${'<div>'.repeat(1000)}${PARAGRAPH.repeat(5)}`),
    'https://a.example/',
  );
  expect(blocksOf(result)).toHaveLength(5);
});

test.each([
  ['nothing at all', ''],
  ['an app shell', '<div id="root"></div><script>start()</script>'],
])('%s is an empty page', (_, html) => {
  expect(extractArticle(open(html), 'https://a.example/')).toEqual({
    error: { code: 'empty-page' },
  });
});

test('the page is not changed', () => {
  const document = open(`<nav><a href="/">Home</a></nav><article>${PARAGRAPH.repeat(5)}
    <details><summary>More</summary>${PARAGRAPH}</details></article>`);
  const before = document.documentElement.outerHTML;
  extractArticle(document, 'https://a.example/');
  expect(document.documentElement.outerHTML).toBe(before);
});

test('data without a space, shown as text, does not outweigh the article', () => {
  const blob = `<p>${'QUJDREVGR0g'.repeat(60_000)}</p>`;
  const texts = blocksOf(
    extractArticle(
      open(`<main>${PARAGRAPH.repeat(5)}</main>${blob}<div>${blob}</div>`),
      'https://a.example/',
    ),
  ).map(({ text }) => text);
  expect(texts).toEqual(Array(5).fill(SENTENCE.repeat(4).trim()));
});

test('authors within authors, thousands deep, do not end the reading', () => {
  const author = (depth: number) =>
    `<script type="application/ld+json">{"@type":"Article","author":${'['.repeat(depth)}{"name":"Ada"}${']'.repeat(depth)}}</script>`;
  const read = (head: string) =>
    extractArticle(open(head + PARAGRAPH.repeat(5)), 'https://a.example/');
  expect(read(author(1))).toMatchObject({ article: { byline: 'Ada' } });
  expect(read(author(5000))).toMatchObject({
    article: { blocks: Array(5).fill(expect.anything()) },
  });
});
