import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/extract.ts';

const URL = 'https://journal.example/page';
const PROSE =
  'The ranking service asked the network for every feature it read, and most of its time went into waiting for them.';

function read(inside: string, title = 'Features') {
  const html = `<html lang="en"><title>${title}</title><body><main><article><h1>${title}</h1>
    <p>${PROSE}</p><p>First of all: ${PROSE}</p>${inside}<p>In the end: ${PROSE}</p></article></main></body></html>`;
  const result = extractArticle(new JSDOM(html, { url: URL }).window.document, URL);
  if ('error' in result) throw new Error(result.error.code);
  return { ...result.article, text: result.article.blocks.map(({ text }) => text).join('\n') };
}

test.each([
  'We report average precision (AP).',
  'Rank videos by predicted watch time.',
  'Sharding photo metadata at Flickr',
  'Images: resize, normalise',
  'Source data is deduplicated first (by hash)',
  'Join impressions with LinkedIn profiles by member id.',
  'Like DoorDash and LinkedIn, we use a feature store.',
  'Image by image the detector is run at three scales.',
])('a line of the text stays: %s', (line) => {
  expect(read(`<ul><li>${line}</li></ul>`).text).toContain(line);
});

test.each([
  'Photo by Ada Brook',
  'Image credit: Ada Brook',
  '(Credit: Ada Brook/The Quay Gazette)',
  'Ada Brook / AFP / Getty Images',
  '(Reuters)',
  'Follow the Gazette: Twitter | Facebook',
])('a credit goes: %s', (line) => {
  expect(read(`<p>${line}</p>`).text).not.toContain(line);
});

test('what is folded away is read, in whatever boxes it lies', () => {
  const { text } = read(
    `<details open><summary>How we measured</summary><div>Each read was logged. ${PROSE}</div></details>
     <details><summary>What it cost</summary><div><div>Two thousand a month. ${PROSE}</div></div></details>`,
  );
  expect(text).toContain('Each read was logged.');
  expect(text).toContain('Two thousand a month.');
});

test('a title does without the mark by which its heading links to itself', () => {
  expect(read('', 'Features¶').title).toBe('Features');
  expect(read('', 'Features in C#').title).toBe('Features in C#');
});

test('captions that nobody would write are read fast', () => {
  const caption = `(${'A'.repeat(390)}`;
  const figures = `<figure><figcaption>${caption}</figcaption></figure>`.repeat(100);
  expect(read(figures).text).toContain(caption);
}, 5000);
