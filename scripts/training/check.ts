import { CRITERIA, type Criterion, FORMATS, type Format, SKILLS } from '../../src/rubric/rubric.ts';
import { conclude, type Judgement, type Read } from '../../src/scoring/evaluate.ts';
import { type Analysis, analyse } from '../../src/scoring/features/analysis.ts';
import { pageFeatures } from '../../src/scoring/features/page.ts';
import type { Calibration, Model } from '../../src/scoring/model.ts';
import { type Estimated, estimate } from '../../src/scoring/page-model.ts';
import { sentenceValues } from '../../src/scoring/sentence-model.ts';
import { calibrate } from './calibrate.ts';
import { meanLevels, meanOverall, normalise, type Page } from './corpus.ts';
import type { CrossFit, IsUsed } from './fit.ts';
import { calibrationError, mean, meanAbsoluteError, quadraticKappa, spearman } from './metrics.ts';
import { perCriterion, type SentenceSet } from './sentence-training.ts';

/** What a scorer says of a page, as far as it is compared with the readers. */
export interface Verdict
  extends Pick<Judgement, 'skills' | 'cautions' | 'format' | 'probabilities'> {
  levels: Record<Criterion, number>;
  topic: string;
  score: number;
  sure: boolean;
  quotes: Record<Criterion, string[]>;
}

/**
 * Every page judged by models that did not see its source: estimates are out of fold, and so is the
 * calibration that turns them into levels and a score.
 */
export function crossValidated(
  set: SentenceSet,
  fold: readonly number[],
  cross: CrossFit,
  isUsed: IsUsed = () => true,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let f = 0; f <= Math.max(...fold); f++) {
    const others = set.pages.flatMap((_, p) => (fold[p] !== f && isUsed(p) ? [p] : []));
    const calibration = calibrate(
      others.map((p) => set.pages[p] as Page),
      others.map((p) => cross.estimates[p] as Estimated),
      others.map((p) => set.analyses[p] as Analysis),
    );
    set.pages.forEach((_, p) => {
      if (fold[p] !== f) return;
      const read: Read = {
        article: (set.pages[p] as Page).article,
        analysis: set.analyses[p] as Analysis,
        sentences: perCriterion((key) =>
          cross.values[key].slice(set.firstRow[p], set.firstRow[p + 1]),
        ),
        estimated: cross.estimates[p] as Estimated,
      };
      verdicts[p] = verdictOf(read, calibration);
    });
  }
  return verdicts;
}

/** What follows from a page's sentence values and estimates, by `evaluate`'s own steps. */
function verdictOf(read: Read, calibration: Calibration): Verdict {
  const { evaluation, probabilities } = conclude(read, { ...calibration, digest: '' });
  const { criteria, skills, cautions, format, topic, score, sure } = evaluation;
  return {
    ...{ skills, cautions, format, topic, score, sure, probabilities },
    levels: perCriterion((key) => criteria[key].level),
    quotes: perCriterion((key) => criteria[key].evidence.map(({ quote }) => quote)),
  };
}

/** A page judged by a model through `evaluate`'s own steps. */
export function verdictBy({ article }: Page, model: Model): Verdict {
  const analysis = analyse(article, model.page.wordVectors);
  const sentences = sentenceValues(analysis, model);
  const features = pageFeatures(analysis, sentences);
  const estimated = estimate(features, analysis.vectors.page, model.page);
  return verdictOf({ article, analysis, sentences, estimated }, model);
}

/** Agreement of a scorer with the readers, averaged over the two where there are two. */
export interface Figures {
  kappa: Record<Criterion, number>;
  meanKappa: number;
  spearman: number;
  meanAbsoluteError: number;
  topic: number;
  format: number;
  skillsKappa: number;
  evidence: number;
  evidenceAtLevel1: number;
  calibration: number;
  unsure: number;
  /** Mean absolute error of the score, in points, and of a level, on pages that are sure and others. */
  errorSure: number;
  errorUnsure: number;
  levelErrorSure: number;
  levelErrorUnsure: number;
}

/**
 * All figures of agreement of the verdicts with the pages' readers, each reading counted by itself.
 * @param verdicts one for each page, in the same order
 */
export function checkAgainstReaders(pages: readonly Page[], verdicts: readonly Verdict[]): Figures {
  const pairs = pages.flatMap((page, p) =>
    page.labels.map((label) => ({ page, label, verdict: verdicts[p] as Verdict })),
  );
  const kappa = perCriterion((key) =>
    quadraticKappa(
      pairs.map(({ verdict }) => verdict.levels[key]),
      pairs.map(({ label }) => label.levels[key]),
      4,
    ),
  );
  const scores = verdicts.map((verdict) => verdict.score);
  const overall = pages.map(meanOverall);
  const errors = scores.map((score, p) => Math.abs(score - (overall[p] ?? 0)));
  const isSure = (_: unknown, p: number) => verdicts[p]?.sure;
  const isUnsure = (_: unknown, p: number) => !verdicts[p]?.sure;
  const unsure = errors.filter(isUnsure);
  const levelErrors = pages.map((page, p) => {
    const levels = meanLevels(page);
    return mean(CRITERIA.map((key) => Math.abs((verdicts[p]?.levels[key] ?? 0) - levels[key])));
  });
  const confidences: number[] = [];
  const hits: boolean[] = [];
  for (const { label, verdict } of pairs)
    for (const key of CRITERIA) {
      confidences.push(verdict.probabilities[key][verdict.levels[key]] ?? 0);
      hits.push(verdict.levels[key] === label.levels[key]);
    }
  return {
    kappa,
    meanKappa: mean(CRITERIA.map((key) => kappa[key])),
    spearman: spearman(scores, overall),
    meanAbsoluteError: meanAbsoluteError(scores, overall),
    topic: mean(pairs.map(({ label, verdict }) => (label.topic === verdict.topic ? 1 : 0))),
    format: mean(pairs.map(({ label, verdict }) => (label.format === verdict.format ? 1 : 0))),
    skillsKappa: mean(
      SKILLS.map((key) =>
        quadraticKappa(
          pairs.map(({ verdict }) => verdict.skills[key]),
          pairs.map(({ label }) => label.skills[key]),
          3,
        ),
      ),
    ),
    evidence: evidenceHits(pairs, (level) => level >= 2),
    evidenceAtLevel1: evidenceHits(pairs, (level) => level === 1),
    calibration: calibrationError(confidences, hits),
    unsure: unsure.length / pages.length,
    errorSure: mean(errors.filter(isSure)),
    errorUnsure: mean(unsure),
    levelErrorSure: mean(levelErrors.filter(isSure)),
    levelErrorUnsure: mean(levelErrors.filter(isUnsure)),
  };
}

/** How many readings of each format (outer key) the scorer called each (inner key). */
export function formatConfusion(
  pages: readonly Page[],
  verdicts: readonly Verdict[],
): Record<Format, Record<Format, number>> {
  const zeros = () => Object.fromEntries(FORMATS.map((format) => [format, 0]));
  const table = Object.fromEntries(FORMATS.map((format) => [format, zeros()])) as Record<
    Format,
    Record<Format, number>
  >;
  pages.forEach((page, p) => {
    const called = verdicts[p]?.format;
    for (const { format } of page.labels) if (called) table[format][called]++;
  });
  return table;
}

/**
 * Over the criteria whose level a reader put where `counts`: hits among the first
 * min(3, blocks named) quotes; a quote hits if it lies in a named block, a missing quote is a miss.
 */
function evidenceHits(
  pairs: readonly { page: Page; label: Page['labels'][number]; verdict: Verdict }[],
  counts: (level: number) => boolean,
): number {
  let asked = 0;
  let hit = 0;
  for (const { page, label, verdict } of pairs)
    for (const key of CRITERIA) {
      const named = label.evidence[key] ?? [];
      if (!counts(label.levels[key]) || named.length === 0) continue;
      const texts = named.map((id) => page.judged.get(id) ?? '');
      const places = Math.min(3, named.length);
      asked += places;
      for (const quote of verdict.quotes[key].slice(0, places)) {
        const text = normalise(quote);
        if (text.length > 0 && texts.some((block) => block.includes(text))) hit++;
      }
    }
  return asked === 0 ? Number.NaN : hit / asked;
}
