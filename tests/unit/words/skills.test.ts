import { expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { recordOf } from '../../../src/rubric/record.ts';
import { SKILLS, type Skill, type SkillLevel } from '../../../src/rubric/rubric.ts';
import { skillsSentence } from '../../../src/words/skills.ts';
import { lookupIn } from '../../../src/words/words.ts';

const lookup = lookupIn(messages);

it('tells what is covered from what is touched, in one sentence', () => {
  const sentence = (levels: Partial<Record<Skill, SkillLevel>>) =>
    skillsSentence({ skills: { ...recordOf(SKILLS, () => 0 as const), ...levels } }, lookup);
  expect(sentence({})).toBe('');
  expect(sentence({ data: 2 })).toBe('Covers data pipelines.');
  expect(sentence({ deployment: 1, lifecycle: 1 })).toBe(
    'Touches on the model lifecycle and deployment.',
  );
  expect(sentence({ data: 2, deployment: 2, infrastructure: 1 })).toBe(
    'Covers data pipelines and deployment; touches on infrastructure.',
  );
});
