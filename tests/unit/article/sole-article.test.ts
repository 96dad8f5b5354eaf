import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/extract.ts';

const URL = 'https://journal.example/page';
const sentence = (subject: string, n: number): string =>
  `The ${subject} number ${n} took its turn while the others waited, and it was counted before the next one came.`;
const paragraphs = (subject: string, count: number): string =>
  Array.from({ length: count }, (_, n) => `<p>${sentence(subject, n)}</p>`).join('\n');

function textOf(body: string): string {
  const { document } = new JSDOM(
    `<html lang="en"><title>Queues</title><body>${body}</body></html>`,
    {
      url: URL,
    },
  ).window;
  const result = extractArticle(document, URL);
  if ('error' in result) throw new Error(result.error.code);
  return result.article.blocks.map(({ text }) => text).join('\n');
}

test.each(['div', 'section'])(
  'the one article with the one h1 is read, not the %s beside it that is ten times as long',
  (beside) => {
    const text = textOf(
      `<main><article><h1>Queues</h1>${paragraphs('queue', 20)}</article>
       <${beside}>${paragraphs('visitor', 200)}</${beside}></main>`,
    );
    expect(text).toContain(sentence('queue', 19));
    expect(text).not.toContain(sentence('visitor', 0));
  },
);

test('a short article is not taken for the page that stands beside it', () => {
  const text = textOf(
    `<article><h1>Queues</h1><p>An announcement.</p></article><main>${paragraphs('visitor', 40)}</main>`,
  );
  expect(text).toContain(sentence('visitor', 39));
});

test('a page of contents is read, and not the only prose on it, its footer', () => {
  const entries = Array.from(
    { length: 40 },
    (_, n) => `<li><a href="/${n}">Queue ${n}, and what waits in it</a></li>`,
  );
  const text = textOf(
    `<div class="body"><h1>Queues</h1><ul>${entries.join('')}</ul></div>
     <div class="footer">${paragraphs('donation', 3)}</div>`,
  );
  expect(text).toContain('Queue 39, and what');
  expect(text).not.toContain('donation');
});

const comments = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `<li class="comment"><div class="byline"><a href="/u${n}">user${n}</a> 2 hours ago</div>
       <div class="comment_text">${paragraphs(`visitor ${n}`, 2)}</div></li>`,
  ).join('');

test('a discussion is read, whose page is made of comments', () => {
  const text = textOf(
    `<nav><a href="/">Queues</a></nav><h1>Queues</h1><p><a href="https://a.example/">Queues</a>, 312 points</p>
     <ol class="comments">${comments(9)}</ol><aside>${paragraphs('donation', 2)}</aside>`,
  );
  for (const n of [0, 4, 8]) expect(text).toContain(sentence(`visitor ${n}`, 1));
  expect(text).not.toContain('donation');
});

test('nor are comments read in place of a short post that says where they begin', () => {
  const text = textOf(
    `<h1>Queues</h1>${paragraphs('queue', 3)}<h2>9 comments</h2><ol class="thread">${comments(9)}</ol>`,
  );
  expect(text).toContain(sentence('queue', 2));
  expect(text).not.toContain('visitor');
});

test('comments under an article are left out, though they are longer', () => {
  const text = textOf(
    `<h1>Queues</h1>${paragraphs('queue', 8)}<ol class="thread">${comments(20)}</ol>`,
  );
  expect(text).toContain(sentence('queue', 7));
  expect(text).not.toContain('visitor');
});
