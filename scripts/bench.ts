import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import { JSDOM, VirtualConsole } from 'jsdom';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../src/article/article.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { readCorpus } from './training/corpus.ts';

/**
 * `npm run bench -- [--json] [CORPUS]`: median and 95th percentile of `evaluate` over the corpus
 * beside a bare pass over the words, wink-nlp, compromise and Readability in the same run; then texts
 * of 1k to 1M words. Exit status 1 where the cost per word grows with the length.
 */
const args = process.argv.slice(2);
const folder =
  args.find((arg) => !arg.startsWith('--')) ??
  fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const { pages } = readCorpus(folder);
const articles = pages.map((page) => page.article);
const texts = articles.map(({ blocks }) => blocks.map((block) => block.text).join('\n'));

function barePass(text: string): number {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z0-9']+/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

const tokenizer = winkNLP(model, []);
const sentencer = winkNLP(model, ['sbd']);

/** Milliseconds of each call. */
const times = <Input>(inputs: readonly Input[], run: (input: Input) => unknown): number[] =>
  inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** Rounds over all inputs; the first ones warm up. They take turns, so that a change of the machine's pace meets all. */
const ROUNDS = 12;
const rounds: Record<string, () => number[]> = {
  'bare pass over the words': () => times(texts, barePass),
  evaluate: () => times(articles, (article) => evaluate(article)),
  'wink-nlp tokeniser': () => times(texts, (text) => tokenizer.readDoc(text).tokens().length()),
  'wink-nlp tokeniser and sentences': () =>
    times(texts, (text) => sentencer.readDoc(text).sentences().length()),
};
const measured: Record<string, number[]> = {};
for (let round = 0; round < ROUNDS; round++)
  for (const [name, run] of Object.entries(rounds)) {
    const own = run();
    const least = measured[name];
    if (round > 0) measured[name] = own.map((time, i) => Math.min(time, least?.[i] ?? time));
  }

const some = texts.slice(0, 100);
measured['compromise (100 pages)'] = times(some, (text) => nlp(text).sentences().length);
// It takes a document apart: each can be read once.
const read = (document: Document) => new Readability(document).parse()?.length;
articles.slice(100, 200).map(documentOf).forEach(read);
measured['Readability (100 pages, parsed before)'] = times(
  articles.slice(0, 100).map(documentOf),
  read,
);

/** The article as a plain page again, for Readability. */
function documentOf({ title, blocks }: Article): Document {
  const dom = new JSDOM(`<title></title><main></main>`, { virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  document.title = title;
  for (const { text } of blocks) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('main')?.append(paragraph);
  }
  return document;
}

/** An article of at least this many words, made of the corpus's blocks over and over. */
function articleOfWords(words: number): Article {
  const blocks: Article['blocks'] = [];
  let count = 0;
  for (let i = 0; count < words; i++)
    for (const block of articles[i % articles.length]?.blocks ?? []) {
      if (count >= words) break;
      blocks.push(block);
      count += block.text.split(/\s+/).length;
    }
  return { title: 'Long', url: 'https://bench.example/', blocks };
}

const LENGTHS = [1_000, 10_000, 100_000, 1_000_000];
const growth = LENGTHS.map((words) => {
  const article = articleOfWords(words);
  const runs = Array.from({ length: words > 500_000 ? 3 : 5 }, () => {
    const start = performance.now();
    evaluate(article);
    return performance.now() - start;
  });
  const milliseconds = Math.min(...runs);
  return { words, milliseconds, microsecondsPerWord: (1000 * milliseconds) / words };
});
const bare = quantile(measured['bare pass over the words'] ?? [], 0.5);
const rows = Object.entries(measured).map(([name, values]) => ({
  name,
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  timesBare: quantile(values, 0.5) / bare,
}));
// The shortest text is left out: there the fixed cost of the page model weighs most.
const perWord = growth.slice(1).map((entry) => entry.microsecondsPerWord);
const grows = (perWord.at(-1) ?? 0) > 1.5 * (perWord[0] ?? 0);

if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ rows, growth, grows })}\n`);
else {
  for (const { name, median, p95, timesBare } of rows)
    process.stdout.write(
      `${name.padEnd(40)} median ${median.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  ${timesBare.toFixed(1)} x bare\n`,
    );
  for (const { words, milliseconds, microsecondsPerWord } of growth)
    process.stdout.write(
      `${String(words).padStart(9)} words ${milliseconds.toFixed(1).padStart(9)} ms ${microsecondsPerWord.toFixed(2)} us a word\n`,
    );
}
if (grows) {
  process.stderr.write('the cost per word grows with the length\n');
  process.exitCode = 1;
}
