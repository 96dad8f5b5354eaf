import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '../../../src/article/text-fragment.ts';

const URL_ = 'https://example.org/post';
const blocks = (...texts: string[]) => texts.map((text) => ({ text }));
const directive = (texts: string[], index: number, quote: string, url = URL_) =>
  textFragmentLink(url, blocks(...texts), index, quote)?.split(':~:text=')[1];

const LONG =
  'The queue between the two services absorbs the bursts that arrive whenever a campaign starts, and its length says how old the answers are.';

describe('textFragmentLink', () => {
  it('gives a short quote whole, from its first letter to its last', () => {
    expect(
      directive(['Intro.', 'Hm. “Prices move every hour.” Yes.'], 1, '“Prices move every hour.”'),
    ).toBe('Prices%20move%20every%20hour');
  });

  it('encodes what has a meaning in a directive, and all that an address cannot hold', () => {
    expect(
      directive(
        ['We pre-train, A/B & 50% more – café #1.'],
        0,
        'pre-train, A/B & 50% more – café #1.',
      ),
    ).toBe('pre%2Dtrain%2C%20A%2FB%20%26%2050%25%20more%20%E2%80%93%20caf%C3%A9%20%231');
  });

  it('gives a long quote by its first and last words', () => {
    expect(directive([LONG], 0, LONG)).toBe(
      'The%20queue%20between%20the,old%20the%20answers%20are',
    );
  });

  it('takes more words where the first few stand earlier on the page', () => {
    const start = decodeURIComponent(
      directive(['The queue between the old services was short.', LONG], 1, LONG)?.split(',')[0] ??
        '',
    );
    expect(start.split(' ').length).toBeGreaterThan(4);
    expect(LONG.startsWith(start)).toBe(true);
  });

  it('tells a quote that stands twice by what is before it', () => {
    const texts = [
      'Batch is simple.',
      'Pros:',
      'Cheap to run.',
      'Online is fresh.',
      'Pros: none.',
      'Cheap to run.',
    ];
    expect(directive(texts, 2, 'Cheap to run.')).toBe('Cheap%20to%20run');
    expect(directive(texts, 5, 'Cheap to run.')).toBe('Pros%3A%20none-,Cheap%20to%20run');
  });

  it('or by what is behind it, where nothing is before', () => {
    const texts = ['Retrain. We waited.', 'Retrain. We did not.'];
    // The block before ends in other words: a prefix is enough.
    expect(directive(texts, 1, 'Retrain.')).toBe('Retrain.%20We%20waited-,Retrain');
    const same = ['a b c d', 'Retrain. Now.', 'a b c d', 'Retrain. Later.'];
    expect(directive(same, 3, 'Retrain.')).toMatch(/,-Later$/);
  });

  it('gives up where nothing tells two places apart', () => {
    const texts = Array.from({ length: 30 }, () => 'Cheap to run.');
    expect(directive(texts, 15, 'Cheap to run.')).toBeUndefined();
    expect(directive(['Something else.'], 0, 'Cheap to run.')).toBeUndefined();
  });

  it('does not run over the cells of a table row, which are blocks of the page', () => {
    expect(directive(['Batch | one hour old | cheap'], 0, 'Batch | one hour old | cheap')).toBe(
      'Batch,cheap',
    );
  });

  it('keeps the fragment of the address, but no directive of it', () => {
    const link = (url: string) =>
      textFragmentLink(url, blocks('Cheap to run.'), 0, 'Cheap to run.');
    expect(link(`${URL_}#part-2`)).toBe(`${URL_}#part-2:~:text=Cheap%20to%20run`);
    expect(link(`${URL_}#part-2:~:text=old`)).toBe(`${URL_}#part-2:~:text=Cheap%20to%20run`);
    expect(link(`${URL_}?a=1`)).toBe(`${URL_}?a=1#:~:text=Cheap%20to%20run`);
  });

  it('never cuts into a word, and every part is text of the page', () => {
    const word = fc.constantFrom(
      'cache',
      'drift',
      'model',
      'a',
      'of',
      'pre-train',
      '99%',
      'x,y',
      'café',
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.nat(), (texts, seed) => {
        const index = seed % texts.length;
        const found = directive(texts, index, texts[index] ?? '');
        if (found === undefined) return;
        const page = ` ${texts.join('  ')} `;
        for (const part of found.split(',')) {
          const text = decodeURIComponent(part.replace(/^-|-$/g, ''));
          const at = page.indexOf(text);
          expect(at).toBeGreaterThan(-1);
          expect(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(text)).toBe(true);
        }
      }),
    );
  });

  it('does no quadratic work in a block of bare signs, which would outlast the test', () => {
    for (const sign of ['.', '. ', '─', '’', '́'])
      for (const text of [sign.repeat(100_000), `drift${sign.repeat(100_000)}`])
        textFragmentLink('https://a.example/', blocks(text), 0, text);
  });
});
