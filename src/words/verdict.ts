import { CRITERIA, type Criterion, type Level } from '../rubric/rubric.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { capitalised, listOf } from './grammar.ts';
import { messageKey } from './names.ts';
import type { Lookup } from './words.ts';

/** What a verdict needs of an evaluation; a saved page has the same three. */
type Judged = Pick<Evaluation, 'criteria' | 'topic' | 'sure'>;

/** One breath: more strengths or gaps than these are not named. */
const STRENGTHS_NAMED = 2;
const GAPS_NAMED = 3;

/**
 * One line that a person would say of the page: what it teaches best, then what it leaves out:
 * "Weighs alternatives in depth and shows a real production example; says nothing of drift."
 */
export function verdictSentence(evaluation: Judged, lookup: Lookup): string {
  const sentence = capitalised(plainVerdict(evaluation, lookup), lookup);
  return evaluation.sure ? sentence : lookup('sentence_unsure', [sentence]);
}

function plainVerdict({ criteria, topic }: Judged, lookup: Lookup): string {
  if (topic === 'other') return lookup('sentence_other_subject');
  const at = (wanted: (level: Level) => boolean) =>
    CRITERIA.filter((criterion) => wanted(criteria[criterion].level));
  const named = (found: Criterion[], joint: 'and' | 'or') =>
    listOf(
      found.slice(0, GAPS_NAMED).map((criterion) => lookup(`phrase_${criterion}_noun`)),
      joint,
      lookup,
    );
  const strong = at((level) => level >= 2).sort(
    (a, b) => criteria[b].level - criteria[a].level || criteria[b].value - criteria[a].value,
  );
  const mentioned = at((level) => level === 1);
  const absent = at((level) => level === 0);

  if (strong.length === 0) {
    return mentioned.length > 0
      ? lookup('sentence_mentions_only', [named(mentioned, 'and')])
      : lookup(messageKey('sentence_nothing', topic));
  }
  const praise = listOf(
    strong
      .slice(0, STRENGTHS_NAMED)
      .map((criterion) => lookup(`phrase_${criterion}_${criteria[criterion].level}`)),
    'and',
    lookup,
  );
  if (topic === 'software-systems') return lookup('sentence_strong_beyond_ml', [praise]);
  if (absent.length > 0) return lookup('sentence_strong_with_gaps', [praise, named(absent, 'or')]);
  if (mentioned.length > 0)
    return lookup('sentence_strong_with_mentions', [praise, named(mentioned, 'and')]);
  return lookup('sentence_strong_throughout', [praise]);
}
