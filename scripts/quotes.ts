// Measures how many quotes of the Articles of saved pages are found again in the pages.
//   node scripts/run.mjs scripts/quotes.ts DIR [--evidence] [--show N]
// DIR as in saved-pages.ts. A quote is a sentence of a block (the block itself where it has one);
// with --evidence, a sentence that `evaluate` gives as evidence.
// It is found in the wrong place when the range begins or ends in text that the block was not read
// from. Exit status 1 where fewer than 98 % are found, or one in the wrong place.
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { quoteFinder } from '../src/article/find-quote.ts';
import { passageAt } from '../src/article/passage.ts';
import { CRITERIA } from '../src/rubric/rubric.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { isIn, type LiveBlock, liveBlocks } from './live-blocks.ts';
import { savedPages } from './saved-pages.ts';

/** The part of the quotes that has to be found, 0-1. */
const WANTED = 0.98;

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((part) => /\p{L}{2}/u.test(part));
}

/** A quote, and the index of its block. */
interface Sample {
  quote: string;
  block: number;
}

/** Every sentence that is read, or (`evidence`) those that the score rests on. */
function samplesOf(blocks: readonly LiveBlock[], url: string, evidence: boolean): Sample[] {
  if (!evidence) {
    return blocks.flatMap(({ block }, n) =>
      sentences(block.text).map((quote) => ({ quote, block: n })),
    );
  }
  const article = { title: '', url, blocks: blocks.map(({ block }) => block) };
  const evaluation = evaluate(article);
  if ('error' in evaluation) return [];
  return CRITERIA.flatMap((criterion) => evaluation.criteria[criterion].evidence);
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      show: { type: 'string', default: '10' },
      evidence: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error('usage: node scripts/run.mjs scripts/quotes.ts DIR [--evidence] [--show N]');
    return 2;
  }
  let quotes = 0;
  let pages = 0;
  const missing: string[] = [];
  const misplaced: string[] = [];
  for (const page of savedPages(folder)) {
    const { window } = new JSDOM(page.html, {
      url: page.url,
      virtualConsole: new VirtualConsole(),
    });
    pages += 1;
    const blocks = liveBlocks(window.document);
    const texts = blocks.map(({ block }) => block);
    const find = quoteFinder(window.document);
    for (const { quote, block } of samplesOf(blocks, page.url, values.evidence)) {
      quotes += 1;
      const passage = passageAt(texts, block, quote);
      const range = find(quote, passage.block, passage.before);
      const line = `${page.id}: ${JSON.stringify(quote.slice(0, 120))}`;
      const home = blocks[block];
      if (!range) missing.push(line);
      else if (!home || !isIn(home, range)) misplaced.push(line);
    }
    window.close();
  }
  const found = quotes === 0 ? 0 : (quotes - missing.length - misplaced.length) / quotes;
  console.log(
    `${pages} pages, ${quotes} quotes: ${(found * 100).toFixed(2)} % found, ` +
      `${missing.length} not found, ${misplaced.length} in the wrong place`,
  );
  const show = Number(values.show);
  for (const line of missing.slice(0, show)) console.log(`not found   ${line}`);
  for (const line of misplaced.slice(0, show)) console.log(`wrong place ${line}`);
  return found >= WANTED && misplaced.length === 0 ? 0 : 1;
}

process.exitCode = main();
