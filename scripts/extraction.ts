// Measures what `extractArticle` keeps of saved pages against their true text.
//   npm run extraction -- DIR [--json] [--worst N]
// DIR holds saved pages in one of the layouts that saved-pages.ts reads.
// Exit status 1 where it holds none.
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { EXTRACTION_VERSION, extractArticle } from '../src/article/extract.ts';
import { type SavedPage, savedPages } from './saved-pages.ts';

/** F1, precision and recall, each 0-1. */
interface Agreement {
  f1: number;
  precision: number;
  recall: number;
}

interface Row {
  id: string;
  ours: Agreement;
  readability: Agreement;
  /** Milliseconds that extractArticle and Readability took. */
  milliseconds: { ours: number; readability: number };
  error?: string;
}

const SHINGLE = 4;

/**
 * Runs of 4 words with their counts, cut as the public benchmark cuts them (`\w+` in its evaluate.py:
 * letters, digits and underscores; a text of fewer words is one run).
 */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let n = 0; n < Math.max(1, words.length - SHINGLE + 1); n++) {
    const shingle = words.slice(n, n + SHINGLE).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function compare(truth: string, kept: string): Agreement {
  const wanted = shingles(truth);
  const got = shingles(kept);
  let hits = 0;
  let missed = 0;
  let extra = 0;
  for (const [shingle, count] of wanted) {
    const found = got.get(shingle) ?? 0;
    hits += Math.min(count, found);
    missed += Math.max(0, count - found);
  }
  for (const [shingle, count] of got) extra += Math.max(0, count - (wanted.get(shingle) ?? 0));
  const perfect = missed + extra === 0;
  const precision = perfect ? 1 : hits + extra > 0 ? hits / (hits + extra) : 0;
  const recall = perfect ? 1 : hits + missed > 0 ? hits / (hits + missed) : 0;
  return { f1: f1(precision, recall), precision, recall };
}

const f1 = (precision: number, recall: number) =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

/** Means over pages; F1 is that of the mean precision and recall, as evaluate.py has it. */
function mean(rows: Agreement[]): Agreement & { meanF1: number } {
  const average = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const precision = average(rows.map((row) => row.precision));
  const recall = average(rows.map((row) => row.recall));
  return {
    f1: f1(precision, recall),
    precision,
    recall,
    meanF1: average(rows.map((row) => row.f1)),
  };
}

function measurePage(page: SavedPage): Row {
  const open = () =>
    new JSDOM(page.html, { url: page.url, virtualConsole: new VirtualConsole() }).window;
  const ownWindow = open();
  let start = performance.now();
  const result = extractArticle(ownWindow.document, page.url);
  const ours = performance.now() - start;
  ownWindow.close();
  const window = open();
  start = performance.now();
  const bare = new Readability(window.document).parse()?.textContent ?? '';
  const readability = performance.now() - start;
  window.close();
  const kept =
    'article' in result ? result.article.blocks.map((block) => block.text).join('\n') : '';
  return {
    id: page.id,
    ours: compare(page.truth, kept),
    readability: compare(page.truth, bare),
    milliseconds: { ours, readability },
    ...('error' in result ? { error: result.error.code } : {}),
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function report(rows: Row[], worst: number): string {
  const cell = (value: number) => value.toFixed(3).padStart(9);
  const line = (name: string, { f1, precision, recall }: Agreement) =>
    `${name.padEnd(44)}${cell(f1)}${cell(precision)}${cell(recall)}`;
  const ours = mean(rows.map((row) => row.ours));
  const bare = mean(rows.map((row) => row.readability));
  const below = rows.filter((row) => row.ours.f1 < row.readability.f1 - 1e-9);
  const byGap = below.toSorted(
    (a, b) => a.ours.f1 - a.readability.f1 - (b.ours.f1 - b.readability.f1),
  );
  const lines = [
    `${String(rows.length)} pages, extraction version ${EXTRACTION_VERSION}`.padEnd(44) +
      '       F1  precision recall',
    line('Plumbline', ours),
    line('Readability as it comes', bare),
    `mean of the pages' F1: ${ours.meanF1.toFixed(3)}, Readability ${bare.meanF1.toFixed(3)}`,
    `median milliseconds a page: ${median(rows.map((row) => row.milliseconds.ours)).toFixed(1)}, ` +
      `Readability ${median(rows.map((row) => row.milliseconds.readability)).toFixed(1)}`,
    '',
    `Below Readability: ${below.length} pages`,
    ...byGap
      .slice(0, worst)
      .map((row) => `${line(row.id, row.ours)}   Readability${cell(row.readability.f1)}`),
    '',
    'Lowest F1',
    ...rows
      .toSorted((a, b) => a.ours.f1 - b.ours.f1)
      .slice(0, worst)
      .map(
        (row) =>
          `${line(row.id, row.ours)}   Readability${cell(row.readability.f1)} ${row.error ?? ''}`,
      ),
  ];
  return lines.join('\n');
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, worst: { type: 'string', default: '10' } },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error('usage: npm run extraction -- DIR [--json] [--worst N]');
    return 2;
  }
  const rows: Row[] = [];
  for (const page of savedPages(folder)) {
    const row = measurePage(page);
    rows.push(row);
    if (values.json) console.log(JSON.stringify(row));
    else if (process.stderr.isTTY) process.stderr.write(`\r${rows.length} pages `);
  }
  if (rows.length === 0) {
    console.error(`No saved pages with their text in ${folder}.`);
    return 1;
  }
  if (values.json) {
    const ours = mean(rows.map((row) => row.ours));
    const readability = mean(rows.map((row) => row.readability));
    console.log(
      JSON.stringify({ pages: rows.length, version: EXTRACTION_VERSION, ours, readability }),
    );
  } else console.log(report(rows, Number(values.worst)));
  return 0;
}

process.exitCode = main();
