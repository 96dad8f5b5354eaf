import type { Suggestion } from '../catalog/suggest.ts';
import { listOf } from './grammar.ts';
import { stageName } from './names.ts';
import type { Lookup } from './words.ts';

/** One breath: more subjects than these are not named. */
const NAMED = 3;

/** Why this resource, in one sentence: "Goes into drift, which this page does not explain." */
export function suggestionReason({ reason }: Pick<Suggestion, 'reason'>, lookup: Lookup): string {
  if (reason.code === 'next-on-roadmap')
    return lookup('suggest_next_on_roadmap', [stageName(reason.stage, lookup)]);
  const criteria = reason.criteria.map((criterion) => lookup(`phrase_${criterion}_noun`));
  if (reason.code === 'strong-on') {
    return criteria.length > 0
      ? lookup('suggest_strong_on', [listOf(criteria.slice(0, NAMED), 'and', lookup)])
      : lookup('suggest_worth_reading');
  }
  const skills = reason.skills.map((skill) => lookup(`phrase_${skill}_noun`));
  const subjects = [...criteria, ...skills].slice(0, NAMED);
  return lookup('suggest_fills_gap', [listOf(subjects, 'and', lookup)]);
}
