import { SKILLS, type SkillLevel } from '../rubric/rubric.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { listOf } from './grammar.ts';
import type { Lookup } from './words.ts';

/**
 * Which skill areas a page covers, and which it only touches, in one sentence: "Covers deployment;
 * touches on data pipelines." Empty where there is none.
 */
export function skillsSentence({ skills }: Pick<Evaluation, 'skills'>, lookup: Lookup): string {
  const named = (level: SkillLevel) =>
    listOf(
      SKILLS.filter((skill) => skills[skill] === level).map((each) =>
        lookup(`phrase_${each}_noun`),
      ),
      'and',
      lookup,
    );
  const covered = named(2);
  const touched = named(1);
  if (covered && touched) return lookup('skills_covered_and_touched', [covered, touched]);
  if (covered) return lookup('skills_covered', [covered]);
  return touched && lookup('skills_touched', [touched]);
}
