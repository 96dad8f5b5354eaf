import { CONCEPTS, type Concept, idsOf } from '../lexicon/patterns.ts';
import { flagId } from './sentence-flags.ts';

/** Matter: what a criterion is about. */
const MATTER = [
  'drift_named',
  'drift_skew',
  'drift_plain',
  'drift_detection',
  'drift_retrain',
  'monitor_named',
  'monitor_alert',
  'monitor_metrics',
  'monitor_tools',
  'monitor_logs',
  'monitor_data_quality',
  'monitor_live_test',
  'monitor_feedback',
  'monitor_plain',
  'scale_named',
  'scale_latency',
  'scale_throughput',
  'scale_distributed',
  'scale_cache',
  'scale_messaging',
  'scale_storage',
  'scale_compute',
  'scale_cost',
  'scale_traffic',
  'company',
  'named_system',
  'production_live',
  'incident',
  'outcome',
  'tradeoff_named',
  'alternative',
  'quality_axis',
  'known_pair',
  'ml_general',
  'ml_system',
  'software',
  'algorithm',
] as const satisfies readonly Concept[];

/** Manner: how a sentence speaks of it. */
const MANNER = [
  'contrast',
  'comparative',
  'gain',
  'loss',
  'causal',
  'motivation',
  'condition',
  'elaboration',
  'hedge',
  'we_did',
  'our_system',
  'imagined',
  'instruct',
  'reference',
  'question',
] as const satisfies readonly Concept[];
const MANNER_FLAGS = [flagId('number_with_unit'), flagId('past_2'), flagId('percent')];
const MANNERS = MANNER.length + MANNER_FLAGS.length;

const matterRank = new Int16Array(CONCEPTS.length).fill(-1);
idsOf(MATTER).forEach((id, rank) => {
  matterRank[id] = rank;
});
const mannerRank = new Int16Array(CONCEPTS.length).fill(-1);
idsOf(MANNER).forEach((id, rank) => {
  mannerRank[id] = rank;
});

export const PAIR_COUNT = MATTER.length * MANNERS;

/** Ids of the pairs (matter, manner) that meet in one sentence. */
export function pairsOf(concepts: readonly [number, number][], flags: readonly number[]): number[] {
  const manners: number[] = [];
  for (const [id] of concepts) {
    const rank = mannerRank[id] ?? -1;
    if (rank >= 0) manners.push(rank);
  }
  MANNER_FLAGS.forEach((flag, index) => {
    if (flags.includes(flag)) manners.push(MANNER.length + index);
  });
  const pairs: number[] = [];
  for (const [id] of concepts) {
    const matter = matterRank[id] ?? -1;
    if (matter >= 0) for (const manner of manners) pairs.push(matter * MANNERS + manner);
  }
  return pairs;
}
