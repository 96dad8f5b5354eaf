import { CONCEPTS, type Concept, idsOf } from '../lexicon/patterns.ts';
import type { AnalysedBlock, AnalysedSentence } from './analysis.ts';
import { belonging, beside, type Places } from './belonging.ts';
import { type Passage, passagesOf, stretchAround } from './passages.ts';
import { flagId } from './sentence-flags.ts';
import { SIGN } from './word-signs.ts';

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

/** A list item of fewer words is a label: a link of a menu, a term of a list. */
const FEWEST_WORDS_OF_ITEM = 4;
const QUESTION = flagId('question');
/** A paragraph of at least so many words of which fewer than this part are function words says no sentence. */
const ENUMERATION = { words: 20, functionWords: 0.08 };

/** Words on either side over which a block's density of field words is taken. */
const WINDOW = 150;
/** A block is left out where the density around it is below this share of the page's best window. */
const SHARE_OF_BEST = 0.1;
/** The page is looked for from the stretch that is at least so dense, as a share of its best window. */
const SHARE_OF_CORE = 0.5;
/** Times that the page is taken for where its passages belong; once more changes next to nothing. */
const ROUNDS = 2;
/** A page whose best window has fewer field words than this a word speaks plainly. */
export const SPARSE = 0.06;

/**
 * Which blocks belong to what the page is about. It is first taken to be where the field's words are
 * dense, then the stretch of passages that belong together by likeness and shared words, around the
 * passage where they are densest: text on something else that stands before or after (comments, a pasted
 * story, ten thousand unrelated words) falls out, and what is kept is judged as if that did not stand
 * there. Within the page, what is far from any of the field's words is left out, as are bare labels
 * (menus, lists of terms), paragraphs of terms in a row and questions without an answer beside them.
 * @param placed The blocks' places among the words (see `word-vectors.ts`), known words and their rarity.
 * @returns Whether each block belongs, and the field's words per word where they are densest.
 */
export function relevantBlocks(
  blocks: readonly AnalysedBlock[],
  sentences: readonly AnalysedSentence[],
  placed: Pick<Places, 'vectors' | 'rows' | 'rarities'>,
): { relevant: boolean[]; densest: number } {
  const isFragment = blocks.map(
    (block) =>
      (block.type === 'list-item' && block.words < FEWEST_WORDS_OF_ITEM) ||
      enumerates(block, sentences),
  );
  const hits = blocks.map((block, i) => {
    // Labels say nothing of what stands around them: menus hold the field's words too.
    if (isFragment[i]) return 0;
    let count = 0;
    for (let s = block.from; s < block.to; s++)
      for (const { id, times } of sentences[s]?.concepts ?? []) if (IS_FIELD[id]) count += times;
    if (block.type === 'heading') for (const id of block.concepts) count += IS_FIELD[id] ?? 0;
    return count;
  });
  const words = blocks.map(({ type, words }, i) => (type === 'code' || isFragment[i] ? 0 : words));
  const passages = passagesOf(
    blocks.map(({ type }) => type),
    words,
  );
  const around = densities(hits, words);
  const best = largest(around);
  const core = passages.findIndex(({ to }) => to > around.indexOf(best));
  const hitsOf = passages.map(({ from, to }) => sumOf(hits.slice(from, to)));
  let page = stretchAround(
    passages,
    passages.map(({ words }, p) => (hitsOf[p] ?? 0) - SHARE_OF_CORE * best * words),
    core,
  );
  const oddsIn = belonging(passages, { ...placed, words, hits }, best < SPARSE);
  for (let round = 0; round < ROUNDS; round++) page = stretchAround(passages, oddsIn(page), core);
  page = widened(passages, oddsIn(page), core, page);
  // What is shorter than a window is too short to be cut.
  if (sumOf(words) < WINDOW) page = { from: 0, to: blocks.length };
  const density = densities(hits.slice(page.from, page.to), words.slice(page.from, page.to));
  const densest = largest(density);
  const relevant = blocks.map((block, i) => {
    if (i < page.from || i >= page.to || isFragment[i]) return false;
    const isNear = densest < SPARSE || (density[i - page.from] ?? 0) >= densest * SHARE_OF_BEST;
    return isNear && !asksOnly(block, sentences);
  });
  return { relevant, densest };
}

/** The page with as much of what stands before and after it as belongs to it, each side judged as a whole. */
function widened(
  passages: readonly Passage[],
  odds: readonly number[],
  core: number,
  page: { from: number; to: number },
): { from: number; to: number } {
  const first = passages.findIndex(({ from }) => from >= page.from);
  const next = passages.findIndex(({ from }) => from >= page.to);
  const end = next === -1 ? passages.length : next;
  return stretchAround(
    passages,
    [
      ...beside(passages.slice(0, first), odds.slice(0, first)),
      ...odds.slice(first, end),
      ...beside(passages.slice(end), odds.slice(end)),
    ],
    core,
  );
}

const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Whether a paragraph is a run of terms: labels, whatever stands between them. */
function enumerates(
  { type, words, from, to }: AnalysedBlock,
  sentences: readonly AnalysedSentence[],
): boolean {
  if (type !== 'paragraph' || words < ENUMERATION.words) return false;
  const most = ENUMERATION.functionWords * words;
  let functionWords = 0;
  for (let s = from; s < to; s++)
    for (const { signs } of sentences[s]?.tokens ?? [])
      if (signs & SIGN.functionWord && ++functionWords >= most) return false;
  return true;
}

/** Whether a block is a question and nothing else: a question bank teaches by its answers only. */
function asksOnly(block: AnalysedBlock, sentences: readonly AnalysedSentence[]): boolean {
  if (block.from === block.to) return false;
  for (let s = block.from; s < block.to; s++)
    if (!sentences[s]?.flags.includes(QUESTION)) return false;
  return true;
}

/** Hits per word in the window around each block. */
function densities(hits: readonly number[], words: readonly number[]): number[] {
  const before = sums(hits, words, 1);
  const after = sums(hits, words, -1);
  return hits.map((count, i) => {
    const around = (before[i] ?? 0) + (after[i] ?? 0) + count;
    return around / ((words[i] ?? 0) + 2 * WINDOW);
  });
}

/** Hits in the `WINDOW` words before each block (`step` 1) or after it (-1), a block that is cut counted in part. */
function sums(hits: readonly number[], words: readonly number[], step: 1 | -1): number[] {
  const out: number[] = [];
  const n = hits.length;
  let far = step === 1 ? 0 : n - 1;
  let [count, length] = [0, 0];
  for (let i = far; i >= 0 && i < n; i += step) {
    out[i] = count * Math.min(1, WINDOW / Math.max(1, length));
    count += hits[i] ?? 0;
    length += words[i] ?? 0;
    while (far !== i && length - (words[far] ?? 0) >= WINDOW) {
      count -= hits[far] ?? 0;
      length -= words[far] ?? 0;
      far += step;
    }
  }
  return out;
}
