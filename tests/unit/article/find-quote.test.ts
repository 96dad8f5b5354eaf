import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteFinder } from '../../../src/article/find-quote.ts';

function open(body: string): Document {
  return new JSDOM(`<!doctype html><body>${body}`).window.document;
}

describe('what may differ between the quote and the page', () => {
  test.each([
    [
      'white space and line breaks',
      '<p>The model\n   was  retrained&nbsp;daily.</p>',
      'The model was retrained daily.',
    ],
    [
      'soft hyphens and zero-width characters',
      '<p>The re&shy;train&#8203;ing took two hours.</p>',
      'The retraining took two hours.',
    ],
    [
      'ligatures and full-width forms',
      '<p>The eﬃcient ﬁlter drops ９９ rows.</p>',
      'The efficient filter drops 99 rows.',
    ],
    [
      'composed and decomposed accents',
      '<p>Rene\u0301 wrote the rollback.</p>',
      'Ren\u00e9 wrote the rollback.',
    ],
    ['quotation marks and dashes', '<p>“It’s late” – she said.</p>', '"It\'s late" - she said.'],
    [
      'inline elements',
      '<p>The <b>mod</b>el <a href="#">was <i>re</i>trained</a> daily.</p>',
      'The model was retrained daily.',
    ],
    ['cells of a row', '<table><tr><td>cron</td><td>none</td></tr></table>', 'cron | none'],
    ['line breaks', '<p>first line<br>second line</p>', 'first line second line'],
  ])('%s', (_, html, quote) => {
    const range = findQuote(open(html), quote, quote);
    expect(range).not.toBeNull();
    expect(range?.startOffset).toBe(0);
    expect(range?.endContainer.textContent?.length).toBe(range?.endOffset);
  });
});

test('the range has the quote and its punctuation, no more', () => {
  const document = open('<p>We waited. “The cache was cold,” she said. Then it was not.</p>');
  const quote = '“The cache was cold,” she said.';
  expect(
    findQuote(
      document,
      quote,
      'We waited. “The cache was cold,” she said. Then it was not.',
    )?.toString(),
  ).toBe(quote);
});

test('a quote that stands in several blocks is found in its own', () => {
  const document =
    open(`<ul><li><a href="#m">Monitoring</a></li></ul><p id="a">It failed. We fixed it.</p>
    <h2><a href="#m">Monitoring</a></h2><p id="b">It failed. We let it be.</p>`);
  const parent = (range: Range | null) => range?.startContainer.parentElement;
  expect(parent(findQuote(document, 'It failed.', 'It failed. We let it be.'))?.id).toBe('b');
  expect(parent(findQuote(document, 'It failed.', 'It failed. We fixed it.'))?.id).toBe('a');
  const heading = findQuote(document, 'Monitoring', 'Monitoring');
  expect(parent(heading)?.closest('h2')).not.toBeNull();
});

test('blocks that read alike are told apart by the text before them', () => {
  const document = open(
    `<h3>Batch</h3><p id="a">Pros:</p><p>Cheap.</p><h3>Stream</h3><p id="b">Pros:</p>`,
  );
  expect(
    findQuote(document, 'Pros:', 'Pros:', 'Cheap. Stream')?.startContainer.parentElement?.id,
  ).toBe('b');
  expect(findQuote(document, 'Pros:', 'Pros:', 'Batch')?.startContainer.parentElement?.id).toBe(
    'a',
  );
});

test('of a doubled title the second is meant, which the article keeps', () => {
  const document = open('<h1 id="a">Queues</h1><h1 id="b">Queues</h1><p>Text.</p>');
  expect(findQuote(document, 'Queues', 'Queues')?.startContainer.parentElement?.id).toBe('b');
});

test('a block that has changed since is found by what is left around the quote', () => {
  const document = open(
    '<p id="a">Today it rains. The queue grew.</p><p id="b">At noon the load rose. The queue grew. So we slept.</p>',
  );
  const found = findQuote(
    document,
    'The queue grew.',
    'At noon, the load rose. The queue grew. So we all slept.',
  );
  expect(found?.startContainer.parentElement?.id).toBe('b');
});

test.each([
  ['words that are not there', 'The cache was warm.', 'The cache was warm.'],
  ['words inside other words', 'he cat', 'he cat'],
  ['nothing but punctuation', '...', '...'],
  ['two equal places and no block to tell', 'It failed.', 'Another block.'],
])('%s are not found', (_, quote, block) => {
  const document = open('<p>The catalogue. It failed. It failed.</p>');
  expect(findQuote(document, quote, block)).toBeNull();
});

test('text that no reader sees is not where a quote is', () => {
  const document = open(
    `<script>"The queue grew."</script><p hidden>The queue grew.</p><p id="b">The queue grew.</p>`,
  );
  expect(
    findQuote(document, 'The queue grew.', 'The queue grew.')?.startContainer.parentElement?.id,
  ).toBe('b');
});

test('a page that clobbers DOM properties is searched all the same', () => {
  const document =
    open(`<img name="createTreeWalker"><img name="createRange"><img name="documentElement">
    <form><input name="localName"><input name="getAttribute"><p>The queue grew.</p></form>`);
  expect(findQuote(document, 'The queue grew.', 'The queue grew.')?.toString()).toBe(
    'The queue grew.',
  );
});

test('the page is read once for many quotes', () => {
  const find = quoteFinder(open('<p>One thing.</p><p>Another thing.</p>'));
  expect(['One thing.', 'Another thing.'].map((quote) => find(quote, quote)?.toString())).toEqual([
    'One thing.',
    'Another thing.',
  ]);
});
