import { expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { evidenceOf } from '../../../src/scoring/evidence.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import { NO_WORD_VECTORS } from '../../../src/scoring/word-vectors.ts';

const article: Article = {
  title: 'Serving',
  url: 'https://example.org/',
  blocks: [
    { type: 'paragraph', text: 'One server answers all requests of the model.' },
    {
      type: 'paragraph',
      text: 'The cache holds what the model said. The server asks the cache first. A miss costs the latency of the model. A hit costs none.',
    },
  ],
};
const analysis = analyse(article, NO_WORD_VECTORS);
const quotesOf = (values: number[], level: 0 | 1 | 2 | 3): string[] =>
  evidenceOf(article, analysis, Float32Array.from(values), level).map(({ quote }) => quote);

it('of two sentences that carry as much, the one in the passage that carries more comes first', () => {
  const [first] = quotesOf([0.5, 0.5, 0.4, 0.4, 0.4], 1);
  expect(first).toBe('The cache holds what the model said.');
});

it('a sentence that carries much more comes first wherever it stands', () => {
  const [first] = quotesOf([0.95, 0.3, 0.3, 0.3, 0.3], 1);
  expect(first).toBe('One server answers all requests of the model.');
});

it('takes at most two of one block, none below a tenth of the best, none at level 0', () => {
  expect(quotesOf([0.5, 0.5, 0.5, 0.5, 0.5], 3)).toHaveLength(3);
  expect(quotesOf([0.9, 0.05, 0.05, 0.05, 0.05], 3)).toHaveLength(1);
  expect(quotesOf([0.9, 0.9, 0.9, 0.9, 0.9], 0)).toEqual([]);
});

it('takes no label where there is a sentence', () => {
  const short: Article = {
    ...article,
    blocks: [
      { type: 'paragraph', text: 'For example: caches.' },
      { type: 'paragraph', text: 'One server answers all requests of the model.' },
    ],
  };
  const values = Float32Array.from([0.6, 0.7]);
  const quotes = evidenceOf(short, analyse(short, NO_WORD_VECTORS), values, 3);
  expect(quotes.map(({ quote }) => quote)).toEqual([
    'One server answers all requests of the model.',
  ]);
});

it('takes none that proves nothing where there is a better one', () => {
  expect(quotesOf([0.2, 0.04, 0.04, 0.04, 0.04], 3)).toHaveLength(1);
  expect(quotesOf([0.04, 0.03, 0.03, 0.03, 0.03], 1)).toEqual([
    'One server answers all requests of the model.',
  ]);
});
