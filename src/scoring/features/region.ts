import type { Article } from '../../article/article.ts';
import { CONCEPTS, type Concept, idsOf } from '../lexicon/patterns.ts';
import type { AnalysedBlock, AnalysedSentence } from './analysis.ts';
import { belonging, beside, type Places } from './belonging.ts';
import { densities, largest, sumOf, WINDOW } from './densities.ts';
import { unspoken } from './fragments.ts';
import { type Passage, passagesOf, type Stretch, stretchAround } from './passages.ts';
import { flagId } from './sentence-flags.ts';

/** Concepts whose words are the field's own: software, data and machine learning. */
const FIELD: readonly Concept[] = [
  'drift_named',
  'drift_skew',
  'drift_detection',
  'drift_retrain',
  'monitor_named',
  'monitor_alert',
  'monitor_metrics',
  'monitor_tools',
  'monitor_logs',
  'monitor_data_quality',
  'monitor_live_test',
  'scale_named',
  'scale_latency',
  'scale_throughput',
  'scale_distributed',
  'scale_cache',
  'scale_messaging',
  'scale_storage',
  'scale_compute',
  'lifecycle',
  'data_terms',
  'evaluation_terms',
  'deployment_terms',
  'infrastructure_terms',
  'ml_general',
  'ml_shared',
  'ml_system',
  'algorithm',
  'ml_tool',
  'software',
];
/** 1 for each concept of the field, by id. */
export const IS_FIELD = new Uint8Array(CONCEPTS.length);
for (const id of idsOf(FIELD)) IS_FIELD[id] = 1;

const QUESTION = flagId('question');

/** A block is left out where the density around it is below this share of the page's best window. */
const SHARE_OF_BEST = 0.1;
/** The page is looked for from the stretch that is at least so dense, as a share of its best window. */
const SHARE_OF_CORE = 0.5;
/** Times that the page is taken for where its passages belong, and that it is widened; once more changes next to nothing. */
const ROUNDS = 2;
/** A page whose best window has fewer field words than this a word speaks plainly. */
export const SPARSE = 0.06;

/**
 * Which blocks belong to what the page is about. It is first taken to be where the field's words are
 * dense in prose, then the stretch of passages that belong together by likeness and shared words, around
 * the passage where they are densest: text on something else that stands before or after (comments, a
 * pasted story, ten thousand unrelated words) falls out, and what is kept is judged as if that did not
 * stand there. Within the page, what is far from any of the field's words is left out, as are what no
 * sentence says (see `fragments.ts`) and questions without an answer beside them.
 * @param placed The blocks' places among the words (see `word-vectors.ts`), known words and their rarity.
 * @returns Whether each block belongs, and the field's words per word where they are densest.
 */
export function relevantBlocks(
  article: Pick<Article, 'blocks'>,
  blocks: readonly AnalysedBlock[],
  sentences: readonly AnalysedSentence[],
  placed: Pick<Places, 'vectors' | 'rows' | 'rarities'>,
): { relevant: boolean[]; densest: number } {
  const { isFragment, isTerse } = unspoken(article, blocks, sentences);
  const hits = blocks.map((block, i) => (isFragment[i] ? 0 : hitsIn(block, sentences)));
  const words = blocks.map(({ type, words }, i) => (type === 'code' || isFragment[i] ? 0 : words));
  const page = pageWithin(blocks, placed, { words, isTerse, hits });
  const density = densities(hits.slice(page.from, page.to), words.slice(page.from, page.to));
  const densest = largest(density);
  const relevant = blocks.map((block, i) => {
    if (i < page.from || i >= page.to || isFragment[i]) return false;
    const isNear = densest < SPARSE || (density[i - page.from] ?? 0) >= densest * SHARE_OF_BEST;
    return isNear && !asksOnly(block, sentences);
  });
  return { relevant, densest };
}

/** How many of a block's words are the field's. */
function hitsIn(block: AnalysedBlock, sentences: readonly AnalysedSentence[]): number {
  let count = 0;
  for (let s = block.from; s < block.to; s++)
    for (const { id, times } of sentences[s]?.concepts ?? []) if (IS_FIELD[id]) count += times;
  if (block.type === 'heading') for (const id of block.concepts) count += IS_FIELD[id] ?? 0;
  return count;
}

/** The blocks `[from, to)` that the page is, without what stands before and after it. */
function pageWithin(
  blocks: readonly AnalysedBlock[],
  placed: Pick<Places, 'vectors' | 'rows' | 'rarities'>,
  { words, isTerse, hits }: { words: number[]; isTerse: readonly boolean[]; hits: number[] },
): Stretch {
  // What is shorter than a window is too short to be cut.
  if (sumOf(words) < WINDOW) return { from: 0, to: blocks.length };
  const passages = passagesOf(
    blocks.map(({ type }) => type),
    words,
  );
  // References and rows of data are dense in the field's words: where there is prose it shows the page.
  const prose = hits.map((count, i) => (isTerse[i] ? 0 : count));
  const told = largest(densities(prose, words)) >= SPARSE ? prose : hits;
  const around = densities(told, words);
  const best = largest(around);
  const heart = around.indexOf(best);
  const core = passages.findIndex(({ to }) => to > heart);
  const hitsOf = passages.map(({ from, to }) => sumOf(told, from, to));
  let page = stretchAround(
    passages,
    passages.map(({ words }, p) => (hitsOf[p] ?? 0) - SHARE_OF_CORE * best * words),
    core,
  );
  const oddsIn = keepingLast(belonging(passages, { ...placed, words, hits: told }, best < SPARSE));
  const isData = passages.map(({ from, to, words: all }) => {
    let data = 0;
    for (let b = from; b < to; b++)
      if (isTerse[b] && blocks[b]?.type !== 'paragraph') data += words[b] ?? 0;
    return 2 * data > all;
  });
  // Tables and lists are told in other words than the text around them, which goes on after them.
  const across = (values: readonly number[]): number[] =>
    values.map((value, p) => (isData[p] ? Math.max(0, value) : value));
  page = settled(page, (page) => stretchAround(passages, across(oddsIn(page)), core));
  return settled(page, (page) =>
    page.from === 0 && page.to === blocks.length
      ? page
      : stretchAround(passages, across(widening(passages, oddsIn(page), page)), core),
  );
}

/** The same, but what was asked last is not worked out again: where a page is settled it is widened. */
function keepingLast<Result>(of: (page: Stretch) => Result): (page: Stretch) => Result {
  let last: { page: Stretch; result: Result } | undefined;
  return (page) => {
    if (last?.page.from !== page.from || last.page.to !== page.to)
      last = { page, result: of(page) };
    return last.result;
  };
}

/** Goes on to the next page until it stays the same, `ROUNDS` times at most. */
function settled(page: Stretch, next: (page: Stretch) => Stretch): Stretch {
  let now = page;
  for (let round = 0; round < ROUNDS; round++) {
    const then = next(now);
    if (then.from === now.from && then.to === now.to) break;
    now = then;
  }
  return now;
}

/** Log odds by which a page is widened to what belongs to it before and after, each side judged as a whole. */
function widening(passages: readonly Passage[], odds: readonly number[], page: Stretch): number[] {
  const first = passages.findIndex(({ from }) => from >= page.from);
  const next = passages.findIndex(({ from }) => from >= page.to);
  const end = next === -1 ? passages.length : next;
  return [
    ...beside(passages.slice(0, first), odds.slice(0, first)),
    // What belongs stays.
    ...passages.slice(first, end).map(() => 1),
    ...beside(passages.slice(end), odds.slice(end)),
  ];
}

/** Whether a block is a question and nothing else: a question bank teaches by its answers only. */
function asksOnly(block: AnalysedBlock, sentences: readonly AnalysedSentence[]): boolean {
  if (block.from === block.to) return false;
  for (let s = block.from; s < block.to; s++)
    if (!sentences[s]?.flags.includes(QUESTION)) return false;
  return true;
}
