import { CONCEPTS, type Concept, idsOf } from '../lexicon/patterns.ts';
import { DIMENSIONS } from '../word-vectors.ts';
import type { AnalysedBlock, AnalysedSentence } from './analysis.ts';
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

/** Words on either side over which a block's density of field words is taken. */
const WINDOW = 150;
/** A block is left out where the density around it is below this share of the page's best window. */
const SHARE_OF_BEST = 0.2;
/** Shorter blocks are not judged by their vectors. */
const FEWEST_WORDS = 15;
/**
 * A block is on something else where the cosine of its vector and the page's is lower than this: nine
 * in ten of a corpus page's plain blocks are above, nine in ten on other subjects below. Where it has
 * more than `PLAIN` of the field's words a word it must be farther off.
 */
const LEAST_LIKENESS = 0.28;
const LEAST_LIKENESS_IN_TERMS = 0.12;
const PLAIN = 0.045;
/** Where the field's words lie on one side of a block only, other text may begin. */
const LEAST_LIKENESS_AT_EDGES = 0.45;
/** A page whose best window has fewer field words than this a word speaks plainly: all of it is kept. */
export const SPARSE = 0.06;
/** Blocks with at least as many of the field's words as this a word show what the page is about. */
const DENSE = 0.08;

/**
 * Which blocks belong to what the page is about: those around which the field's words are at least a
 * fifth as dense as where they are densest, unless their own words are far from the page's. Text on
 * something else that stands before, between or after (comments, a pasted story, ten thousand unrelated
 * words) falls out, so that counts and shares are of the page's subject. A page almost without the
 * field's words keeps all its blocks. Bare labels (menus, lists of terms) and questions without an
 * answer beside them are never kept.
 * @param vectors The blocks' places among the words (see `word-vectors.ts`).
 * @returns Whether each block belongs, and the field's words per word where they are densest.
 */
export function relevantBlocks(
  blocks: readonly AnalysedBlock[],
  sentences: readonly AnalysedSentence[],
  vectors: Float32Array,
): { relevant: boolean[]; densest: number } {
  const isFragment = blocks.map(
    ({ type, words }) => type === 'list-item' && words < FEWEST_WORDS_OF_ITEM,
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
  const density = densities(hits, words);
  let best = 0;
  for (const { around } of density) best = Math.max(best, around);
  const foreign = foreignBlocks(
    blocks.map(({ type }) => type),
    hits,
    words,
    vectors,
    density.map(({ onEitherSide }) => best >= SPARSE && onEitherSide < best * SHARE_OF_BEST),
  );
  const relevant = blocks.map((block, i) => {
    const isNear = best < SPARSE || (density[i]?.around ?? 0) >= best * SHARE_OF_BEST;
    return isNear && !foreign[i] && !isFragment[i] && !asksOnly(block, sentences);
  });
  return { relevant, densest: best };
}

/**
 * Which blocks are on something else: in other words than those of the blocks that have the field's.
 * A block too short to tell is like its neighbour.
 */
function foreignBlocks(
  types: readonly string[],
  hits: readonly number[],
  words: readonly number[],
  vectors: Float32Array,
  isEdge: readonly boolean[],
): boolean[] {
  const own = hits.map((count, i) => count / Math.max(FEWEST_WORDS, words[i] ?? 0));
  const isLong = (i: number): boolean => (words[i] ?? 0) >= FEWEST_WORDS;
  const densest = own.reduce((most, value, i) => (isLong(i) ? Math.max(most, value) : most), 0);
  const dense = Math.min(DENSE, densest / 2);
  const centre = new Float32Array(DIMENSIONS);
  hits.forEach((count, i) => {
    if (!isLong(i) || (own[i] ?? 0) < dense) return;
    for (let d = 0; d < DIMENSIONS; d++)
      centre[d] = (centre[d] as number) + count * (vectors[i * DIMENSIONS + d] as number);
  });
  const isForeign = hits.map((_, i): boolean | undefined => {
    if (!isLong(i)) return undefined;
    const like = likeness(vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS), centre);
    if (isEdge[i]) return like < LEAST_LIKENESS_AT_EDGES;
    return like < ((own[i] ?? 0) < PLAIN ? LEAST_LIKENESS : LEAST_LIKENESS_IN_TERMS);
  });
  // A heading goes with what follows it, other short blocks with what stands before them.
  for (let i = isForeign.length - 2; i >= 0; i--)
    if (types[i] === 'heading') isForeign[i] = isForeign[i + 1];
  let previous = false;
  return isForeign.map((value) => {
    previous = value ?? previous;
    return previous;
  });
}

/** Cosine of the angle between two vectors; 0 where one has no length, 1 where the centre has none. */
function likeness(own: Float32Array, centre: Float32Array): number {
  let product = 0;
  let ownLength = 0;
  let centreLength = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    product += (own[d] as number) * (centre[d] as number);
    ownLength += (own[d] as number) ** 2;
    centreLength += (centre[d] as number) ** 2;
  }
  if (centreLength === 0) return 1;
  return ownLength === 0 ? 0 : product / Math.sqrt(ownLength * centreLength);
}

/** Whether a block is a question and nothing else: a question bank teaches by its answers only. */
function asksOnly(block: AnalysedBlock, sentences: readonly AnalysedSentence[]): boolean {
  if (block.from === block.to) return false;
  for (let s = block.from; s < block.to; s++)
    if (!sentences[s]?.flags.includes(QUESTION)) return false;
  return true;
}

/**
 * Hits per word around each block: in the window on both sides, and the smaller of those on either
 * side with the block itself. Before and after the page there is nothing, as if other text stood there:
 * so the page's last blocks are judged alike whether anything follows or not.
 */
function densities(hits: readonly number[], words: readonly number[]) {
  const before = sums(hits, words, 1);
  const after = sums(hits, words, -1);
  return hits.map((count, i) => {
    const own = words[i] ?? 0;
    return {
      around: ((before[i] ?? 0) + (after[i] ?? 0) + count) / (own + 2 * WINDOW),
      onEitherSide: (Math.min(before[i] ?? 0, after[i] ?? 0) + count) / (own + WINDOW),
    };
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
