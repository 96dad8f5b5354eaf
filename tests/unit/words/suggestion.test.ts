import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { CRITERIA, SKILLS } from '../../../src/rubric/rubric.ts';
import { STAGES } from '../../../src/rubric/stages.ts';
import { suggestionReason } from '../../../src/words/suggestion.ts';
import { lookupIn } from '../../../src/words/words.ts';

const lookup = lookupIn(messages);

describe('suggestionReason', () => {
  it('names the gap, criteria before skills, three at most', () => {
    const reason = { code: 'fills-gap', criteria: ['drift'], skills: ['data'] } as const;
    const said = (criteria: typeof CRITERIA | ['drift'], skills: typeof SKILLS | ['data']) =>
      suggestionReason(
        { reason: { ...reason, criteria: [...criteria], skills: [...skills] } },
        lookup,
      );
    expect(said(['drift'], ['data'])).toBe(
      'Goes into drift and data pipelines, which this page does not explain.',
    );
    expect(said(CRITERIA, SKILLS)).toBe(
      'Goes into trade-offs, systems in production and drift, which this page does not explain.',
    );
  });

  it('names the stage', () => {
    const said = STAGES.map((stage) =>
      suggestionReason({ reason: { code: 'next-on-roadmap', stage } }, lookup),
    );
    expect(said[0]).toBe('Your next step on the roadmap: Books.');
    expect(new Set(said).size).toBe(STAGES.length);
  });

  it('says what a resource is strong on, and something where it is strong on nothing named', () => {
    expect(
      suggestionReason({ reason: { code: 'strong-on', criteria: ['monitoring'] } }, lookup),
    ).toBe('Among the strongest on monitoring.');
    expect(suggestionReason({ reason: { code: 'strong-on', criteria: [] } }, lookup)).toBe(
      'Worth reading next.',
    );
  });
});
