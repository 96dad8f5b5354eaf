import { CRITERIA, type Criterion } from '../../src/rubric/rubric.ts';
import type { Analysis } from '../../src/scoring/features/analysis.ts';
import { CONCEPTS } from '../../src/scoring/lexicon/patterns.ts';
import { hashText } from '../../src/scoring/tokens.ts';
import { meanLevels, meanOverall, type Page } from './corpus.ts';
import { fitCuts } from './fit-small.ts';
import { mean, meanAbsoluteError, quadraticKappa, spearman } from './metrics.ts';
import { fitRidge, predictLinear } from './ridge.ts';
import { perCriterion } from './sentence-training.ts';

/** Agreement of a plain method with the readers, from the same folds as the scorer's. */
export interface BaselineFigures {
  kappa: Record<Criterion, number>;
  meanKappa: number;
  spearman: number;
  meanAbsoluteError: number;
}

/** What one would search for; a criterion without words has none. */
const KEYWORDS: Partial<Record<Criterion, RegExp>> = {
  tradeoffs:
    /\b(?:trade-?offs?|versus|vs|pros|cons|advantages?|disadvantages?|drawbacks?|however|instead of|rather than|compared?)\b/gi,
  production:
    /\b(?:production|incident|outage|deployed|our (?:team|system|users)|customers|netflix|uber|google|airbnb|in practice)\b/gi,
  drift: /\b(?:drift|skew|covariate|distribution shift|stale|staleness|retrain\w*)\b/gi,
  monitoring:
    /\b(?:monitor\w*|alert\w*|dashboards?|metrics?|logging|tracing|prometheus|grafana|canary|shadow)\b/gi,
  scalability:
    /\b(?:scal\w+|latency|throughput|distributed|shard\w*|cache\w*|parallel\w*|autoscal\w*|gpus?)\b/gi,
  rationale: /\b(?:because|therefore|reasons?|why|so that|due to|in order to|which means)\b/gi,
};
const HASH_BUCKETS = 4096;

type Rows = Float32Array[];

/** Keyword hits per hundred words, one number per criterion. */
export function keywordRows(pages: readonly Page[]): Rows {
  return pages.map((page) => {
    const text = page.article.blocks.map((block) => block.text).join('\n');
    const words = Math.max(50, text.split(/\s+/).length);
    return Float32Array.from(
      CRITERIA,
      (key) => (100 * (text.match(KEYWORDS[key] ?? /(?!)/g)?.length ?? 0)) / words,
    );
  });
}

/** Words and pairs of words, hashed, log counts scaled to unit length. */
export function ngramRows(pages: readonly Page[]): Rows {
  return pages.map((page) => {
    const row = new Float32Array(HASH_BUCKETS);
    const words = page.article.blocks.flatMap(
      (block) => block.text.toLowerCase().match(/[a-z0-9]+/g) ?? [],
    );
    words.forEach((word, i) => {
      for (const gram of [word, `${word} ${words[i + 1] ?? ''}`]) {
        const bucket = hashText(gram) % HASH_BUCKETS;
        row[bucket] = (row[bucket] ?? 0) + 1;
      }
    });
    let norm = 0;
    row.forEach((count, i) => {
      row[i] = Math.log1p(count);
      norm += (row[i] ?? 0) ** 2;
    });
    return row.map((value) => value / Math.sqrt(norm || 1));
  });
}

/** Our lexicons counted two ways (log count, share of sentences), without a sentence model. */
export function lexiconRows(analyses: readonly Analysis[]): Rows {
  return analyses.map((analysis) => {
    const counts = new Float32Array(CONCEPTS.length);
    const holding = new Float32Array(CONCEPTS.length);
    for (const { concepts } of analysis.sentences)
      for (const { id, times } of concepts) {
        counts[id] = (counts[id] ?? 0) + times;
        holding[id] = (holding[id] ?? 0) + 1;
      }
    const n = Math.max(1, analysis.sentences.length);
    return Float32Array.of(...counts.map(Math.log1p), ...holding.map((value) => value / n));
  });
}

/** Thresholds on one feature per criterion; the score from all six by ridge. */
export const keywordBaseline = (
  pages: readonly Page[],
  rows: Rows,
  fold: readonly number[],
): BaselineFigures =>
  baseline(pages, fold, (target, train) => {
    const at = (CRITERIA as readonly string[]).indexOf(target.name);
    if (at >= 0) return (page) => rows[page]?.[at] ?? 0;
    return ridgeOn(rows, target.values, train, 0.01);
  });

/** Ridge regression on the rows for every criterion and the score. */
export const ridgeBaseline = (
  pages: readonly Page[],
  rows: Rows,
  fold: readonly number[],
  penalty: number,
): BaselineFigures =>
  baseline(pages, fold, (target, train) => ridgeOn(rows, target.values, train, penalty));

function ridgeOn(rows: Rows, values: readonly number[], train: readonly number[], penalty: number) {
  const model = fitRidge(
    train.map((page) => rows[page] ?? new Float32Array()),
    train.map((page) => values[page] ?? 0),
    penalty,
  );
  return (page: number): number => predictLinear(model, rows[page] ?? new Float32Array());
}

interface Target {
  name: string;
  values: number[];
}

function baseline(
  pages: readonly Page[],
  fold: readonly number[],
  fitTarget: (target: Target, train: number[]) => (page: number) => number,
): BaselineFigures {
  const all = pages.map((_, page) => page);
  const outOfFold = (target: Target): number[] => {
    const estimates: number[] = [];
    for (let f = 0; f <= Math.max(...fold); f++) {
      const predict = fitTarget(
        target,
        all.filter((page) => fold[page] !== f),
      );
      for (const page of all) if (fold[page] === f) estimates[page] = predict(page);
    }
    return estimates;
  };
  const kappa = perCriterion((key) => {
    const estimates = outOfFold({ name: key, values: pages.map((page) => meanLevels(page)[key]) });
    const levels: number[] = [];
    for (let f = 0; f <= Math.max(...fold); f++) {
      const others = all.filter((page) => fold[page] !== f);
      const cuts = fitCuts(
        others.map((page) => estimates[page] ?? 0),
        others.map((page) => Math.round(pages[page] ? meanLevels(pages[page])[key] : 0)),
        4,
      );
      for (const page of all)
        if (fold[page] === f)
          levels[page] = cuts.filter((cut) => (estimates[page] ?? 0) > cut).length;
    }
    const pairs = pages.flatMap((page, p) =>
      page.labels.map((label) => [levels[p] ?? 0, label.levels[key]] as const),
    );
    return quadraticKappa(
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b),
      4,
    );
  });
  const overall = pages.map(meanOverall);
  const estimates = outOfFold({ name: 'overall', values: overall });
  return {
    kappa,
    meanKappa: mean(CRITERIA.map((key) => kappa[key])),
    spearman: spearman(estimates, overall),
    meanAbsoluteError: meanAbsoluteError(estimates, overall),
  };
}

/** The two readers with each other, over the pages that were read twice. */
export function betweenReaders(
  pages: readonly Page[],
): BaselineFigures & { topic: number; format: number } {
  const pairs = pages.flatMap(({ labels: [first, second] }) =>
    first && second ? [{ first, second }] : [],
  );
  const kappa = perCriterion((key) =>
    quadraticKappa(
      pairs.map(({ first }) => first.levels[key]),
      pairs.map(({ second }) => second.levels[key]),
      4,
    ),
  );
  const a = pairs.map(({ first }) => first.overall);
  const b = pairs.map(({ second }) => second.overall);
  return {
    kappa,
    meanKappa: mean(CRITERIA.map((key) => kappa[key])),
    spearman: spearman(a, b),
    meanAbsoluteError: meanAbsoluteError(a, b),
    topic: mean(pairs.map(({ first, second }) => (first.topic === second.topic ? 1 : 0))),
    format: mean(pairs.map(({ first, second }) => (first.format === second.format ? 1 : 0))),
  };
}
