import { recordOf } from '../rubric/record.ts';
import { FORMATS, type Format, TOPICS, type Topic } from '../rubric/rubric.ts';
import type { Calibration } from './model.ts';
import type { Estimated } from './page-model.ts';
import { FORMAT_TARGET } from './page-targets.ts';
import { softmax } from './softmax.ts';
import { topicsOf } from './topic-model.ts';

/** Makes probabilities of the formats' estimates. */
const FORMAT_TEMPERATURE = 0.4;

/**
 * How well a topic goes with a format: how often readers gave a page both, over how often by chance, to a
 * power below 1 (see `scripts/training/together.ts`).
 */
export type Together = Record<Topic, Record<Format, number>>;

/** Probability of each topic and of each format. */
export interface Kinds {
  topics: Record<Topic, number>;
  formats: Record<Format, number>;
}

/**
 * Topic and format as they are likeliest together: what is told by a company of its own system is seldom a
 * tool's manual, and a tool's manual seldom a chapter.
 */
export function topicAndFormat(
  estimates: Estimated['estimates'],
  { topicTemperature, together }: Pick<Calibration, 'topicTemperature' | 'together'>,
): Kinds {
  const topics = topicsOf(estimates, topicTemperature);
  const formats = softmax(
    FORMATS,
    (format) => estimates[FORMAT_TARGET[format]] / FORMAT_TEMPERATURE,
  );
  const both = (topic: Topic, format: Format): number =>
    topics[topic] * formats[format] * together[topic][format];
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  const byTopic = TOPICS.map((topic) => sum(FORMATS.map((format) => both(topic, format))));
  const byFormat = FORMATS.map((format) => sum(TOPICS.map((topic) => both(topic, format))));
  const all = sum(byTopic);
  return {
    topics: recordOf(TOPICS, (_, i) => (byTopic[i] ?? 0) / all),
    formats: recordOf(FORMATS, (_, i) => (byFormat[i] ?? 0) / all),
  };
}
