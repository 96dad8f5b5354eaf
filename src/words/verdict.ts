import { CRITERIA, type Criterion, type Level } from '../rubric/rubric.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { capitalised, listOf } from './grammar.ts';
import { messageKey } from './names.ts';
import type { Lookup } from './words.ts';

/** What a verdict needs of an evaluation; a saved page has the same three. */
type Judged = Pick<Evaluation, 'criteria' | 'topic' | 'sure'>;

/** One breath: more strengths, or subjects that are only mentioned, than these are not named. */
const STRENGTHS_NAMED = 2;
const MENTIONS_NAMED = 3;

/**
 * One line that a person would say of the page: what it teaches best, then what it leaves out:
 * "Weighs alternatives in depth and shows a real production example; says nothing of drift."
 */
export function verdictSentence(evaluation: Judged, lookup: Lookup): string {
  const verdict = plainVerdict(evaluation, lookup);
  return evaluation.sure ? capitalised(verdict, lookup) : lookup('sentence_unsure', [verdict]);
}

function plainVerdict({ criteria, topic }: Judged, lookup: Lookup): string {
  if (topic === 'other') return lookup('sentence_other_subject');
  const at = (wanted: (level: Level) => boolean) =>
    CRITERIA.filter((criterion) => wanted(criteria[criterion].level));
  const names = (found: Criterion[]) =>
    found.map((criterion) => lookup(`phrase_${criterion}_noun`));
  const strong = at((level) => level >= 2).sort(
    (a, b) => criteria[b].level - criteria[a].level || criteria[b].value - criteria[a].value,
  );
  const mentioned = at((level) => level === 1);
  const absent = at((level) => level === 0);
  const more = mentioned.length > MENTIONS_NAMED ? [lookup('phrase_more')] : [];
  const mentions = listOf([...names(mentioned.slice(0, MENTIONS_NAMED)), ...more], 'and', lookup);

  if (strong.length === 0) {
    return mentioned.length > 0
      ? lookup(messageKey('sentence_mentions', topic), [mentions])
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
  // All of them: three of four would read as if the page had the fourth.
  if (absent.length > 3 && mentioned.length === 0) return lookup('sentence_strong_only', [praise]);
  if (absent.length > 0)
    return lookup('sentence_strong_with_gaps', [praise, listOf(names(absent), 'or', lookup)]);
  if (mentioned.length > 0) return lookup('sentence_strong_with_mentions', [praise, mentions]);
  return lookup('sentence_strong_throughout', [praise]);
}
