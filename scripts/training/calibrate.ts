import { recordOf } from '../../src/rubric/record.ts';
import { CAUTIONS, CRITERIA, SKILLS, TOPICS } from '../../src/rubric/rubric.ts';
import { judge } from '../../src/scoring/evaluate.ts';
import type { Analysis } from '../../src/scoring/features/analysis.ts';
import { levelProbabilities } from '../../src/scoring/levels.ts';
import type { Calibration, Model } from '../../src/scoring/model.ts';
import type { Estimated } from '../../src/scoring/page-model.ts';
import { restrain } from '../../src/scoring/restraint.ts';
import type { Page } from './corpus.ts';
import { fitCuts } from './fit-small.ts';
import { partWeights } from './targets.ts';
import { togetherOf } from './together.ts';

/** Share of the pages at level 2 or 3 that may lack the backing asked for. */
const UNBACKED = 0.05;
/** Share of pages that may be called not sure. */
const UNSURE = 0.05;

/** Fits the calibration to out-of-fold estimates of the pages, given with their analyses. */
export function calibrate(
  pages: readonly Page[],
  estimates: readonly Estimated[],
  analyses: readonly Analysis[],
): Calibration {
  // One row per reader, so that pages read twice count for both.
  const rows = pages.flatMap((page, p) =>
    page.labels.flatMap((label) =>
      estimates[p] ? [{ label, estimate: estimates[p].estimates }] : [],
    ),
  );
  const cuts = recordOf(CRITERIA, (key) =>
    fitCuts(
      rows.map((row) => row.estimate[key]),
      rows.map((row) => row.label.levels[key]),
      4,
    ),
  ) as Model['cuts'];
  const spread = recordOf(CRITERIA, (key) => {
    let best = 1;
    let bestLoss = Number.POSITIVE_INFINITY;
    for (let candidate = 0.05; candidate < 1.5; candidate *= 1.08) {
      let loss = 0;
      for (const { label, estimate } of rows) {
        const p = levelProbabilities(estimate[key], cuts[key], candidate)[label.levels[key]] ?? 0;
        loss -= Math.log(Math.max(p, 1e-6));
      }
      if (loss < bestLoss) {
        bestLoss = loss;
        best = candidate;
      }
    }
    return best;
  });
  const backing = recordOf(CRITERIA, (key) => {
    const held = pages
      .flatMap((page, p) =>
        page.labels.every((label) => label.levels[key] >= 2)
          ? [estimates[p]?.backing[key] ?? 0]
          : [],
      )
      .sort((a, b) => a - b);
    return Math.round((held[Math.floor(held.length * UNBACKED)] ?? 0) * 1000) / 1000;
  });
  const skillCuts = recordOf(SKILLS, (key) =>
    fitCuts(
      rows.map((row) => row.estimate[key]),
      rows.map((row) => row.label.skills[key]),
      3,
    ),
  ) as Model['skillCuts'];
  const cautionLimits = recordOf(CAUTIONS, (key) =>
    bestLimit(
      rows.map((row) => row.estimate[`caution.${key}`]),
      rows.map((row) => row.label.cautions.includes(key)),
    ),
  );
  let topicTemperature = 0.2;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let candidate = 0.05; candidate < 0.6; candidate *= 1.1) {
    let loss = 0;
    for (const { label, estimate } of rows) {
      const powers = TOPICS.map((topic) => Math.exp(estimate[`topic.${topic}`] / candidate));
      const total = powers.reduce((sum, value) => sum + value, 0);
      loss -= Math.log((powers[TOPICS.indexOf(label.topic)] ?? 0) / total);
    }
    if (loss < bestLoss) {
      bestLoss = loss;
      topicTemperature = candidate;
    }
  }
  const partial = {
    cuts,
    spread,
    backing,
    skillCuts,
    cautionLimits,
    topicTemperature,
    together: togetherOf(pages),
  };
  // Refitting the weights, or a factor, to the estimates was tried and ranked pages worse.
  const calibration = { ...partial, score: partWeights(pages) };
  return { ...calibration, mostDoubt: doubtLimit(estimates, analyses, calibration) };
}

/** What the doubt of all but `UNSURE` of the pages stays below. */
function doubtLimit(
  estimates: readonly Estimated[],
  analyses: readonly Analysis[],
  calibration: Omit<Calibration, 'mostDoubt'>,
): number {
  const doubts = estimates.map(
    (estimated, page) =>
      judge(restrain(estimated, analyses[page] as Analysis, calibration), calibration).doubt,
  );
  return doubts.sort((a, b) => a - b)[Math.floor(doubts.length * (1 - UNSURE))] ?? 0;
}

/** The limit with the best F1. */
function bestLimit(values: readonly number[], truths: readonly boolean[]): number {
  let best = 0.5;
  let bestF1 = -1;
  for (let limit = 0.34; limit < 0.8; limit += 0.02) {
    let hit = 0;
    let called = 0;
    let real = 0;
    values.forEach((value, i) => {
      if (value > limit) called++;
      if (truths[i]) real++;
      if (value > limit && truths[i]) hit++;
    });
    const f1 = (2 * hit) / Math.max(1, called + real);
    if (f1 > bestF1) {
      bestF1 = f1;
      best = limit;
    }
  }
  return Math.round(best * 100) / 100;
}
