import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, test, vi } from 'vitest';
import type { Block } from '../../../src/article/article.ts';
import { readBlocks } from '../../../src/article/blocks.ts';
import { extractArticle } from '../../../src/article/extract.ts';
import { furnitureSections } from '../../../src/article/furniture.ts';
import { measure } from '../../../src/article/measure.ts';

// What is pasted into an article may be a hundred times as long as the article.
const ROWS = 2500;

function blocksOf(body: string): Block[] {
  const html = `<html lang="en"><title>A disk ran full</title><body>${body}</body></html>`;
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const result = extractArticle(document, 'https://a.example/report');
  if ('error' in result) throw new Error(result.error.code);
  return result.article.blocks;
}

function countByType(blocks: Block[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of blocks) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `<p>Step ${n} of the repair took an hour, as the queue had to be drained by hand before the disk could be cleared.</p>`,
  ).join('');
const rows = (row: (n: number) => string): string =>
  Array.from({ length: ROWS }, (_, n) => row(n)).join('\n');
const LOG = rows(
  (n) => `10:${n % 60}:00 WARN worker-${n % 7} retry batch=${n} after ${n % 300} ms`,
);

test.each([
  ['in the article', `<pre>${LOG}</pre>`],
  ['as marked-up code', `<pre><code>${LOG}</code></pre>`],
  ['in a box of its own', `<div class="log"><pre>${LOG}</pre></div>`],
  ['folded away', `<details><summary>The log</summary><pre>${LOG}</pre></details>`],
])('a long log %s does not drive the prose out', (_, log) => {
  const blocks = blocksOf(`<article><h1>The day of the disk</h1>${paragraphs(8)}${log}</article>`);
  const { paragraph, code } = countByType(blocks);
  expect(paragraph).toBeGreaterThanOrEqual(8);
  expect(code).toBe(1);
});

test('a long log takes neither the section it stands in nor those beside it', () => {
  const blocks = blocksOf(
    `<main><div id="before"><h2>Before</h2>${paragraphs(5)}</div>
     <div id="after"><h2>After</h2>${paragraphs(8)}<pre>${LOG}</pre></div></main>`,
  );
  expect(countByType(blocks)).toEqual({ heading: 2, paragraph: 13, code: 1 });
});

test.each([
  [
    'table-row',
    `<table>${rows((n) => `<tr><td>${n} <td>worker-${n % 7} of the pool of workers that retry <td>${n % 300} ms</tr>`)}</table>`,
  ],
  [
    'list-item',
    `<ul>${rows((n) => `<li>Batch ${n} was tried again after ${n % 300} ms by a worker.</li>`)}</ul>`,
  ],
])('nor do thousands of blocks of type %s', (type, bulk) => {
  const blocks = blocksOf(`<article><h1>The day of the disk</h1>${paragraphs(8)}${bulk}</article>`);
  expect(countByType(blocks)).toEqual({ heading: 1, paragraph: 8, [type]: ROWS });
});

test('a letter in <pre> is the article, whatever a page says below it', () => {
  const letter = rows(
    (n) =>
      `Queue ${n} was slow again. The new one\nis not, since it waits for nobody. Who would have known?`,
  );
  const blocks = blocksOf(`<h1>Letter</h1><pre>${letter}</pre>${paragraphs(2)}`);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.type).toBe('paragraph');
});

test('24,000 lines of marked-up code are read in one pass', () => {
  const spent = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, n) => `<span class="line">retry(batch_${n}, after=${n % 300})</span>`,
    ).join('\n');
    const { document } = new JSDOM(`<pre>${lines}</pre>`).window;
    const start = performance.now();
    expect(readBlocks(document.body, () => false)).toHaveLength(1);
    return performance.now() - start;
  };
  spent(2400);
  const few = Math.min(spent(2400), spent(2400));
  // Quadratic work would make it a hundred.
  expect(spent(24_000) / few).toBeLessThan(40);
});

test('thousands of lines of furniture beside each other are looked at once each', () => {
  const walkers = (count: number) => {
    const lines = rows((n) => (n < count ? '<p>Read more</p>' : ''));
    const { document } = new JSDOM(
      `<article>${lines}<p>${'Words of prose. '.repeat(9)}</p></article>`,
    ).window;
    const walker = vi.spyOn(document, 'createTreeWalker');
    const region = document.body;
    expect(furnitureSections(region, measure(region)).size).toBe(0);
    return walker.mock.calls.length;
  };
  expect(walkers(2000) / walkers(200)).toBeLessThan(12);
});
