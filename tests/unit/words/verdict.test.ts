import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { recordOf } from '../../../src/rubric/record.ts';
import { CRITERIA, type Level, TOPICS, type Topic } from '../../../src/rubric/rubric.ts';
import { verdictSentence } from '../../../src/words/verdict.ts';
import { lookupIn } from '../../../src/words/words.ts';

const lookup = lookupIn(messages);

/** The verdict on a page with these levels, in the rubric's order of criteria. */
function said(levels: Level[], topic: Topic = 'ml-systems', sure = true): string {
  const result = (index: number) => {
    const level = levels[index] ?? 0;
    return { level, value: level, evidence: [] };
  };
  const criteria = recordOf(CRITERIA, (_, index) => result(index));
  return verdictSentence({ criteria, topic, sure }, lookup);
}

describe('verdictSentence', () => {
  it('names what the page teaches best and what it leaves out', () => {
    expect(said([3, 2, 0, 1, 2, 1])).toBe(
      'Weighs alternatives in depth and shows a real production example; says nothing about drift.',
    );
  });

  it('names everything that is absent, or says that it is all the rest', () => {
    expect(said([0, 1, 0, 2, 0, 0])).toBe(
      'Explains monitoring; says nothing about trade-offs, drift, scaling or the reasons behind decisions.',
    );
    expect(said([0, 0, 0, 2, 0, 0])).toBe(
      'Explains monitoring; says nothing about the other criteria.',
    );
    expect(said([0, 0, 3, 2, 0, 0])).toBe(
      'Goes deep into drift and explains monitoring; says nothing about the other criteria.',
    );
  });

  it('says so where more is mentioned than is named', () => {
    expect(said([1, 1, 2, 1, 1, 1])).toBe(
      'Deals with drift; only mentions trade-offs, systems in production, monitoring and more.',
    );
    expect(said([0, 1, 1, 1, 1, 0])).toBe(
      'Mentions systems in production, drift, monitoring and more in passing; explains none of the criteria.',
    );
  });

  it('uses no verb twice in what it praises', () => {
    for (const first of CRITERIA) {
      for (const second of CRITERIA.filter((each) => each !== first)) {
        for (const levels of [
          [3, 3],
          [3, 2],
          [2, 2],
        ] as [Level, Level][]) {
          const at = (each: string) =>
            each === first ? levels[0] : each === second ? levels[1] : 0;
          const [praise = ''] = said(CRITERIA.map(at)).split(';');
          const verbs = praise
            .toLowerCase()
            .split(' and ')
            .map((phrase) => phrase.split(' ')[0]);
          expect(verbs).toHaveLength(2);
          expect(verbs[0], praise).not.toBe(verbs[1]);
        }
      }
    }
  });

  it('puts the deeper criterion first, whatever its place in the rubric', () => {
    expect(said([2, 2, 2, 2, 3, 2])).toBe(
      'Teaches scaling in depth and weighs some trade-offs; covers every criterion.',
    );
  });

  it('says what is only mentioned where nothing is absent', () => {
    expect(said([3, 3, 1, 1, 2, 2])).toBe(
      'Weighs alternatives in depth and shows a real production system in detail; only mentions drift and monitoring.',
    );
  });

  it('says so where nothing is explained', () => {
    expect(said([0, 0, 1, 1, 0, 0])).toBe(
      'Mentions drift and monitoring in passing; explains none of the criteria.',
    );
    // Not that it says nothing of what the rows show as mentioned.
    expect(said([0, 0, 1, 1, 0, 0], 'ml-algorithms')).toBe(
      'Teaches models and methods; mentions drift and monitoring in passing.',
    );
    const nothing = TOPICS.map((topic) => said([], topic));
    expect(new Set(nothing).size).toBe(TOPICS.length);
  });

  it('never praises a page on another subject for its depth', () => {
    expect(said([3, 3, 0, 0, 0, 3], 'other')).toBe(said([], 'other'));
    expect(said([2, 0, 0, 0, 0, 0], 'software-systems')).toBe(
      'Not about machine learning, but weighs some trade-offs.',
    );
  });

  it('marks a guess as one', () => {
    expect(said([0, 0, 2, 0, 0, 0], 'ml-systems', false)).toMatch(/^Best guess: deals with drift;/);
  });

  it('is one clean line for every combination of levels and topics', () => {
    for (let code = 0; code < 4 ** CRITERIA.length; code++) {
      const levels = CRITERIA.map((_, index) => Math.floor(code / 4 ** index) % 4) as Level[];
      for (const topic of TOPICS) {
        const sentence = said(levels, topic);
        expect(sentence).toMatch(/^[A-Z][^$.]+\.$/);
        expect(sentence).not.toMatch(/undefined| {2}| [;,.]/);
        expect(sentence.length).toBeLessThan(150);
      }
    }
  });
});
