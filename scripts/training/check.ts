import { CRITERIA, type Criterion, SKILLS } from '../../src/rubric/rubric.ts';
import { type Judgement, judge } from '../../src/scoring/evaluate.ts';
import { evidenceOf } from '../../src/scoring/evidence.ts';
import { pageFeatures } from '../../src/scoring/features/page.ts';
import { subjectOf } from '../../src/scoring/features/subject.ts';
import type { Model } from '../../src/scoring/model.ts';
import { estimate } from '../../src/scoring/page-model.ts';
import { restrain } from '../../src/scoring/restraint.ts';
import { sumScore } from '../../src/scoring/score.ts';
import { sentenceValues } from '../../src/scoring/sentence-model.ts';
import { vectorsOf } from '../../src/scoring/word-vectors.ts';
import { calibrate } from './calibrate.ts';
import { meanOverall, normalise, type Page } from './corpus.ts';
import type { CrossFit } from './fit.ts';
import { calibrationError, mean, meanAbsoluteError, quadraticKappa, spearman } from './metrics.ts';
import { perCriterion, type SentenceSet, sentenceSet } from './sentence-training.ts';

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
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let f = 0; f <= Math.max(...fold); f++) {
    const others = set.pages.flatMap((_, p) => (fold[p] === f ? [] : [p]));
    const calibration = calibrate(
      others.map((p) => set.pages[p] as Page),
      others.map((p) => cross.estimates[p] as CrossFit['estimates'][number]),
    );
    set.pages.forEach((_, p) => {
      if (fold[p] === f) verdicts[p] = verdictOf(set, p, cross, calibration as Model);
    });
  }
  return verdicts;
}

function verdictOf(set: SentenceSet, p: number, cross: CrossFit, model: Model): Verdict {
  const page = set.pages[p] as Page;
  const analysis = set.analyses[p] as SentenceSet['analyses'][number];
  const judgement = judge(
    restrain(cross.estimates[p] as CrossFit['estimates'][number], analysis, model),
    model,
  );
  const { score } = sumScore({ ...judgement, subject: subjectOf(analysis) }, model.score);
  return {
    ...judgement,
    topic: Object.entries(judgement.topics).reduce((a, b) => (b[1] > a[1] ? b : a))[0],
    score,
    sure: judgement.doubt <= model.doubt.limit,
    quotes: perCriterion((key) =>
      evidenceOf(
        page.article,
        analysis,
        cross.values[key].slice(set.firstRow[p], set.firstRow[p + 1]),
        judgement.levels[key],
      ).map(({ quote }) => quote),
    ),
  };
}

/** A page judged by a model through `evaluate`'s own steps. */
export function verdictBy(page: Page, model: Model): Verdict {
  const set = sentenceSet([page]);
  const analysis = set.analyses[0] as SentenceSet['analyses'][number];
  const vectors = vectorsOf(analysis, model.page.wordVectors);
  const values = sentenceValues(analysis, vectors, model);
  const features = pageFeatures(analysis, values);
  return verdictOf(
    set,
    0,
    {
      values,
      rows: [features],
      estimates: [estimate(features, vectors.page, model.page)],
    },
    model,
  );
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
  errorSure: number;
  errorUnsure: number;
}

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
  const sure = errors.filter((_, p) => verdicts[p]?.sure);
  const unsure = errors.filter((_, p) => !verdicts[p]?.sure);
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
    errorSure: mean(sure),
    errorUnsure: mean(unsure),
  };
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
