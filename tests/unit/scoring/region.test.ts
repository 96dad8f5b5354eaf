import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/article/article.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import { shippedModel } from '../../../src/scoring/model.ts';

const prose = (text: string): Block => ({ type: 'paragraph', text });

/** Of one piece, though only its middle has the field's words. */
const STORY = [
  'Sellers on our site kept posting adverts that the law forbids, and the moderators who looked through the new adverts each day had no model to help them, so that a bad one stood there until the evening before anybody refused it.',
  'There had been a list of forbidden words for years. It stopped the careless sellers and nobody else, and every new word on it also stopped a dozen honest ones, who then wrote to us and waited for an answer.',
  'We trained a classifier on the adverts that the moderators had refused: gradient boosted trees over embeddings of the text, with features of the account. In offline evaluation the model reached a precision of 99% at a recall of 41%.',
  'Inference runs in the ingestion pipeline behind a queue, with a latency budget of 80 ms at the 99th percentile. Predictions and features are logged, and a dashboard shows the share of refused adverts against the labels of the day before.',
  'The trouble began when we understood that a seller who is refused at once learns at once what to write instead. A person takes an hour to answer, and nobody can tell from that hour which word gave it away.',
  'So the answer of the model now waits for as long as the moderators would have taken. Complaints fell by half in two months, and the sellers who used to try ten spellings of a refused advert gave up after the first.',
].map(prose);

const OTHER = [
  'The orchard slopes to the river, and the oldest trees stand at the bottom, where the frost stays longest and the grass is cut only once a year.',
  'Her grandmother kept geese there, and sold the feathers to a mattress maker who came by on the first Tuesday of every month with a cart.',
  'In the year of the flood the water took the lower wall, and the stones were found again on the other bank when the summer was dry.',
].map(prose);

const relevantOf = (blocks: Block[]) =>
  analyse(
    { title: 'A story', url: 'https://example.org/', blocks },
    shippedModel().page.wordVectors,
  ).relevant;

describe('what a page is about', () => {
  it('of ordinary length goes on where it is told without the words of the field', () => {
    expect(relevantOf(STORY).slice(1, 5)).toEqual([true, true, true, true]);
  });

  it('is not what stands beside it at length', () => {
    const beside = Array.from({ length: 120 }, () => OTHER).flat();
    const relevant = relevantOf([...STORY, ...beside]);
    expect(relevant.slice(2, 4)).toEqual([true, true]);
    expect(relevant.slice(STORY.length).filter(Boolean)).toHaveLength(0);
  });
});
