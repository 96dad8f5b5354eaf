import { expect, it } from 'vitest';
import { isCredit } from '../../../src/scoring/features/back-matter.ts';

it.each([
  'Image source: A. Nother. Productionizing models: from deployment to drift detection.',
  'Note: Image source: https://pictures.example/warehouse.jpg',
  'Photo by somebody on a site of pictures',
  'Source: a talk of 2014 on event sourcing',
  'Figure from a paper on technical debt.',
])('“%s” says whose a picture is', (line) => {
  expect(isCredit(line)).toBe(true);
});

it.each([
  'Figures from the first month show that the new model costs less.',
  'Sources of drift are many, and each needs a check of its own.',
  'The image source is checked before it is stored, because a broken one stops the job.',
  `Source: ${'we read the events from the queue and write them to the store. '.repeat(8)}`,
])('“%s” says more', (line) => {
  expect(isCredit(line)).toBe(false);
});
