// Measures how many quotes of the Articles of saved pages are found again in the pages.
//   node scripts/run.mjs scripts/quotes.ts DIR [--show N]
// DIR as in saved-pages.ts. A quote is a sentence of a block (the block itself where it has one).
// It is found in the wrong place when the range begins or ends in text that the block was not read
// from. Exit status 1 where fewer than 98 % are found, or one in the wrong place.
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { SourceBlock } from '../src/article/blocks.ts';
import { safeDom } from '../src/article/dom.ts';
import { articleBlocks } from '../src/article/extract.ts';
import { findQuote } from '../src/article/find-quote.ts';
import { readMetadata } from '../src/article/metadata.ts';
import { snapshot } from '../src/article/snapshot.ts';
import { visibilityOf } from '../src/article/visibility.ts';
import { walkVisible } from '../src/article/walk.ts';
import { savedPages } from './saved-pages.ts';

const WANTED = 0.98;

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((part) => /\p{L}{2}/u.test(part));
}

/** The blocks of a page, with the live text nodes that each was read from. */
function liveBlocks(document: Document): { block: SourceBlock; live: Set<Text> }[] {
  const dom = safeDom(document);
  const shot = snapshot(dom);
  if (shot === 'too-large' || !dom.root) return [];
  // The snapshot holds the visible text in the page's order, so the n-th node copies the n-th.
  const visible: Text[] = [];
  const nothing = () => true;
  walkVisible(dom, dom.root, visibilityOf(dom), {
    enter: nothing,
    leave: nothing,
    text: (node) => visible.push(node) > 0,
  });
  const original = new Map<Text, Text>();
  const walker = shot.body.ownerDocument.createTreeWalker(shot.body, 4);
  for (const node of visible) if (walker.nextNode()) original.set(walker.currentNode as Text, node);
  return articleBlocks(shot, readMetadata(dom).title).map((block) => ({
    block,
    live: new Set(block.nodes.flatMap((node) => original.get(node) ?? [])),
  }));
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string', default: '10' } },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error('usage: node scripts/run.mjs scripts/quotes.ts DIR [--show N]');
    return 2;
  }
  let quotes = 0;
  let pages = 0;
  const missing: string[] = [];
  const misplaced: string[] = [];
  const times: number[] = [];
  for (const page of savedPages(folder)) {
    const { window } = new JSDOM(page.html, {
      url: page.url,
      virtualConsole: new VirtualConsole(),
    });
    pages += 1;
    const all = liveBlocks(window.document).flatMap(({ block, live }, n, blocks) =>
      sentences(block.text).map((quote) => ({
        quote,
        block,
        live,
        before: blocks[n - 1]?.block.text,
      })),
    );
    // Every sentence of a small page, evenly chosen ones of a large page.
    const step = Math.max(1, Math.floor(all.length / 60));
    for (let n = 0; n < all.length; n += step) {
      const sample = all[n];
      if (!sample) continue;
      const { quote, block, live, before } = sample;
      quotes += 1;
      const start = performance.now();
      const range = findQuote(window.document, quote, block.text, before);
      times.push(performance.now() - start);
      const line = `${page.id}: ${JSON.stringify(quote.slice(0, 120))}`;
      if (!range) missing.push(line);
      else if (!live.has(range.startContainer as Text) || !live.has(range.endContainer as Text))
        misplaced.push(line);
    }
    window.close();
  }
  const found = quotes === 0 ? 0 : (quotes - missing.length - misplaced.length) / quotes;
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `${pages} pages, ${quotes} quotes: ${(found * 100).toFixed(2)} % found, ` +
      `${missing.length} not found, ${misplaced.length} in the wrong place; ` +
      `median ${median.toFixed(1)} ms a quote`,
  );
  const show = Number(values.show);
  for (const line of missing.slice(0, show)) console.log(`not found   ${line}`);
  for (const line of misplaced.slice(0, show)) console.log(`wrong place ${line}`);
  return found >= WANTED && misplaced.length === 0 ? 0 : 1;
}

process.exitCode = main();
