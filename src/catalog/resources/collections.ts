import type { Resource } from '../resource.ts';

/**
 * Stage 4: lists of accounts of real systems. Their levels are those of what they lead to: the list
 * itself teaches nothing. How each address was verified stands beside it (see books.ts).
 */
export const COLLECTIONS: Resource[] = [
  {
    id: 'evidently-ml-system-design',
    title: 'ML and LLM System Design: Case Studies',
    kind: 'collection',
    by: 'Evidently AI',
    // Ten public sources link to it, three of them as a collection of 300 to 800 case studies.
    url: 'https://www.evidentlyai.com/ml-system-design',
    stage: 4,
    pages: ['evidentlyai.com/ml-system-design'],
    // A table to filter by industry and use; what companies built, how they measured it.
    criteria: { tradeoffs: 2, production: 3, monitoring: 1, scalability: 2, rationale: 1 },
    skills: { data: 1, evaluation: 2, deployment: 1 },
  },
  {
    id: 'applied-ml',
    title: 'applied-ml',
    kind: 'collection',
    by: 'Eugene Yan',
    // The repository, stored with its list; ten public sources link to it.
    url: 'https://github.com/eugeneyan/applied-ml',
    stage: 4,
    pages: ['github.com/eugeneyan/applied-ml'],
    // Papers and posts by problem, with sections on data quality, data engineering, A/B tests,
    // practices and failures.
    criteria: { tradeoffs: 2, production: 3, monitoring: 1, scalability: 2, rationale: 2 },
    skills: { lifecycle: 1, data: 2, evaluation: 2, deployment: 1 },
  },
];
