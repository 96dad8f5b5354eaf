import type { Resource } from '../resource.ts';

/** Stage 4. How each address was verified stands beside it (see books.ts). */
export const BLOGS: Resource[] = [
  {
    id: 'google-ai-blog',
    title: 'Google AI Blog',
    kind: 'blog',
    by: 'Google Research',
    // Moved from ai.googleblog.com; posts of all years are now linked under research.google/blog.
    url: 'https://research.google/blog/',
    stage: 4,
    core: true,
    pages: [
      'research.google/blog',
      'blog.research.google',
      'ai.googleblog.com',
      'research.googleblog.com',
      'googleresearch.blogspot.com',
    ],
    // How large models are trained and served, and why; little on operating them.
    criteria: { tradeoffs: 2, production: 2, scalability: 3, rationale: 2 },
    skills: { data: 1, evaluation: 1, infrastructure: 2 },
  },
  {
    id: 'netflix-tech-blog',
    title: 'Netflix Tech Blog',
    kind: 'blog',
    by: 'Netflix',
    // Linked as netflixtechblog.com throughout; on Medium under the older addresses.
    url: 'https://netflixtechblog.com/',
    stage: 4,
    core: true,
    pages: [
      'netflixtechblog.com',
      'netflixtechblog.medium.com',
      'medium.com/netflix-techblog',
      'medium.com/@netflixtechblog',
      'techblog.netflix.com',
    ],
    // Recommendations, experiments (A/B, interleaving), canary analysis, workflow orchestration.
    criteria: { tradeoffs: 2, production: 3, monitoring: 2, scalability: 2, rationale: 2 },
    skills: { lifecycle: 1, data: 2, evaluation: 2, deployment: 1, infrastructure: 1 },
  },
  {
    id: 'uber-engineering-blog',
    title: 'Uber Engineering Blog',
    kind: 'blog',
    by: 'Uber',
    // Linked as www.uber.com/blog/engineering; posts live directly under /blog, also below a
    // locale (/en-GB/blog, /us/en/blog), and formerly at eng.uber.com. Posts for riders share
    // /blog and cannot be told from the address.
    url: 'https://www.uber.com/blog/engineering/',
    stage: 4,
    core: true,
    pages: ['uber.com/blog', 'uber.com/*/blog', 'uber.com/*/*/blog', 'eng.uber.com'],
    // The Michelangelo platform, data-drift detection, safe model rollout, real-time pipelines.
    criteria: {
      tradeoffs: 2,
      production: 3,
      drift: 2,
      monitoring: 2,
      scalability: 3,
      rationale: 2,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 1, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'meta-engineering-blog',
    title: 'Meta Engineering Blog',
    kind: 'blog',
    by: 'Meta',
    // The blog's own canonical link; formerly code.facebook.com and code.fb.com.
    url: 'https://engineering.fb.com/',
    stage: 4,
    core: true,
    pages: ['engineering.fb.com', 'code.fb.com', 'code.facebook.com'],
    // Training clusters, networks, ranking at scale.
    criteria: { tradeoffs: 2, production: 3, monitoring: 1, scalability: 3, rationale: 2 },
    skills: { data: 1, deployment: 1, infrastructure: 2 },
  },
  {
    id: 'doordash-engineering-blog',
    title: 'DoorDash Engineering Blog',
    kind: 'blog',
    by: 'DoorDash',
    // Three public sources link to the listing under this address; posts live under /blog there (ten
    // sources) and formerly at doordash.engineering (ten).
    url: 'https://careersatdoordash.com/engineering-blog/',
    stage: 4,
    pages: [
      'careersatdoordash.com/engineering-blog',
      'careersatdoordash.com/blog',
      'doordash.engineering',
    ],
    // Forecasts, dispatch, ranking and their platform: what was compared and why it was chosen;
    // posts on feature stores, experiments and watching models for decay.
    criteria: {
      tradeoffs: 3,
      production: 3,
      drift: 2,
      monitoring: 2,
      scalability: 2,
      rationale: 2,
    },
    skills: { lifecycle: 1, data: 2, evaluation: 2, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'linkedin-engineering-blog',
    title: 'LinkedIn Engineering Blog',
    kind: 'blog',
    by: 'LinkedIn',
    // Ten public sources link to it or its posts; formerly engineering.linkedin.com (four posts are
    // linked from a stored list of applied machine learning).
    url: 'https://www.linkedin.com/blog/engineering',
    stage: 4,
    pages: ['linkedin.com/blog/engineering', 'engineering.linkedin.com'],
    // Feed, search and recruiting at scale; feature stores, streaming, training infrastructure.
    criteria: { tradeoffs: 2, production: 3, monitoring: 2, scalability: 3, rationale: 2 },
    skills: { lifecycle: 1, data: 2, evaluation: 1, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'pinterest-engineering-blog',
    title: 'Pinterest Engineering Blog',
    kind: 'blog',
    by: 'Pinterest',
    // Ten public sources link to it or its posts under this address, ten to the older profile.
    url: 'https://medium.com/pinterest-engineering',
    stage: 4,
    pages: ['medium.com/pinterest-engineering', 'medium.com/@Pinterest_Engineering'],
    // Ranking and embeddings served on accelerators, and the platform below.
    criteria: { tradeoffs: 2, production: 3, monitoring: 1, scalability: 3, rationale: 2 },
    skills: { data: 2, evaluation: 1, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'airbnb-tech-blog',
    title: 'The Airbnb Tech Blog',
    kind: 'blog',
    by: 'Airbnb',
    // Ten public sources link to it here, nine to posts and listings at airbnb.tech as well.
    url: 'https://medium.com/airbnb-engineering',
    stage: 4,
    pages: ['medium.com/airbnb-engineering', 'airbnb.tech'],
    // Search ranking told with its failures, features for training and serving, experiments.
    criteria: { tradeoffs: 2, production: 3, monitoring: 1, scalability: 2, rationale: 3 },
    skills: { lifecycle: 1, data: 2, evaluation: 2, deployment: 1 },
  },
  {
    id: 'spotify-engineering-blog',
    title: 'Spotify Engineering Blog',
    kind: 'blog',
    by: 'Spotify',
    // Ten public sources link to it under this address.
    url: 'https://engineering.atspotify.com/',
    stage: 4,
    pages: ['engineering.atspotify.com'],
    // Personalisation, the experiments behind it, and a platform for those who build it.
    criteria: { tradeoffs: 1, production: 3, monitoring: 1, scalability: 2, rationale: 2 },
    skills: { lifecycle: 2, data: 2, evaluation: 2, infrastructure: 1 },
  },
  {
    id: 'eugene-yan',
    title: 'Eugene Yan’s Writing',
    kind: 'blog',
    by: 'Eugene Yan',
    // Ten public sources link to it under this address with his name.
    url: 'https://eugeneyan.com/writing/',
    stage: 4,
    pages: ['eugeneyan.com/writing'],
    // Patterns of recommendation, search and language-model systems across companies, compared;
    // evaluation above all.
    criteria: {
      tradeoffs: 3,
      production: 2,
      drift: 1,
      monitoring: 2,
      scalability: 1,
      rationale: 3,
    },
    skills: { lifecycle: 1, data: 1, evaluation: 2, deployment: 1 },
  },
  {
    id: 'chip-huyen-blog',
    title: 'Chip Huyen’s Blog',
    kind: 'blog',
    by: 'Chip Huyen',
    // Ten public sources link to it under this address; posts live directly below the host.
    url: 'https://huyenchip.com/blog/',
    stage: 4,
    pages: ['huyenchip.com'],
    // Long essays: distribution shifts and monitoring, real-time learning, language-model platforms.
    criteria: {
      tradeoffs: 2,
      production: 1,
      drift: 3,
      monitoring: 3,
      scalability: 1,
      rationale: 3,
    },
    skills: { lifecycle: 1, data: 2, evaluation: 2, deployment: 2, infrastructure: 1 },
  },
];
