import { TOPICS, type Topic } from '../rubric/rubric.ts';
import { type Classifier, classProbabilities, fillInputs, inputsAt } from './classifier.ts';
import { PAGE_FEATURES } from './features/page.ts';
import { softmax } from './softmax.ts';

/** What the topic is told by: which part of the sentences speaks of what, and the page's build. */
const INPUTS = inputsAt(
  PAGE_FEATURES.flatMap((name, index) => (/^(?:subject|layout)\./.test(name) ? [index] : [])),
);
/** Numbers that the topic model weighs, its bias not counted. */
export const TOPIC_WIDTH = INPUTS.own.length;

/** What the topic model weighs of a page's standardised features. */
export function topicInput(row: Int8Array): Float32Array {
  const input = new Float32Array(TOPIC_WIDTH);
  fillInputs(INPUTS, row, input);
  return input;
}

/**
 * Few inputs tell the topic across sources better than the kernel's hundreds: software pages seldom
 * speak of machine learning in a quarter of their sentences, others seldom in less.
 */
export type TopicModel = Classifier<Topic>;

/** Probability of each topic, as this model alone has it. */
export const topicProbabilities = (row: Int8Array, model: TopicModel): Record<Topic, number> =>
  classProbabilities(TOPICS, topicInput(row), model);

/** Probability of each topic by its estimate: a softmax, calibrated by its temperature. */
export const topicsOf = (
  estimates: Record<`topic.${Topic}`, number>,
  temperature: number,
): Record<Topic, number> => softmax(TOPICS, (topic) => estimates[`topic.${topic}`] / temperature);
