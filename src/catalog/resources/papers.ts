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
];
