import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/scoring/sentences.ts';
import { countWords, stem, tokenize } from '../../../src/scoring/tokens.ts';

const sentences = (text: string): string[] =>
  splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('splitSentences', () => {
  it('cuts at ends of sentences and not at abbreviations or decimals', () => {
    expect(sentences('It took 3.5 hours, e.g. on A100s. Why? We never knew! "Odd." Yes')).toEqual([
      'It took 3.5 hours, e.g. on A100s.',
      'Why?',
      'We never knew!',
      '"Odd."',
      'Yes',
    ]);
  });

  it('ends after a unit, before a name in small letters, and not within a date', () => {
    expect(
      sentences('We alert at 100 ms. In May it took 3 s. p99 stayed. iOS since Jan. 2023 as well.'),
    ).toEqual([
      'We alert at 100 ms.',
      'In May it took 3 s.',
      'p99 stayed.',
      'iOS since Jan. 2023 as well.',
    ]);
    expect(sentences('We asked Ms. Brandt, J. Doe and Dr. Ek.')).toHaveLength(1);
  });

  it('loses no letter of any text and keeps order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (text) => {
        const bounds = splitSentences(text);
        const kept = bounds.map(([start, end]) => text.slice(start, end)).join('');
        const visible = (part: string): string =>
          [...part].filter((letter) => letter > ' ' && letter.trim() !== '').join('');
        expect(visible(kept)).toBe(visible(text));
        for (const [start, end] of bounds) expect(end - start).toBeLessThanOrEqual(700);
      }),
    );
  });
});

describe('countWords', () => {
  it('counts what tokenize cuts', () => {
    const piece = fc.constantFrom(
      'a',
      'Z',
      '9',
      "'",
      '\u2019',
      ' ',
      '%',
      '$',
      '_',
      '(',
      'é',
      '—',
      '中',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(countWords(text)).toBe(tokenize(text).words.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tokenize', () => {
  it('lower-cases, keeps apostrophes inside words and the signs that carry meaning', () => {
    const { words, names } = tokenize("Don't let Kafka's p99 reach 200ms at 5% or $3?");
    expect(words.map(({ text }) => text)).toEqual([
      "don't",
      'let',
      "kafka's",
      'p99',
      'reach',
      '200ms',
      'at',
      '5',
      '%',
      'or',
      '$',
      '3',
      '?',
    ]);
    expect(names.map(({ text }) => text)).toEqual(["kafka's"]);
  });

  it('joins inflections', () => {
    expect(['caches', 'models', 'monitoring', 'deployed', 'latencies'].map(stem)).toEqual([
      'cach',
      'model',
      'monitor',
      'deploy',
      'latency',
    ]);
  });
});
