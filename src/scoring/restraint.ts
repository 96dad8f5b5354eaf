import { CRITERIA, SKILLS } from '../rubric/rubric.ts';
import type { Analysis } from './features/analysis.ts';
import { subjectOf } from './features/subject.ts';
import { worthOfKind } from './kind.ts';
import { rawOf } from './levels.ts';
import { conceptId } from './lexicon/patterns.ts';
import type { Calibration } from './model.ts';
import type { Estimated } from './page-model.ts';
import type { PageTarget } from './page-targets.ts';
import { worthOfParts } from './score.ts';
import { topicAndFormat } from './topic-and-format.ts';

/**
 * A page whose five commonest word pairs make up more than this of its words is stuffed with them.
 * (Corpus pages: one of 395 is above it, and its readers gave it 7 points.)
 */
const STUFFED = 0.18;

/**
 * A page of which more sentences and headings than this speak to sell sells, however much it says on its subject.
 * (Corpus pages: at most a fifth; of landing pages some hardly more, others more than half.)
 */
const SELLING = 0.3;
/** Points that a page which sells can have. */
const MOST_SELLING = 12;

/** Mean value of a page's three best sentences at which a heading counts whole: headings alone teach nothing. */
const ENOUGH_BACKING = 0.5;

/** Points that a page which only names can have: a corpus page of 465 is one, its readers gave it 9. */
const MOST_NAMING = 20;

/** Shorter pages have no room to explain: their levels shrink in proportion. (No corpus page as short has a 2.) */
const FEWEST_WORDS = 150;
/** Two corpus pages of 465 have more points than this a word (0.27 and 0.21). */
const MOST_POINTS_PER_WORD = 0.2;

/** What the direct estimate of the score counts beside the worth of the page's parts. */
const DIRECT = 0.4;
/** How much of what a page's kind does to the direct estimate it does to its parts' worth. */
const KIND_OF_PARTS = 0.5;
/** What readers gave corpus pages on machine-learning systems for each point of the criteria. */
const WORTH_OF_TOLD = 1.8;

/**
 * The score's estimate brought to what a page of its kind is worth and what a page says outright added;
 * then all estimates held down where it says the words without explaining, says them again and again,
 * only names (see `features/naming.ts`), sells, is too short, or is on another subject (corpus pages on
 * others: nine in ten levels are 0). A plain account goes by what it tells.
 */
export function restrain(estimated: Estimated, analysis: Analysis, model: Restraining): Estimated {
  const estimates = { ...estimated.estimates };
  const { cuts, backing, skillCuts, score } = model;
  const { headed, outright } = analysis;
  for (const [target, value] of Object.entries(outright) as [PageTarget, number][])
    estimates[target] += value;
  for (const key of CRITERIA)
    estimates[key] += headed[key] * Math.min(1, estimated.backing[key] / ENOUGH_BACKING);
  const kinds = topicAndFormat(estimates, model);
  const kind = worthOfKind(kinds);
  const parts = worthOfParts(estimates, score, kinds.topics);
  estimates.overall =
    DIRECT * estimated.estimates.overall * kind +
    (1 - DIRECT) * parts * (1 + KIND_OF_PARTS * (kind - 1)) +
    (outright.overall ?? 0);
  const isStuffed = analysis.repetition > STUFFED;
  const words = wordsRead(analysis);
  const sells = shareOfPitch(analysis) > SELLING;
  const subject = subjectOf(analysis);
  const room = Math.min(1, words / FEWEST_WORDS);
  let pointsTold = 0;
  for (const key of CRITERIA) {
    const [first, second] = cuts[key];
    const known = estimates[key];
    // What is told in plain words the features do not see.
    const told = analysis.plain && rawOf(analysis.plain.levels[key], cuts[key]);
    const free = told ?? known;
    if (told !== undefined) pointsTold += score.criteria[key] * bounded(told);
    estimates[key] = free;
    if (isStuffed) estimates[key] = Math.min(free, first);
    // In proportion: what carries a level still counts.
    else if (sells) estimates[key] = (second * bounded(free)) / 3;
    // Level 2 asks for sentences that explain, however often the words are said.
    else if (analysis.namesOnly || (!analysis.plain && estimated.backing[key] < backing[key]))
      estimates[key] = Math.min(free, second);
    estimates[key] *= room;
    estimates[key] -= (1 - subject) * Math.max(0, estimates[key] - first);
    // What a criterion loses or gains, the score loses or gains.
    estimates.overall += score.criteria[key] * (bounded(estimates[key]) - bounded(known));
  }
  estimates.overall = Math.min(estimates.overall, words * MOST_POINTS_PER_WORD);
  if (sells) {
    estimates.overall = Math.min(estimates.overall, MOST_SELLING);
    estimates['caution.promotional'] = 1;
    estimates['format.news-or-marketing'] = CERTAIN;
  }
  if (analysis.namesOnly) {
    estimates.overall = Math.min(estimates.overall, MOST_NAMING);
    estimates['caution.thin'] = 1;
  }
  if (analysis.plain) {
    estimates['topic.ml-systems'] = CERTAIN;
    // What explains is not thin, though it has none of the words that substance is known by.
    if (CRITERIA.some((key) => estimates[key] > cuts[key][1])) estimates['caution.thin'] = 0;
    estimates.overall = Math.max(estimates.overall, WORTH_OF_TOLD * room * pointsTold);
  }
  if (isStuffed) {
    for (const key of SKILLS) estimates[key] = Math.min(estimates[key], skillCuts[key][0]);
    estimates.overall = 0;
    estimates['caution.thin'] = 1;
  }
  return { ...estimated, estimates };
}

type Restraining = Pick<
  Calibration,
  'cuts' | 'backing' | 'skillCuts' | 'score' | 'topicTemperature' | 'together'
>;

/** Words of the sentences that count. */
function wordsRead({ sentences, relevant }: Analysis): number {
  let words = 0;
  for (const sentence of sentences)
    if (relevant[sentence.block] && !sentence.isRepeated) words += sentence.words;
  return words;
}

/** Share of all sentences and headings that pitch: landing pages do it in labels and headings too. */
function shareOfPitch({ sentences, blocks }: Analysis): number {
  let lines = sentences.length;
  let pitches = 0;
  for (const { concepts } of sentences) if (concepts.some(({ id }) => id === PITCH)) pitches++;
  for (const { type, concepts } of blocks) {
    if (type !== 'heading') continue;
    lines++;
    if (concepts.includes(PITCH)) pitches++;
  }
  return pitches / Math.max(FEWEST_LINES, lines);
}

const PITCH = conceptId('pitch');
/** Shares are of at least this many lines: three of four say little. */
const FEWEST_LINES = 8;
/** More than any estimate of a format or a topic: kernel, probability and outright signs together. */
const CERTAIN = 5;

const bounded = (estimate: number): number => Math.min(3, Math.max(0, estimate));
