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
    pages: ['engineering.fb.com', 'code.fb.com', 'code.facebook.com'],
    // Training clusters, networks, ranking at scale.
    criteria: { tradeoffs: 2, production: 3, monitoring: 1, scalability: 3, rationale: 2 },
    skills: { data: 1, deployment: 1, infrastructure: 2 },
  },
];
