import type { Resource } from '../resource.ts';

/**
 * Stage 1. Each address was looked up in stored copies of public pages (September 2026); what the
 * look-up found stands beside it. Levels follow the rubric, from the tables of contents, the
 * publishers' descriptions and reviews.
 */
export const BOOKS: Resource[] = [
  {
    id: 'designing-machine-learning-systems',
    title: 'Designing Machine Learning Systems',
    kind: 'book',
    by: 'Chip Huyen',
    // The publisher's page, stored with its table of contents.
    url: 'https://www.oreilly.com/library/view/designing-machine-learning/9781098107956/',
    stage: 1,
    core: true,
    pages: [
      'oreilly.com/library/view/designing-machine-learning/9781098107956',
      'learning.oreilly.com/library/view/designing-machine-learning/9781098107956',
      'github.com/chiphuyen/dmls-book',
    ],
    // Chapters of their own for distribution shift with monitoring, continual learning with tests
    // in production, deployment, and infrastructure.
    criteria: {
      tradeoffs: 3,
      production: 2,
      drift: 3,
      monitoring: 3,
      scalability: 2,
      rationale: 3,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'machine-learning-engineering',
    title: 'Machine Learning Engineering',
    kind: 'book',
    by: 'Andriy Burkov',
    // The book's own site; several public reading lists link to it, nearly all with http.
    url: 'http://www.mlebook.com/wiki/doku.php',
    stage: 1,
    core: true,
    pages: ['mlebook.com'],
    // Follows a project from framing to maintenance; thin on infrastructure and named systems.
    criteria: {
      tradeoffs: 2,
      production: 1,
      drift: 2,
      monitoring: 2,
      scalability: 1,
      rationale: 2,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 2 },
  },
  {
    id: 'machine-learning-design-patterns',
    title: 'Machine Learning Design Patterns',
    kind: 'book',
    by: 'Valliappa Lakshmanan, Sara Robinson, Michael Munn',
    // The publisher's page (its first chapter is stored); also research.google's entry for the book.
    url: 'https://www.oreilly.com/library/view/machine-learning-design/9781098115777/',
    stage: 1,
    core: true,
    pages: [
      'oreilly.com/library/view/machine-learning-design/9781098115777',
      'learning.oreilly.com/library/view/machine-learning-design/9781098115777',
      'research.google/pubs/machine-learning-design-patterns',
    ],
    // Every pattern ends in "trade-offs and alternatives" and why it works.
    criteria: {
      tradeoffs: 3,
      production: 1,
      drift: 2,
      monitoring: 1,
      scalability: 2,
      rationale: 3,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 1, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'building-machine-learning-powered-applications',
    title: 'Building Machine Learning Powered Applications',
    kind: 'book',
    by: 'Emmanuel Ameisen',
    // The publisher's page; four public reading lists link to this address with title and author.
    url: 'https://www.oreilly.com/library/view/building-machine-learning/9781492045106/',
    stage: 1,
    core: true,
    pages: [
      'oreilly.com/library/view/building-machine-learning/9781492045106',
      'learning.oreilly.com/library/view/building-machine-learning/9781492045106',
      'mlpowered.com',
    ],
    // One product from idea to deployment, with practitioners' interviews; one machine's scale.
    criteria: { tradeoffs: 2, production: 2, drift: 1, monitoring: 2, rationale: 2 },
    skills: { lifecycle: 1, data: 2, evaluation: 2, deployment: 2 },
  },
  {
    id: 'reliable-machine-learning',
    title: 'Reliable Machine Learning',
    kind: 'book',
    by: 'Cathy Chen, Niall Richard Murphy, Kranti Parisa, D. Sculley, Todd Underwood',
    // The publisher's page, stored with its table of contents; ten public sources link to it.
    url: 'https://www.oreilly.com/library/view/reliable-machine-learning/9781098106218/',
    stage: 1,
    pages: [
      'oreilly.com/library/view/reliable-machine-learning/9781098106218',
      'learning.oreilly.com/library/view/reliable-machine-learning/9781098106218',
    ],
    // Site-reliability engineering for models: monitoring, incident response, continuous training,
    // and a chapter of practitioners' case studies; little on building for scale.
    criteria: {
      tradeoffs: 2,
      production: 2,
      drift: 2,
      monitoring: 3,
      scalability: 1,
      rationale: 3,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 1, infrastructure: 1 },
  },
  {
    id: 'machine-learning-systems',
    title: 'Machine Learning Systems',
    kind: 'book',
    by: 'Vijay Janapa Reddi',
    // The book's own site, named in its repository's README (stored); ten public sources link to it.
    url: 'https://mlsysbook.ai/',
    stage: 1,
    pages: ['mlsysbook.ai', 'github.com/harvard-edge/cs249r_book'],
    // From training at scale and accelerators to small devices, with operations; few named systems.
    criteria: {
      tradeoffs: 3,
      production: 1,
      drift: 2,
      monitoring: 2,
      scalability: 3,
      rationale: 2,
    },
    skills: { lifecycle: 1, data: 2, evaluation: 1, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'designing-data-intensive-applications',
    title: 'Designing Data-Intensive Applications',
    kind: 'book',
    by: 'Martin Kleppmann',
    // The book's own site; ten public sources link to it with title or author. In `pages` the
    // publisher's two editions.
    url: 'https://dataintensive.net/',
    stage: 1,
    pages: [
      'dataintensive.net',
      'oreilly.com/library/view/designing-data-intensive-applications/9781491903063',
      'learning.oreilly.com/library/view/designing-data-intensive-applications/9781491903063',
      'oreilly.com/library/view/designing-data-intensive-applications/9781098119058',
      'learning.oreilly.com/library/view/designing-data-intensive-applications/9781098119058',
    ],
    // The systems below the model: storage, replication, partitioning, batch and stream processing,
    // each with what it costs. Nothing on models, so nothing on drift.
    criteria: { tradeoffs: 3, production: 2, scalability: 3, rationale: 3 },
    skills: { data: 2, infrastructure: 2 },
  },
  {
    id: 'ai-engineering',
    title: 'AI Engineering',
    kind: 'book',
    by: 'Chip Huyen',
    // The publisher's page; eight public sources link to it, some beside the author's repository.
    url: 'https://www.oreilly.com/library/view/ai-engineering/9781098166298/',
    stage: 1,
    pages: [
      'oreilly.com/library/view/ai-engineering/9781098166298',
      'learning.oreilly.com/library/view/ai-engineering/9781098166298',
      'github.com/chiphuyen/aie-book',
    ],
    // Applications of foundation models: two chapters on evaluation, prompt or fine-tune, data,
    // inference optimisation, architecture with monitoring and user feedback.
    criteria: {
      tradeoffs: 3,
      production: 2,
      drift: 1,
      monitoring: 2,
      scalability: 2,
      rationale: 3,
    },
    skills: { data: 2, evaluation: 2, deployment: 2, infrastructure: 1 },
  },
];
