import type { Resource } from '../resource.ts';

/** Stage 2. How each address was verified stands beside it (see books.ts). */
export const COURSES: Resource[] = [
  {
    id: 'educative-machine-learning-system-design',
    title: 'Machine Learning System Design',
    kind: 'course',
    by: 'Educative',
    // Ten public repositories link to this address under this title.
    url: 'https://www.educative.io/courses/machine-learning-system-design',
    stage: 2,
    core: true,
    pages: ['educative.io/courses/machine-learning-system-design'],
    // Five products (feed, ads, search ranking ...), each with metrics, estimates of load and
    // "scale the design"; little on what happens after the launch.
    criteria: { tradeoffs: 2, production: 1, monitoring: 1, scalability: 3, rationale: 2 },
    skills: { data: 2, evaluation: 2, deployment: 1, infrastructure: 1 },
  },
  {
    id: 'cs329s',
    title: 'CS329S: Machine Learning Systems Design',
    kind: 'course',
    by: 'Stanford',
    // The course's own site, stored with its overview and syllabus.
    url: 'https://stanford-cs329s.github.io/',
    stage: 2,
    core: true,
    pages: ['stanford-cs329s.github.io', 'cs329s.stanford.edu'],
    // Lectures of their own on distribution shift, monitoring and continual learning.
    criteria: {
      tradeoffs: 3,
      production: 2,
      drift: 3,
      monitoring: 3,
      scalability: 1,
      rationale: 2,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'mlops-specialization',
    title: 'MLOps Specialization',
    kind: 'course',
    by: 'DeepLearning.AI',
    // The provider's page of its first course, "Machine Learning in Production": ten public
    // sources link to it. The specialisation's page on Coursera is in `pages`; from public
    // knowledge it takes no new learners since 2024, so it is not where we send anyone.
    url: 'https://www.deeplearning.ai/courses/machine-learning-in-production/',
    stage: 2,
    core: true,
    pages: [
      'deeplearning.ai/courses/machine-learning-in-production',
      'learn.deeplearning.ai/courses/machine-learning-in-production',
      'deeplearning.ai/courses/machine-learning-engineering-for-production-mlops',
      'deeplearning.ai/program/machine-learning-engineering-for-production-mlops',
      'coursera.org/specializations/machine-learning-engineering-for-production-mlops',
      'coursera.org/learn/introduction-to-machine-learning-in-production',
      'coursera.org/learn/machine-learning-data-lifecycle-in-production',
      'coursera.org/learn/machine-learning-modeling-pipelines-in-production',
      'coursera.org/learn/deploying-machine-learning-models-in-production',
      'coursera.org/lecture/introduction-to-machine-learning-in-production',
      'coursera.org/lecture/machine-learning-data-lifecycle-in-production',
      'coursera.org/lecture/machine-learning-modeling-pipelines-in-production',
      'coursera.org/lecture/deploying-machine-learning-models-in-production',
    ],
    // Drift and monitoring from the first week; pipelines, serving patterns and progressive
    // delivery after that, tied to TensorFlow's tools.
    criteria: {
      tradeoffs: 1,
      production: 1,
      drift: 2,
      monitoring: 3,
      scalability: 2,
      rationale: 1,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 1, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'coursera-ml-engineering',
    title: 'ML Engineering Courses',
    kind: 'course',
    by: 'Coursera',
    // Coursera's own listing (four public sources link to it); the courses named in `pages` are
    // those that several public sources link to.
    url: 'https://www.coursera.org/courses?query=mlops',
    stage: 2,
    core: true,
    pages: [
      'coursera.org/courses',
      'coursera.org/professional-certificates/preparing-for-google-cloud-machine-learning-engineer-professional-certificate',
      'coursera.org/specializations/machine-learning-tensorflow-gcp',
      'coursera.org/specializations/mlops-machine-learning-duke',
    ],
    // Workflows on a cloud provider's services: strong on running things, weak on why.
    criteria: { tradeoffs: 1, drift: 1, monitoring: 2, scalability: 2, rationale: 1 },
    skills: { lifecycle: 2, data: 1, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'cmu-machine-learning-in-production',
    title: 'Machine Learning in Production',
    kind: 'course',
    by: 'Carnegie Mellon University',
    // The course's own site: nine public sources link to it; the pages of three of its terms are
    // stored with the syllabus, and the book of the course is under it.
    url: 'https://mlip-cmu.github.io/',
    stage: 2,
    pages: ['mlip-cmu.github.io', 'github.com/mlip-cmu', 'ckaestne.github.io/seai'],
    // Software engineering around models, from requirements and architecture to testing in
    // production, deployment and versioning, on real products' successes and failures.
    criteria: {
      tradeoffs: 3,
      production: 2,
      drift: 2,
      monitoring: 2,
      scalability: 2,
      rationale: 3,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'full-stack-deep-learning',
    title: 'Full Stack Deep Learning',
    kind: 'course',
    by: 'Full Stack Deep Learning',
    // The course's own site: ten public sources link to it, ten more to lectures under /course.
    url: 'https://fullstackdeeplearning.com/',
    stage: 2,
    pages: [
      'fullstackdeeplearning.com',
      'course.fullstackdeeplearning.com',
      'fall2019.fullstackdeeplearning.com',
    ],
    // Lectures on tooling, data, deployment and continual learning with monitoring; its tour of
    // tools ages.
    criteria: {
      tradeoffs: 2,
      production: 1,
      drift: 2,
      monitoring: 2,
      scalability: 2,
      rationale: 2,
    },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'made-with-ml',
    title: 'Made With ML',
    kind: 'course',
    by: 'Goku Mohandas',
    // The course's own site: ten public sources link to it, ten more to lessons under /courses.
    url: 'https://madewithml.com/',
    stage: 2,
    pages: ['madewithml.com', 'github.com/GokuMohandas/Made-With-ML'],
    // One project from design to production in code, with tests of code, data and model, and a
    // long lesson on measuring drift.
    criteria: { tradeoffs: 1, drift: 3, monitoring: 2, scalability: 2, rationale: 2 },
    skills: { lifecycle: 2, data: 2, evaluation: 2, deployment: 2, infrastructure: 1 },
  },
  {
    id: 'mlops-zoomcamp',
    title: 'MLOps Zoomcamp',
    kind: 'course',
    by: 'DataTalks.Club',
    // The course's own repository, stored with its syllabus; ten public sources link to it.
    url: 'https://github.com/DataTalksClub/mlops-zoomcamp',
    stage: 2,
    pages: [
      'github.com/DataTalksClub/mlops-zoomcamp',
      'datatalks.club/docs/courses/mlops-zoomcamp',
    ],
    // Tracking, orchestration, batch, web and streaming deployment, monitoring: with tools, step by
    // step, and few reasons.
    criteria: { tradeoffs: 1, drift: 2, monitoring: 2, scalability: 1, rationale: 1 },
    skills: { lifecycle: 2, data: 1, deployment: 2, infrastructure: 1 },
  },
];
