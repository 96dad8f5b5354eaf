import { CONCEPTS, type Concept, conceptId } from '../lexicon/patterns.ts';
import type { Hit } from './concepts.ts';
import { flagId } from './sentence-flags.ts';

/** What a sentence is about, in coarse groups of concepts. */
const MATTER = {
  drift: ['drift_named', 'drift_skew', 'drift_plain', 'drift_detection', 'drift_retrain'],
  watching: ['monitor_named', 'monitor_alert', 'monitor_tools', 'monitor_logs', 'monitor_plain'],
  measures: ['monitor_metrics', 'monitor_data_quality', 'evaluation_terms'],
  live_test: ['monitor_live_test', 'monitor_feedback'],
  load: ['scale_named', 'scale_latency', 'scale_throughput', 'scale_traffic', 'scale_cost'],
  machinery: ['scale_distributed', 'scale_cache', 'scale_compute'],
  stores: ['scale_messaging', 'scale_storage'],
  weighing: ['tradeoff_named', 'assessment', 'known_pair'],
  choice: ['decision', 'alternative'],
  quality: ['quality_axis'],
  system: ['ml_system', 'deployment_terms', 'infrastructure_terms', 'lifecycle'],
  model: ['ml_general', 'ml_shared', 'algorithm', 'data_terms'],
  account: ['company', 'named_system', 'third_party', 'in_house', 'production_live'],
  trouble: ['incident'],
  outcome: ['outcome'],
} as const satisfies Record<string, readonly Concept[]>;

/** How it speaks, in coarse groups of concepts and flags. */
const MANNER = {
  reason: ['reason_strong', 'causal', 'design_reason'],
  contrast: ['contrast', 'instead'],
  comparison: ['comparative'],
  effect: ['gain', 'loss'],
  condition: ['condition'],
  we: ['we_did', 'we_run', 'our_system'],
  imagined: ['imagined'],
  instruction: ['instruct', 'tutor'],
  reference: ['reference'],
  example: ['elaboration'],
} as const satisfies Record<string, readonly Concept[]>;
const MANNER_FLAGS = ['number_with_unit', 'past_2'] as const;

const MATTERS = Object.keys(MATTER);
const MANNERS = [...Object.keys(MANNER), ...MANNER_FLAGS];

/** Names of the pairs, in the order of their ids. */
export const PAIRS = MATTERS.flatMap((matter) => MANNERS.map((manner) => `${matter}+${manner}`));

function groupOf(groups: Record<string, readonly Concept[]>): Int8Array {
  const table = new Int8Array(CONCEPTS.length).fill(-1);
  Object.values(groups).forEach((concepts, group) => {
    for (const concept of concepts) table[conceptId(concept)] = group;
  });
  return table;
}
const matterOf = groupOf(MATTER);
const mannerOf = groupOf(MANNER);
const flagsOfManner = MANNER_FLAGS.map(flagId);

/** Ids of the pairs (matter, manner) that meet in one sentence. */
export function pairsOf(concepts: readonly Hit[], flags: readonly number[]): number[] {
  let matters = 0;
  let manners = 0;
  for (const { id } of concepts) {
    const matter = matterOf[id] ?? -1;
    const manner = mannerOf[id] ?? -1;
    if (matter >= 0) matters |= 1 << matter;
    if (manner >= 0) manners |= 1 << manner;
  }
  const pairs: number[] = [];
  if (matters === 0) return pairs;
  flagsOfManner.forEach((flag, index) => {
    if (flags.includes(flag)) manners |= 1 << (MANNERS.length - MANNER_FLAGS.length + index);
  });
  for (let left = matters; left !== 0; left &= left - 1)
    for (let rest = manners; rest !== 0; rest &= rest - 1)
      pairs.push(lowestBit(left) * MANNERS.length + lowestBit(rest));
  return pairs;
}

/** Place of the lowest bit set. */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
