import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { capitalised, countOf, listOf, readingTime } from '../../../src/words/grammar.ts';
import { messageKey } from '../../../src/words/names.ts';
import { lookupIn } from '../../../src/words/words.ts';

const lookup = lookupIn(messages);

describe('words', () => {
  it('fills placeholders and answers unknown keys with the empty string', () => {
    const table = lookupIn({
      both: { message: '$2 before $1, $2 again' },
      named: { message: 'Hello $WHO$', placeholders: { who: { content: '$1' } } },
    });
    expect(table('both', ['one', 'two'])).toBe('two before one, two again');
    expect(table('named', ['you'])).toBe('Hello you');
    expect(table('absent')).toBe('');
    expect(table('toString')).toBe('');
  });

  it('puts text from a page in as it is, placeholders in it included', () => {
    expect(lookupIn({ a: { message: '<$1>' } })('a', ['costs $1 & $$'])).toBe('<costs $1 & $$>');
  });

  it('counts with the right number', () => {
    expect(countOf('minutes', 1, lookup)).toBe('1 minute');
    expect(countOf('minutes', 0, lookup)).toBe('0 minutes');
    expect(countOf('minutes', 1830, lookup)).toBe('1,830 minutes');
  });

  it('says a long reading time in hours', () => {
    const said = [1, 119, 120, 149, 4053].map((each) => readingTime(each, lookup));
    expect(said).toEqual([
      ...['1 minute', '119 minutes', 'about 2 hours', 'about 2 hours', 'about 68 hours'],
    ]);
  });

  it('joins a list as one would say it', () => {
    expect(listOf([], 'and', lookup)).toBe('');
    expect(listOf(['drift'], 'and', lookup)).toBe('drift');
    expect(listOf(['drift', 'cost', 'scale'], 'and', lookup)).toBe('drift, cost and scale');
    expect(listOf(['drift', 'cost'], 'or', lookup)).toBe('drift or cost');
  });

  it('capitalises the first letter only, and bears the empty text', () => {
    expect(capitalised('weighs ML systems', lookup)).toBe('Weighs ML systems');
    expect(capitalised('', lookup)).toBe('');
  });

  it('writes codes as keys that the browser accepts', () => {
    expect(messageKey('topic', 'ml-systems')).toBe('topic_ml_systems');
    expect(messageKey('level', 0)).toBe('level_0');
  });
});
