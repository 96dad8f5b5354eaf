import { SKILLS, TOPICS } from '../../rubric/rubric.ts';
import type { Measure } from '../landmarks.ts';
import { DRIFT } from '../lexicon/drift.ts';
import { MONITORING } from '../lexicon/monitoring.ts';
import { PRODUCTION } from '../lexicon/production.ts';
import { SCALABILITY } from '../lexicon/scalability.ts';
import { SKILL_TERMS } from '../lexicon/skills.ts';
import type { PageTarget } from '../page-targets.ts';
import { KERNEL_WIDTH, PAGE_FEATURES } from './page.ts';

/** Parts of a page's features: what it says on most of the criteria, how it is designed, titled and built. */
export const ASPECTS = [
  'production',
  'drift',
  'monitoring',
  'scalability',
  'rationale',
  'design',
  'skills',
  'topic',
  'title',
  'build',
] as const;
type Aspect = (typeof ASPECTS)[number];

/** Concepts of each aspect, and matters of `pairs.ts`: a system or a model met with a reason is design. */
const CONCEPTS_OF: Partial<Record<Aspect, readonly string[]>> = {
  production: Object.keys(PRODUCTION),
  drift: Object.keys(DRIFT),
  monitoring: Object.keys(MONITORING),
  scalability: Object.keys(SCALABILITY),
  rationale: ['reason_strong', 'causal', 'design_reason', 'motivation', 'condition'],
  skills: Object.keys(SKILL_TERMS),
  topic: ['ml_general', 'ml_shared', 'ml_system', 'algorithm', 'ml_tool', 'software'],
};
const MATTERS_OF: Partial<Record<Aspect, readonly string[]>> = {
  production: ['account', 'trouble', 'outcome'],
  drift: ['drift'],
  monitoring: ['watching', 'measures', 'live_test'],
  scalability: ['load', 'machinery', 'stores'],
  design: ['system', 'model'],
};
/** Groups of features that belong to an aspect whole. */
const GROUPS_OF: Partial<Record<Aspect, readonly string[]>> = {
  production: ['production'],
  drift: ['drift'],
  monitoring: ['monitoring'],
  scalability: ['scalability'],
  rationale: ['rationale'],
  title: ['title'],
  build: ['heading', 'items', 'layout'],
};

/** The aspect that a page feature belongs to, by its name; many belong to none. */
function aspectOf(feature: string): Aspect | undefined {
  const [kind = '', name = ''] = feature.split('.', 2);
  const matter = name.split('+', 1)[0] ?? '';
  return ASPECTS.find(
    (own) =>
      GROUPS_OF[own]?.includes(kind) ||
      ((kind === 'count' || kind === 'share') && CONCEPTS_OF[own]?.includes(name)) ||
      (kind === 'pair' && MATTERS_OF[own]?.includes(matter)),
  );
}

/** What likeness in each of some aspects counts, beside all features and words together. */
export type AspectWeights = Partial<Record<Aspect, number>>;

/**
 * How a page is titled and built goes with its source: at full weight it fits the corpus a little
 * better, and pages from elsewhere (the project's own) worse.
 */
const FORM: AspectWeights = { title: 0.3, build: 0.3 };

/**
 * The aspects by which a target compares pages once more: how far two pages are alike in drift is
 * told best by what they say of drift. (Chosen by cross-validation; R2 of the criteria rose from 0.59
 * to 0.62, of drift from 0.62 to 0.72, of the score from 0.69 to 0.74.)
 */
const ASPECTS_FOR: Partial<Record<PageTarget, AspectWeights>> = {
  tradeoffs: { title: FORM.title },
  production: { production: 1, ...FORM },
  drift: { drift: 1 },
  monitoring: { monitoring: 1 },
  scalability: { scalability: 1 },
  rationale: { rationale: 1, title: FORM.title },
  overall: { drift: 1, monitoring: 1, design: 1, ...FORM },
  'format.case-study': { build: 1 },
  'format.chapter-or-notes': { title: 1 },
  'format.news-or-marketing': { title: 1 },
  'format.reference-docs': { title: 1 },
  'caution.algorithm_only': { topic: 1 },
  'caution.tool_only': { topic: 1 },
};
for (const skill of SKILLS) ASPECTS_FOR[skill] = { skills: 1 };
for (const topic of TOPICS) ASPECTS_FOR[`topic.${topic}`] = { topic: 1 };

export const aspectsFor = (target: PageTarget): AspectWeights => ASPECTS_FOR[target] ?? {};

/** What each kernel feature counts: its importance among all, and the aspect that it belongs to. */
export const measuresOf = (importance: Float32Array): Measure[] =>
  PAGE_FEATURES.slice(0, KERNEL_WIDTH).map((name, feature) => {
    const aspect = aspectOf(name);
    return {
      importance: importance[feature] ?? 0,
      part: aspect && ASPECTS.indexOf(aspect),
    };
  });
