import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type Article, ReadResult } from '../../../src/article/article.ts';
import { EXTRACTION_VERSION, extractArticle } from '../../../src/article/extract.ts';
import { MAX_CHARACTERS } from '../../../src/article/snapshot.ts';

const PARAGRAPH = `<p>${'A nightly job reads the log and compares it with the labels of the day before. '.repeat(3)}</p>`;

function read(html: string): ReadResult {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  return ReadResult.parse(extractArticle(document, 'https://a.example/page'));
}

function articleOf(html: string): Article {
  const result = read(html);
  if ('error' in result) throw new Error(result.error.code);
  return result.article;
}

test('the version is a whole number, to be raised when the output changes', () => {
  expect(EXTRACTION_VERSION).toMatch(/^\d+$/);
});

describe('pages without an article', () => {
  test.each([
    ['image', '<body style="margin:0"><img src="photo.jpg"></body>'],
    ['pdf', '<body><embed type="application/pdf" src="about:blank"></body>'],
    ['empty-page', '<body><div id="app"></div><noscript>Turn on scripts.</noscript></body>'],
    [
      'framed',
      '<frameset cols="20%,80%"><frame src="a"><noframes>No frames?</noframes></frameset>',
    ],
    ['framed', '<body><h1>The lab</h1><iframe src="a.html"></iframe></body>'],
    ['empty-page', '<body><iframe src="a.html" hidden></iframe></body>'],
    ['not-readable', '<body><nav><a href="/">Home</a></nav></body>'],
  ])('%s', (code, html) => {
    expect(read(html)).toEqual({ error: { code } });
  });
});

test.each(['text/xml', 'application/rss+xml'])('a feed or file of %s', (contentType) => {
  const feed = `<rss><channel><title>Posts</title>${PARAGRAPH.repeat(4)}</channel></rss>`;
  const { document } = new JSDOM(feed, { contentType }).window;
  expect(extractArticle(document, 'https://a.example/')).toEqual({ error: { code: 'xml' } });
});

test('a page in XHTML is a page', () => {
  const { document } = new JSDOM(
    `<html xmlns="http://www.w3.org/1999/xhtml"><body>${PARAGRAPH.repeat(4)}</body></html>`,
    { contentType: 'application/xhtml+xml' },
  ).window;
  expect(extractArticle(document, 'https://a.example/')).toHaveProperty('article');
});

test('more text than a reader reads in a week is too large', () => {
  const { document } = new JSDOM('<p></p>').window;
  document.querySelector('p')?.append('word '.repeat(MAX_CHARACTERS / 5 + 1));
  expect(extractArticle(document, 'https://a.example/')).toEqual({ error: { code: 'too-large' } });
});

describe('pages that show nothing before their script ran', () => {
  test.each([
    ['transparent', '<style>.fade { opacity: 0 }</style>'],
    ['hidden by a rule', '<style>.fade { display: none }</style>'],
    ['invisible', '<style>.fade { visibility: hidden }</style>'],
  ])('%s', (_, style) => {
    expect(articleOf(`${style}<div class="fade">${PARAGRAPH.repeat(4)}</div>`).blocks).toHaveLength(
      4,
    );
  });
});

describe('what the page says of itself', () => {
  test.each([
    [
      'the name of the site',
      '<title>How we page people - The Depot</title>',
      '',
      'How we page people',
    ],
    [
      'a site in front',
      '<title>Depot | How we page people</title>',
      '<h1>How we page people</h1>',
      'How we page people',
    ],
    [
      'a dash of its own',
      '<title>Canary – a short history</title>',
      '<h1>Canary – a short history</h1>',
      'Canary – a short history',
    ],
    ['no title element', '', '<h1>How we page people</h1>', 'How we page people'],
    [
      'a picture with a title',
      '<svg><title>Logo</title></svg>',
      '<h1>How we page people</h1>',
      'How we page people',
    ],
  ])('title: %s', (_, head, body, title) => {
    expect(articleOf(`${head}<body>${body}${PARAGRAPH.repeat(4)}`).title).toBe(title);
  });

  test('author, site, language and day from meta tags', () => {
    expect(
      articleOf(`<html lang="en-US"><title>Paging</title><meta name="author" content="Ana Ruiz">
        <meta property="og:site_name" content="The Depot">
        <meta property="article:published_time" content="2021-03-04T10:00:00Z">${PARAGRAPH.repeat(4)}`),
    ).toMatchObject({
      byline: 'Ana Ruiz',
      site: 'The Depot',
      language: 'en-us',
      date: '2021-03-04T10:00:00Z',
    });
  });

  test('a day in words, and linked data that is broken', () => {
    const article =
      articleOf(`<title>Paging</title><script type="application/ld+json">{"@type": "Article", </script>
      <meta name="date" content="March 4, 2021">${PARAGRAPH.repeat(4)}`);
    expect(article.date).toBe('2021-03-04');
    expect(article.byline).toBeUndefined();
  });
});

test('a page of links is read as its links', () => {
  const links = ['Start', 'Runs', 'Schedules', 'Hooks', 'Retries', 'Limits', 'Costs']
    .map((name) => `<li><a href="/${name}">${name} and what to know about them</a></li>`)
    .join('');
  const blocks = articleOf(
    `<title>Contents</title><div class="toc"><ul>${links}</ul></div>`,
  ).blocks;
  expect(blocks.map((block) => block.type)).toEqual(Array(7).fill('list-item'));
});

test('text in an open shadow root is read', () => {
  const { document } = new JSDOM(
    `<title>Paging</title><main>${PARAGRAPH.repeat(3)}<div id="host"></div></main>`,
  ).window;
  const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent =
    'The component renders this sentence, and the reader sees it like any other of the page.';
  shadow?.append(paragraph);
  const result = extractArticle(document, 'https://a.example/page');
  expect('article' in result && result.article.blocks.at(-1)?.text).toBe(paragraph.textContent);
});

test('text comes once, in the order of the page', () => {
  const blocks = articleOf(`<title>Paging</title><main>
    <p>First <em>in</em> <a href="/x">line</a>, and long enough to be a paragraph of its own in the article.</p>
    <ol><li>Second<ul><li>Third</li></ul>Fourth</li><li><p>Fifth</p><pre>sixth = 6</pre></li></ol>
    <div>Seventh line of text in a div.<br><br>Eighth line of text in a div.</div>
    <blockquote><p>Ninth.</p></blockquote><figure><figcaption>Tenth.</figcaption></figure>
    <p>Eleventh and last, and long enough to be a paragraph of its own in the article that this is.</p></main>`).blocks;
  expect(blocks.map((block) => `${block.type}: ${block.text.split(' ')[0]}`)).toEqual([
    'paragraph: First',
    'list-item: Second',
    'list-item: Third',
    'list-item: Fourth',
    'list-item: Fifth',
    'code: sixth',
    'paragraph: Seventh',
    'paragraph: Eighth',
    'quote: Ninth.',
    'caption: Tenth.',
    'paragraph: Eleventh',
  ]);
});
