import type { Resource } from '../resource.ts';

/** Stage 3. How each address was verified stands beside it (see books.ts). */
export const PLATFORMS: Resource[] = [
  {
    id: 'educative',
    title: 'Educative',
    kind: 'platform',
    by: 'Educative',
    // The host of its course, verified there.
    url: 'https://www.educative.io/',
    stage: 3,
    core: true,
    pages: ['educative.io'],
    // Design exercises step by step: architectures and their scale, on paper.
    criteria: { tradeoffs: 2, scalability: 2, rationale: 2 },
    skills: { data: 1, evaluation: 1, deployment: 1, infrastructure: 1 },
  },
  {
    id: 'kaggle',
    title: 'Kaggle',
    kind: 'platform',
    by: 'Kaggle',
    // Described as www.kaggle.com in several stored pages.
    url: 'https://www.kaggle.com/',
    stage: 3,
    core: true,
    pages: ['kaggle.com'],
    // Real data sets and experiments, but fixed data and an offline metric: none of the criteria
    // of a running system. It is practice, and is suggested as such.
    criteria: {},
    skills: { data: 1 },
  },
  {
    id: 'aws-ml-labs',
    title: 'AWS ML Labs',
    kind: 'platform',
    by: 'Amazon Web Services',
    // AWS has no product of this name: this is its machine-learning training page (ten public
    // sources link to it); its workshops are the labs.
    url: 'https://aws.amazon.com/training/learn-about/machine-learning/',
    stage: 3,
    core: true,
    pages: [
      'aws.amazon.com/training/learn-about/machine-learning',
      'catalog.workshops.aws/mlops-from-idea-to-production',
      'catalog.workshops.aws/mlops-workshop',
      'catalog.workshops.aws/sagemaker-immersion-day',
      'catalog.workshops.aws/sagemaker-mlops',
      'catalog.workshops.aws/sagemaker-hyperpod',
      'catalog.us-east-1.prod.workshops.aws/workshops/63069e26-921c-4ce1-9cc7-dd882ff62575',
    ],
    // Pipelines, endpoints and clusters set up for real; steps rather than reasons.
    criteria: { drift: 1, monitoring: 2, scalability: 2 },
    skills: { lifecycle: 2, data: 1, deployment: 2, infrastructure: 2 },
  },
  {
    id: 'google-cloud-ml-labs',
    title: 'Google Cloud ML Labs',
    kind: 'platform',
    by: 'Google Cloud',
    // The machine-learning engineer path with its labs: linked as cloudskillsboost.google/paths/17
    // and, since the site became Google Skills, as skills.google/paths/17.
    url: 'https://www.skills.google/paths/17',
    stage: 3,
    core: true,
    pages: [
      'skills.google/paths/17',
      'cloudskillsboost.google/paths/17',
      'cloudskillsboost.google/journeys/17',
      'partner.cloudskillsboost.google/paths/17',
    ],
    // End-to-end pipelines, "Production ML Systems", model monitoring for skew and drift.
    criteria: { tradeoffs: 1, drift: 2, monitoring: 2, scalability: 1 },
    skills: { lifecycle: 2, data: 2, deployment: 2, infrastructure: 1 },
  },
];
