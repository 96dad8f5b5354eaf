import type { Article } from '../article/article.ts';
import type { Level } from '../rubric/rubric.ts';
import type { Evidence } from './evaluation.ts';
import type { Analysis } from './features/analysis.ts';

/** How many sentences are quoted at each level. */
const QUOTES = [0, 3, 4, 5] as const;

/** What the rest of its block and its length count for a sentence's rank, beside its own log-odds. */
const BLOCK = 0.5;
const LENGTH = 0.2;

/** Fewer words than this prove nothing either: a label, a name, "Here's an example:". */
const FEWEST_WORDS = 4;
/** A sentence of a lower value than this proves nothing, unless there is no better one. */
const LEAST_VALUE = 0.05;

/**
 * The sentences that carry a criterion most, verbatim, best first: at most two of one block, none
 * twice, none below `LEAST_VALUE` or a tenth of the best one's value. A sentence stands the higher the more its block
 * says of the criterion, and the longer it is: readers point at passages, not at single sentences.
 */
export function evidenceOf(
  article: Article,
  analysis: Analysis,
  values: Float32Array,
  level: Level,
): Evidence[] {
  if (level === 0) return [];
  let best = 0;
  analysis.blocks.forEach(({ from, to }, b) => {
    if (analysis.relevant[b])
      for (let s = from; s < to; s++) best = Math.max(best, values[s] as number);
  });
  const least = Math.max(best / 10, Math.min(best, LEAST_VALUE));
  const candidates: { s: number; rank: number }[] = [];
  analysis.blocks.forEach((block, b) => {
    if (!analysis.relevant[b]) return;
    let sum = 0;
    for (let s = block.from; s < block.to; s++) sum += values[s] as number;
    // No sentence of it can be a candidate: most blocks say nothing of most criteria.
    if (sum < least) return;
    const ofBlock = BLOCK * Math.log(sum + 0.001);
    for (let s = block.from; s < block.to; s++) {
      const own = values[s] as number;
      if (own < least) continue;
      if (own < best && (analysis.sentences[s]?.words ?? 0) < FEWEST_WORDS) continue;
      const value = Math.min(0.9999, Math.max(0.0001, own));
      const ofLength = LENGTH * Math.log1p(analysis.sentences[s]?.words ?? 0);
      candidates.push({ s, rank: Math.log(value / (1 - value)) + ofBlock + ofLength });
    }
  });
  candidates.sort((a, b) => b.rank - a.rank);
  const evidence: Evidence[] = [];
  const perBlock = new Map<number, number>();
  const seen = new Set<string>();
  for (const { s } of candidates) {
    if (evidence.length >= QUOTES[level]) break;
    const value = values[s] ?? 0;
    const sentence = analysis.sentences[s];
    if (!sentence) continue;
    const { block, start, end } = sentence;
    const quote = article.blocks[block]?.text.slice(start, end) ?? '';
    if (seen.has(quote) || (perBlock.get(block) ?? 0) >= 2) continue;
    seen.add(quote);
    perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
    evidence.push({ quote, value: Math.round(value * 1000) / 1000, block });
  }
  return evidence;
}
