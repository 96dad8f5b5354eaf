import { CRITERIA, SKILLS } from '../rubric/rubric.ts';
import type { Analysis } from './features/analysis.ts';
import type { Model } from './model.ts';
import type { Estimated } from './page-model.ts';

/**
 * Level 2 asks for sentences that explain: where the best three carry a criterion less than this, the
 * page is held at 1 however often it says the words. (Corpus pages at 2 or 3: 97 % are above it.)
 */
const LEAST_BACKING = 0.22;
/**
 * A page whose five commonest word pairs make up more than this of its words is stuffed with them.
 * (Corpus pages: one of 395 is above it, and its readers gave it 7 points.)
 */
const STUFFED = 0.18;

/** Estimates held down where the page says the words without explaining, or says them again and again. */
export function restrain(
  estimated: Estimated,
  { repetition }: Pick<Analysis, 'repetition'>,
  model: Pick<Model, 'cuts' | 'skillCuts'>,
): Estimated {
  const estimates = { ...estimated.estimates };
  const isStuffed = repetition > STUFFED;
  for (const key of CRITERIA) {
    const [first, second] = model.cuts[key];
    if (isStuffed) estimates[key] = Math.min(estimates[key], first);
    else if (estimated.backing[key] < LEAST_BACKING)
      estimates[key] = Math.min(estimates[key], second);
  }
  if (isStuffed) {
    for (const key of SKILLS) estimates[key] = Math.min(estimates[key], model.skillCuts[key][0]);
    estimates.relevance = Math.min(estimates.relevance, 0);
    estimates['caution.thin'] = 1;
  }
  return { ...estimated, estimates };
}
