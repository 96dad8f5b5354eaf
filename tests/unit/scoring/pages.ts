import type { Article, Block } from '../../../src/article/article.ts';

/** An article from lines: `# heading`, `- item`, anything else a paragraph. */
export function articleOf(title: string, text: string, url = 'https://example.org/page'): Article {
  const blocks = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Block => {
      const heading = /^(#+) (.*)$/.exec(line);
      if (heading)
        return { type: 'heading', level: heading[1]?.length ?? 2, text: heading[2] ?? '' };
      if (line.startsWith('- ')) return { type: 'list-item', text: line.slice(2) };
      return { type: 'paragraph', text: line };
    });
  return { title, url, blocks };
}

/** A deep account of a live system, written for these tests. */
export const CASE_STUDY = articleOf(
  'How we rebuilt delivery-time prediction',
  `Our delivery-time model serves about 4,000 requests per second for nine million customers in six countries. In 2021 it ran as a nightly batch job, and by lunch its numbers were hours old. This article tells why we moved to online serving, what that cost us, and what broke on the way.
## Batch or online
We weighed two designs. Precomputing every pair of restaurant and district each night was cheap, about 40 dollars a day, and could not fail at request time, but it knew nothing of rain that began at noon. Scoring each request online costs six times as much and adds 35 ms at the 99th percentile, yet it reads the queue of each kitchen as it is now. Because a wrong promise costs us a refund of two euros on average, the fresher estimate paid for its servers within a month, so we chose online serving for the city centres and kept the batch table as a fallback elsewhere.
## Serving and scale
Each replica holds the model in memory and answers from a local cache when the same kitchen was asked about within ten seconds. The cache hit rate is 62 %, which cut the number of replicas from 48 to 20. We shard the feature store by city so that a hot city cannot slow the others down, and the autoscaler adds replicas when the queue is longer than 50 requests, since CPU usage rises too late to warn us.
## The skew incident
In March the error rose by 18 % over two weeks although no offline metric moved. The cause was training-serving skew: the pipeline that made the training data counted cancelled orders in the kitchen's queue, while the online service left them out. We rolled back to the previous model, logged the features that were served, and from then on trained only on logged features, so that both sides see the same numbers.
## Monitoring and drift
Every prediction is logged with its features, and the true delivery time is joined an hour later. A dashboard shows the mean absolute error by city, the null rate of each feature and the population stability index of the ten most important ones against the last training window. An alert pages the on-call engineer when the index of any feature passes 0.25 for an hour or the error of a city rises by a tenth against last week. When drift is confirmed we retrain on the last six weeks; a new model runs in shadow for two days and then takes 5 % of the traffic as a canary before it replaces the old one.
## What we learned
We would start with the logged features next time, because the two weeks of skew cost more than all the servers of that year. Online serving is not always right: where kitchens are quiet the batch table is as good and far cheaper.`,
);

/** A page from another world. */
export const RECIPE = articleOf(
  'Lentil soup for a cold evening',
  `This soup takes forty minutes and feeds four. Rinse the lentils until the water runs clear, because the dust makes the broth muddy.
## What you need
- 250 g red lentils
- one large onion and two carrots
- a spoon of cumin and a pinch of salt
## Cooking
Chop the onion finely and let it soften in olive oil over a low flame for eight minutes. Add the carrots, the cumin and the lentils, pour over a litre of stock, and simmer for twenty-five minutes. Stir now and then so that nothing sticks to the pot. If you like it smooth, blend half of it and stir it back in.
Serve it with lemon, since the acid lifts the flavour, and with bread. It keeps three days in the fridge and tastes better on the second.`,
);

/** The field's words without a sentence about them. */
export const KEYWORDS = articleOf(
  'MLOps',
  `- data drift
- concept drift
- monitoring
- alerting
- Prometheus
- Grafana
- trade-offs
- latency
- throughput
- scalability
- sharding
- feature store
- model registry
- canary
- shadow deployment
- A/B testing
- Kubernetes
- Kafka
- training-serving skew
- retraining
- autoscaling
- observability
- distributed training
- quantization
- cost optimization
- incident response
- on-call
- SLO
- p99
- dashboards
- production ML
- case studies
- Netflix
- Uber
- Airbnb
- load balancing
- caching
- data validation
- CI/CD
- reliability`,
);
