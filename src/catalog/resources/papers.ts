import type { Resource } from '../resource.ts';

/** Stage 4. How each address was verified stands beside it (see books.ts). */
export const PAPERS: Resource[] = [
  {
    id: 'hidden-technical-debt',
    title: 'Hidden Technical Debt in Machine Learning Systems',
    kind: 'paper',
    by: 'D. Sculley et al. (Google), NeurIPS 2015',
    // The proceedings' page: stored under its first address and at proceedings.neurips.cc; ten
    // public sources link to this one.
    url: 'https://papers.nips.cc/paper/2015/hash/86df7dcfd896fcaf2674f757a2463eba-Abstract.html',
    stage: 4,
    core: true,
    pages: [
      'papers.nips.cc/paper/2015/hash/86df7dcfd896fcaf2674f757a2463eba-Abstract.html',
      'papers.nips.cc/paper/2015/file/86df7dcfd896fcaf2674f757a2463eba-Paper.pdf',
      'papers.nips.cc/paper_files/paper/2015/hash/86df7dcfd896fcaf2674f757a2463eba-Abstract.html',
      'papers.nips.cc/paper_files/paper/2015/file/86df7dcfd896fcaf2674f757a2463eba-Paper.pdf',
      'papers.nips.cc/paper/5656-hidden-technical-debt-in-machine-learning-systems',
      'papers.nips.cc/paper/5656-hidden-technical-debt-in-machine-learning-systems.pdf',
      'proceedings.neurips.cc/paper/2015/hash/86df7dcfd896fcaf2674f757a2463eba-Abstract.html',
      'proceedings.neurips.cc/paper/2015/file/86df7dcfd896fcaf2674f757a2463eba-Paper.pdf',
      'proceedings.neurips.cc/paper_files/paper/2015/hash/86df7dcfd896fcaf2674f757a2463eba-Abstract.html',
      'proceedings.neurips.cc/paper_files/paper/2015/file/86df7dcfd896fcaf2674f757a2463eba-Paper.pdf',
      'research.google/pubs/hidden-technical-debt-in-machine-learning-systems',
    ],
    // Why such systems rot: entanglement, feedback loops, data dependencies, a changing world and
    // what to monitor against it. Nothing on scale.
    criteria: { tradeoffs: 2, production: 1, drift: 2, monitoring: 2, rationale: 3 },
    skills: { lifecycle: 1, data: 2, evaluation: 1, infrastructure: 1 },
  },
  {
    id: 'ml-test-score',
    title: 'The ML Test Score: A Rubric for ML Production Readiness and Technical Debt Reduction',
    kind: 'paper',
    by: 'Eric Breck et al. (Google), IEEE Big Data 2017',
    // The publisher's own page: ten public sources link to this address, ten to the older pub46555.
    url: 'https://research.google/pubs/the-ml-test-score-a-rubric-for-ml-production-readiness-and-technical-debt-reduction/',
    stage: 4,
    pages: [
      'research.google/pubs/the-ml-test-score-a-rubric-for-ml-production-readiness-and-technical-debt-reduction',
      'research.google/pubs/pub46555',
    ],
    // Twenty-eight tests of data, model, infrastructure and monitoring, each with how to do it.
    criteria: { tradeoffs: 1, production: 1, drift: 2, monitoring: 3, rationale: 2 },
    skills: { lifecycle: 2, data: 2, evaluation: 1, deployment: 1, infrastructure: 1 },
  },
  {
    id: 'tfx',
    title: 'TFX: A TensorFlow-Based Production-Scale Machine Learning Platform',
    kind: 'paper',
    by: 'Denis Baylor et al. (Google), KDD 2017',
    // The proceedings' page; ten public sources name this DOI with the title.
    url: 'https://dl.acm.org/doi/10.1145/3097983.3098021',
    stage: 4,
    pages: [
      'dl.acm.org/doi/10.1145/3097983.3098021',
      'dl.acm.org/doi/abs/10.1145/3097983.3098021',
      'dl.acm.org/doi/pdf/10.1145/3097983.3098021',
      'dl.acm.org/doi/epdf/10.1145/3097983.3098021',
      'doi.org/10.1145/3097983.3098021',
    ],
    // A platform's parts (data analysis and validation, warm-started training, model validation,
    // serving), why each is there, and what it brought to a live product.
    criteria: {
      tradeoffs: 2,
      production: 3,
      drift: 2,
      monitoring: 2,
      scalability: 2,
      rationale: 3,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 1, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'parameter-server',
    title: 'Scaling Distributed Machine Learning with the Parameter Server',
    kind: 'paper',
    by: 'Mu Li et al., OSDI 2014',
    // The conference's page; ten public sources link to it with the title.
    url: 'https://www.usenix.org/conference/osdi14/technical-sessions/presentation/li_mu',
    stage: 4,
    pages: [
      'usenix.org/conference/osdi14/technical-sessions/presentation/li_mu',
      'usenix.org/system/files/conference/osdi14/osdi14-paper-li_mu.pdf',
    ],
    // How training is spread over a thousand machines, and what relaxed consistency buys and costs;
    // measured on an internet company's data. Nothing but training.
    criteria: { tradeoffs: 2, production: 1, scalability: 3, rationale: 2 },
    skills: { infrastructure: 2 },
  },
  {
    id: 'clipper',
    title: 'Clipper: A Low-Latency Online Prediction Serving System',
    kind: 'paper',
    by: 'Daniel Crankshaw et al. (UC Berkeley), NSDI 2017',
    // The conference's page; ten public sources link to it, ten to the preprint.
    url: 'https://www.usenix.org/conference/nsdi17/technical-sessions/presentation/crankshaw',
    stage: 4,
    pages: [
      'usenix.org/conference/nsdi17/technical-sessions/presentation/crankshaw',
      'usenix.org/system/files/conference/nsdi17/nsdi17-crankshaw.pdf',
      'arxiv.org/abs/1612.03079',
      'arxiv.org/pdf/1612.03079',
    ],
    // Latency against throughput and accuracy, by caching, adaptive batching and choosing among
    // models from feedback.
    criteria: { tradeoffs: 3, monitoring: 1, scalability: 3, rationale: 2 },
    skills: { evaluation: 1, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'challenges-in-deploying-machine-learning',
    title: 'Challenges in Deploying Machine Learning: a Survey of Case Studies',
    kind: 'paper',
    by: 'Andrei Paleyes, Raoul-Gabriel Urma, Neil D. Lawrence',
    // The preprint; ten public sources link to it with the title.
    url: 'https://arxiv.org/abs/2011.09926',
    stage: 4,
    pages: ['arxiv.org/abs/2011.09926', 'arxiv.org/pdf/2011.09926'],
    // What went wrong, reported step by step from data collection to updating, with the cases cited.
    criteria: { tradeoffs: 1, production: 3, drift: 2, monitoring: 2, rationale: 2 },
    skills: { lifecycle: 2, data: 2, evaluation: 1, deployment: 2 },
  },
  {
    id: 'monitoring-and-explainability',
    title: 'Monitoring and Explainability of Models in Production',
    kind: 'paper',
    by: 'Janis Klaise et al. (Seldon)',
    // The preprint; ten public sources link to it with title or authors.
    url: 'https://arxiv.org/abs/2007.06299',
    stage: 4,
    pages: ['arxiv.org/abs/2007.06299', 'arxiv.org/pdf/2007.06299'],
    // Detectors of drift and outliers beside a served model: what to watch, with which method, where.
    criteria: { tradeoffs: 1, production: 1, drift: 3, monitoring: 3, rationale: 1 },
    skills: { evaluation: 1, deployment: 2 },
  },
  {
    id: 'operationalizing-machine-learning',
    title: 'Operationalizing Machine Learning: An Interview Study',
    kind: 'paper',
    by: 'Shreya Shankar et al. (UC Berkeley)',
    // The preprint; nine public sources link to it with title or authors.
    url: 'https://arxiv.org/abs/2209.09125',
    stage: 4,
    pages: ['arxiv.org/abs/2209.09125', 'arxiv.org/pdf/2209.09125'],
    // How eighteen engineers keep models alive: staged roll-outs, retraining, metrics, on-call, and
    // why; companies are not named.
    criteria: { tradeoffs: 2, production: 2, drift: 2, monitoring: 2, rationale: 2 },
    skills: { lifecycle: 2, data: 1, evaluation: 2, deployment: 2 },
  },
];
