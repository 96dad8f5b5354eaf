import { TOPICS, type Topic } from '../rubric/rubric.ts';
import { type Classifier, classProbabilities, fillInputs, inputsAt } from './classifier.ts';
import { PAGE_FEATURES } from './features/page.ts';
import { TOPIC_TARGET } from './page-targets.ts';
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

const [ALONE, TOOL, AT_LARGE] = ['ml_alone', 'ml_tool', 'ml_at_large'].map((subject) =>
  PAGE_FEATURES.indexOf(`subject.${subject}`),
) as [number, number, number];

/**
 * How far a page does without machine learning, 0-1: hardly a sentence has a word that no other field
 * uses, or names one of its tools. Alerts, queues and databases are told in the words that pages on
 * machine-learning systems are told in, and in the corpus few others are. (Of 78 corpus pages with none
 * and few shared words, readers called two machine-learning systems, 72 software or something else.)
 */
export function doesWithoutLearning(features: Float32Array): number {
  const falls = (index: number, from: number, to: number): number =>
    Math.min(1, Math.max(0, (to - (features[index] ?? 0)) / (to - from)));
  return falls(ALONE, 0, 0.02) * falls(TOOL, 0, 0.1) * falls(AT_LARGE, 0.1, 0.3);
}

/** Probability of each topic by its estimate: a softmax, calibrated by its temperature. */
export const topicsOf = (
  estimates: Record<`topic.${Topic}`, number>,
  temperature: number,
): Record<Topic, number> =>
  softmax(TOPICS, (topic) => estimates[TOPIC_TARGET[topic]] / temperature);

/** By how much a topic must be likelier than another subject for a page to lose nothing. */
const CLEARLY_LIKELIER = 0.05;

/** 1 where another subject is the likeliest topic, less and less where one of ours is likelier; 0-1. */
export function howFarOther({ other, ...ours }: Record<Topic, number>): number {
  const ahead = Math.max(...Object.values(ours)) - other;
  return Math.min(1, Math.max(0, 1 - ahead / CLEARLY_LIKELIER));
}
