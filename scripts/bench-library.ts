// How long the library's list takes to be made ready, sorted and filtered, with 10,000 pages beside
// a list of 100: `npm run bench:library`. A frame is 16.7 ms at 60 Hz.
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { RESOURCES } from '../src/catalog/catalog.ts';
import { CRITERIA } from '../src/rubric/rubric.ts';
import {
  criterionNames,
  type Entry,
  entriesOf,
  type Filters,
  filterEntries,
  folded,
  sortEntries,
} from '../src/ui/library/list/filters.ts';
import { lookupIn } from '../src/words/words.ts';
import { sampleLibrary } from '../tests/fixtures/sample-library.ts';

const NAMES = criterionNames(lookupIn(messages));
const SIZES = [100, 10_000];
const ROUNDS = 21;

/** The middle and the slow end (95th percentile) of `ROUNDS` runs, in ms. */
function timed(run: () => unknown): [median: number, slow: number] {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return [times[Math.floor(ROUNDS / 2)] ?? 0, times[Math.floor(ROUNDS * 0.95)] ?? 0];
}

const FILTERS: Record<string, Filters> = {
  'one letter': { q: 'm' },
  'one word': { q: 'canary' },
  'three words, one in quotes': { q: 'canary unseen listings' },
  'joined words': { q: 'feature-store' },
  'a word that is nowhere': { q: 'zebra' },
  'status, stage and criterion': { status: 'reading', stage: '4', criterion: 'drift' },
  'tag and score': { tag: 'cost', score: 'deep' },
};

function tasksOf(size: number): Record<string, () => unknown> {
  const { items, evaluations } = sampleLibrary(size);
  const quotes = new Map(
    evaluations.map(({ id, evaluation: { criteria } }) => [
      id,
      folded(CRITERIA.flatMap((c) => criteria[c]?.evidence.map(({ quote }) => quote)).join('\n')),
    ]),
  );
  const entries: Entry[] = entriesOf(items, quotes, RESOURCES, NAMES);
  return {
    'make ready': () => entriesOf(items, quotes, RESOURCES, NAMES),
    'sort by score': () => sortEntries(entries, 'score'),
    'sort by title': () => sortEntries(entries, 'title'),
    ...Object.fromEntries(
      Object.entries(FILTERS).map(([name, filters]) => [
        `filter: ${name}`,
        () => filterEntries(entries, filters),
      ]),
    ),
  };
}

const results = SIZES.map((size) =>
  Object.entries(tasksOf(size)).map(([name, task]) => [name, timed(task)] as const),
);
const cell = (text: string) => text.padStart(18);
console.log(
  ''.padEnd(38) + SIZES.map((size) => cell(`${size.toLocaleString('en')} pages`)).join(''),
);
for (const [index, [name]] of (results[0] ?? []).entries()) {
  const times = results.map((tasks): [number, number] => tasks[index]?.[1] ?? [0, 0]);
  const cells = times.map(([median, slow]) => cell(`${median.toFixed(2)} / ${slow.toFixed(2)}`));
  console.log(name.padEnd(38) + cells.join(''));
}
console.log('\nmedian / 95th percentile, in ms');
