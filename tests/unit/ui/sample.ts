import type { Article } from '../../../src/article/article.ts';
import type { ScoredPage } from '../../../src/messages/protocol.ts';
import { recordOf } from '../../../src/rubric/record.ts';
import { CRITERIA, type Criterion, type Level, VERDICTS } from '../../../src/rubric/rubric.ts';
import type { CriterionResult, Evaluation } from '../../../src/scoring/evaluation.ts';

/** Made-up pages for the states that a real page seldom shows. */

const SENTENCES: Partial<Record<Criterion, string[]>> = {
  tradeoffs: [
    'Moving scoring into the request path cost us 40 ms at the median but removed the nightly job that had gone stale by noon.',
    'A managed feature store would have saved two engineers and cost three times the storage.',
    'We gave up exact counts for sketches, which are off by two per cent and fit into memory.',
    'Retries were cheaper than a second replica until traffic doubled.',
    'We kept the old path for one quarter.',
  ],
  production: ['The ranker has served every search on the marketplace since March.'],
  drift: ['Two weeks after launch the share of unseen listings had tripled.'],
  monitoring: ['Each prediction is logged with the features it saw.'],
  scalability: [
    'Embedding lookups are sharded by listing over twelve hosts.',
    'The 99th percentile stays under 80 ms at nine thousand requests a second.',
  ],
  rationale: [
    'We chose gradient-boosted trees because a wrong price has to be explained to a seller.',
  ],
};

export type Levels = Record<Criterion, Level>;
export const ALL_ABSENT: Levels = recordOf(CRITERIA, () => 0);

/** An evaluation and its article, with `levels` and whatever `over` replaces. */
export function samplePage(
  levels: Partial<Levels> = {
    tradeoffs: 3,
    production: 2,
    scalability: 2,
    rationale: 2,
    monitoring: 1,
  },
  over: Partial<Evaluation> = {},
  article: Partial<Article> = {},
): ScoredPage {
  const blocks: Article['blocks'] = [];
  const results = CRITERIA.map((criterion): [Criterion, CriterionResult] => {
    const level = levels[criterion] ?? 0;
    const sentences = (SENTENCES[criterion] ?? []).slice(0, level > 1 ? undefined : level);
    const evidence = sentences.map((quote, index) => {
      blocks.push({ type: 'paragraph', text: `${quote} And so on.` });
      return { quote, value: 0.9 - index / 10, block: blocks.length - 1 };
    });
    return [criterion, { level, value: level, evidence }];
  });
  const breakdown: Evaluation['breakdown'] = [
    ...results.map(([part, { level }]) => ({ part, points: level * 4.5 })),
    { part: 'skills', points: 8 },
    { part: 'topic', points: 8 },
    { part: 'cautions', points: 0 },
  ];
  const sum = breakdown.reduce((total, part) => total + part.points, 0);
  const score = over.score ?? Math.min(100, Math.max(0, Math.round(sum)));
  return {
    article: {
      title: 'Serving listing prices online: what changed when batch was not enough',
      url: 'https://example.org/serving-listing-prices',
      blocks,
      ...article,
    },
    evaluation: {
      model: 'sample',
      words: 2140,
      minutes: 9,
      score,
      sure: true,
      verdict: VERDICTS.findLast((verdict) => score >= verdict.from)?.id ?? 'surface',
      topic: 'ml-systems',
      format: 'case-study',
      breakdown,
      criteria: Object.fromEntries(results) as Evaluation['criteria'],
      skills: { lifecycle: 1, data: 1, evaluation: 0, deployment: 2, infrastructure: 1 },
      cautions: [],
      stage: 4,
      ...over,
    },
  };
}

const LONG =
  'We could have put a queue between the two services, which would have absorbed the bursts that arrive when a campaign starts, but then every price on the page would have been as old as the queue was long, and on the busiest evenings that was eleven minutes, longer than most people stay on the site.';

/** The states that stress the layout, by name. */
export const STATES: Record<string, ScoredPage> = {
  typical: samplePage(),
  bedrock: samplePage(
    { tradeoffs: 3, production: 3, scalability: 3, rationale: 3, monitoring: 3, drift: 3 },
    { score: 100, words: 30_464, minutes: 128 },
  ),
  nothing: samplePage(ALL_ABSENT, {
    score: 0,
    words: 210,
    minutes: 1,
    topic: 'other',
    format: 'news-or-marketing',
    stage: null,
    cautions: ['thin'],
  }),
  cautions: samplePage(
    { rationale: 1 },
    {
      sure: false,
      topic: 'ml-tool',
      format: 'tutorial',
      stage: 3,
      cautions: ['tool_only', 'thin', 'promotional'],
    },
  ),
  long: (() => {
    const page = samplePage(
      { tradeoffs: 3, production: 2 },
      { sure: false },
      {
        title: `Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung${'-and-more'.repeat(20)}`,
      },
    );
    page.evaluation.criteria.tradeoffs.evidence = [
      { quote: LONG, value: 0.9, block: 0 },
      { quote: `${'x'.repeat(280)} unbroken`, value: 0.8, block: 0 },
    ];
    page.evaluation.criteria.production.evidence = [];
    return page;
  })(),
  rtl: (() => {
    const page = samplePage(
      { tradeoffs: 2 },
      {},
      { title: 'تصميم أنظمة التعلم الآلي في الإنتاج (الجزء 2)' },
    );
    page.evaluation.criteria.tradeoffs.evidence = [
      {
        quote:
          'اخترنا المعالجة المباشرة بدل الدفعات الليلية، فزاد زمن الاستجابة 40 ms وقلّت الأسعار القديمة.',
        value: 0.9,
        block: 0,
      },
    ];
    return page;
  })(),
};
