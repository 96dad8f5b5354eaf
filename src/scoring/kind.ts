import { FORMATS, type Topic } from '../rubric/rubric.ts';
import type { Estimated } from './page-model.ts';
import { FORMAT_TARGET } from './page-targets.ts';
import { softmax } from './softmax.ts';
import { topicsOf } from './topic-model.ts';

/**
 * What the estimate of the score gains, as a share of it (see `restrain`), where a page is surely on a
 * topic. The rubric calls algorithms and other subjects adjacent at most (readers: at most 37 points). And ridge
 * draws estimates to the mean of the corpus, where deep pages are few: only those on systems are deep
 * here, so only they are raised.
 */
const GAIN_BY_TOPIC: Readonly<Partial<Record<Topic, number>>> = {
  'ml-systems': 0.35,
  'ml-algorithms': -0.4,
  other: -0.2,
};
/** The same where it is surely a reference, which the rubric calls adjacent too. */
const GAIN_OF_REFERENCE = -0.2;
/** Makes probabilities of the formats' estimates; between 0.3 and 0.6 it does not matter. */
const FORMAT_TEMPERATURE = 0.4;

/**
 * By what the direct estimate of the score, and in part the worth of its parts, is multiplied for the
 * kind of page it is; 0.4-1.35.
 */
export function worthOfKind(estimates: Estimated['estimates'], topicTemperature: number): number {
  const topics = topicsOf(estimates, topicTemperature);
  const formats = softmax(
    FORMATS,
    (format) => estimates[FORMAT_TARGET[format]] / FORMAT_TEMPERATURE,
  );
  let worth = 1 + GAIN_OF_REFERENCE * formats['reference-docs'];
  for (const [topic, gain] of Object.entries(GAIN_BY_TOPIC) as [Topic, number][])
    worth += gain * topics[topic];
  return worth;
}
