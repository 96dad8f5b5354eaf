import type { Resource } from '../resource.ts';

/** Stage 1: concepts, as in books. How each address was verified stands beside it (see books.ts). */
export const GUIDES: Resource[] = [
  {
    id: 'rules-of-machine-learning',
    title: 'Rules of Machine Learning: Best Practices for ML Engineering',
    kind: 'guide',
    by: 'Martin Zinkevich (Google)',
    // The publisher's page: ten public sources link to it, ten to the author's own copy.
    url: 'https://developers.google.com/machine-learning/guides/rules-of-ml',
    stage: 1,
    pages: [
      'developers.google.com/machine-learning/guides/rules-of-ml',
      'martin.zinkevich.org/rules_of_ml',
    ],
    // Forty-three rules, each with its reason, many from live products; freshness of models and
    // training-serving skew at length.
    criteria: { tradeoffs: 2, production: 2, drift: 2, monitoring: 2, rationale: 3 },
    skills: { lifecycle: 1, data: 2, evaluation: 2 },
  },
  {
    id: 'continuous-delivery-for-machine-learning',
    title: 'Continuous Delivery for Machine Learning',
    kind: 'guide',
    by: 'Danilo Sato, Arif Wider, Christoph Windheuser (Thoughtworks)',
    // Ten public sources link to this address with the title.
    url: 'https://martinfowler.com/articles/cd4ml.html',
    stage: 1,
    pages: ['martinfowler.com/articles/cd4ml.html'],
    // Versioning code, data and models together, tests, roll-outs and what to observe afterwards, on
    // one worked example.
    criteria: { tradeoffs: 2, production: 1, drift: 1, monitoring: 2, rationale: 2 },
    skills: { lifecycle: 2, data: 1, deployment: 2, infrastructure: 1 },
  },
];
