import type { Article } from '../article/article.ts';
import type { Level } from '../rubric/rubric.ts';
import type { Evidence } from './evaluation.ts';
import type { Analysis } from './features/analysis.ts';

/** How many sentences are quoted at each level. */
const QUOTES = [0, 3, 4, 5] as const;

/**
 * The sentences that carry a criterion most, verbatim, best first: at most two of one block, none
 * twice, none below a tenth of the best one's value.
 */
export function evidenceOf(
  article: Article,
  analysis: Analysis,
  values: Float32Array,
  level: Level,
): Evidence[] {
  const order = analysis.sentences
    .map((_, s) => s)
    .filter((s) => analysis.relevant[analysis.sentences[s]?.block ?? 0])
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const evidence: Evidence[] = [];
  const perBlock = new Map<number, number>();
  const seen = new Set<string>();
  const best = values[order[0] ?? 0] ?? 0;
  for (const s of order) {
    if (evidence.length >= QUOTES[level]) break;
    const value = values[s] ?? 0;
    if (value < best / 10) break;
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
