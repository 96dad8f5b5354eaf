import { recordOf } from '../rubric/record.ts';
import { CRITERIA, type Criterion, FORMATS, TOPICS } from '../rubric/rubric.ts';
import { PAGE_FEATURES } from './features/page.ts';
import { accountLevel, formatInput, formatProbabilities } from './format-model.ts';
import { kernelOf, TARGET_GROUPS } from './kernel.ts';
import { LARGEST, type PageModel } from './model.ts';
import { FORMAT_TARGET, type PageTarget, TOPIC_TARGET } from './page-targets.ts';
import { doesWithoutLearning, topicProbabilities } from './topic-model.ts';

/** The page model's raw estimates, one per target. */
type Estimates = Record<PageTarget, number>;

/** Standardised features are clipped here: beyond, a page is merely "very". */
const CLIP = LARGEST;

/** A page's features as the models compare them: standardised, clipped, rounded so that corpus rows fit into bytes. */
export function standardRow(
  features: Float32Array,
  { mean, deviation }: Pick<PageModel, 'mean' | 'deviation'>,
): Int8Array {
  const row = new Int8Array(features.length);
  for (let i = 0; i < row.length; i++) {
    const z = ((features[i] as number) - (mean[i] as number)) / ((deviation[i] as number) || 1);
    row[i] = z > CLIP ? CLIP : z < -CLIP ? -CLIP : Math.round(z);
  }
  return row;
}

/** What the page model says of a page. */
export interface Estimated {
  estimates: Estimates;
  /** Mean value of the three sentences that carry each criterion best, 0-1. */
  backing: Record<Criterion, number>;
}

const BACKING = CRITERIA.map((criterion) => PAGE_FEATURES.indexOf(`${criterion}.top3`));

/** What the topic model's probability of a topic counts beside the kernel's estimate. */
const TOPIC_SHARE = 0.3;

/** What a page without machine learning loses of the estimate that it is on its systems. */
const WITHOUT_LEARNING = 0.5;

/** Estimates every target for a page's features and vector. */
export function estimate(features: Float32Array, vector: Int8Array, model: PageModel): Estimated {
  const standard = standardRow(features, model);
  const kernelFor = kernelOf(standard, vector, model);
  const room = new Float32Array(model.landmarks.pages);
  const estimates = {} as Estimates;
  TARGET_GROUPS.forEach((group) => {
    const similarities = kernelFor(group, room);
    for (const target of group.targets) {
      const weights = model.weights[target];
      let sum = model.bias[target];
      for (let page = 0; page < similarities.length; page++)
        sum += (weights[page] as number) * (similarities[page] as number);
      estimates[target] = sum;
    }
  });
  const input = formatInput(standard, vector);
  const formats = formatProbabilities(input, model.formats);
  for (const format of FORMATS) estimates[FORMAT_TARGET[format]] += formats[format];
  const topics = topicProbabilities(standard, model.topics);
  for (const topic of TOPICS) estimates[TOPIC_TARGET[topic]] += TOPIC_SHARE * topics[topic];
  estimates['topic.ml-systems'] -= WITHOUT_LEARNING * doesWithoutLearning(features);
  estimates.production = (estimates.production + accountLevel(input, model.formats)) / 2;
  const backing = recordOf(CRITERIA, (_, c) => features[BACKING[c] ?? 0] ?? 0);
  return { estimates, backing };
}
