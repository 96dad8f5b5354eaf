import { RESOURCE_KINDS } from '../catalog/resource.ts';
import {
  CAUTIONS,
  CRITERIA,
  type Criterion,
  FORMATS,
  LEVELS,
  SKILL_LEVELS,
  SKILLS,
  TOPICS,
  VERDICT_IDS,
} from '../rubric/rubric.ts';
import type { Stage } from '../rubric/stages.ts';
import type { Part } from '../scoring/evaluation.ts';
import type { Lookup } from './words.ts';

/** The codes that have a name, by the prefix of their keys in the message table. */
export const NAMED_CODES = {
  verdict: VERDICT_IDS,
  level: LEVELS,
  criterion: CRITERIA,
  skill: SKILLS,
  skill_level: SKILL_LEVELS,
  topic: TOPICS,
  format: FORMATS,
  caution: CAUTIONS,
  resource_kind: RESOURCE_KINDS,
} as const;
type NamedCodes = { [Group in keyof typeof NAMED_CODES]: (typeof NAMED_CODES)[Group][number] };

/**
 * The key of a code in the message table. Codes are written with hyphens, keys may only hold
 * letters, digits, `_` and `@`
 * (https://developer.chrome.com/docs/extensions/reference/api/i18n).
 */
export function messageKey(group: string, code: string | number): string {
  return `${group}_${String(code).replaceAll('-', '_')}`;
}

/** The name of a code: `nameOf('topic', 'ml-tool', lookup)` is "A machine-learning tool". */
export function nameOf<Group extends keyof NamedCodes>(
  group: Group,
  code: NamedCodes[Group],
  lookup: Lookup,
): string {
  return lookup(messageKey(group, code));
}

/** One sentence that says what a criterion means. */
export function criterionAbout(criterion: Criterion, lookup: Lookup): string {
  return lookup(`criterion_${criterion}_about`);
}

/** The name of a part of the score: a criterion's, or "Skills covered", "Topic", "Cautions". */
export function partName(part: Part, lookup: Lookup): string {
  const group = part === 'skills' || part === 'topic' || part === 'cautions' ? 'part' : 'criterion';
  return lookup(messageKey(group, part));
}

/** What one studies in a stage of the roadmap: "Books". */
export function stageName(stage: Stage, lookup: Lookup): string {
  return lookup(`stage_${stage}_name`);
}

/** What a stage of the roadmap is for: "Build conceptual understanding". */
export function stageGoal(stage: Stage, lookup: Lookup): string {
  return lookup(`stage_${stage}_goal`);
}

/**
 * What went wrong and what to do about it. A code without a sentence of its own (none today: a test
 * looks) gets the one for internal errors, so that nobody ever sees a blank. `details` fill `$1`...
 */
export function errorSentence(code: string, lookup: Lookup, details: string[] = []): string {
  return lookup(messageKey('error', code), details) || lookup('error_internal');
}
