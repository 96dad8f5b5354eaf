import type { Format, Topic } from '../rubric/rubric.ts';
import type { Kinds } from './topic-and-format.ts';

/**
 * What the estimate of the score gains, as a share of it (see `restrain`), where a page is surely on a
 * topic. The rubric calls algorithms and other subjects adjacent at most (readers: at most 37 points). And ridge
 * draws estimates to the mean of the corpus, where deep pages are few: only those on systems are deep
 * here, so only they are raised.
 */
const GAIN_BY_TOPIC: Readonly<Partial<Record<Topic, number>>> = {
  'ml-systems': 0.2,
  'ml-algorithms': -0.4,
  other: -0.2,
};
/** The same for formats: the rubric calls a reference adjacent too, and news name more than they teach. */
const GAIN_BY_FORMAT: Readonly<Partial<Record<Format, number>>> = {
  'reference-docs': -0.2,
  'news-or-marketing': -0.2,
};

/**
 * By what the direct estimate of the score, and in part the worth of its parts, is multiplied for the
 * kind of page it is; 0.4-1.2.
 */
export function worthOfKind({ topics, formats }: Kinds): number {
  let worth = 1;
  for (const [topic, gain] of Object.entries(GAIN_BY_TOPIC) as [Topic, number][])
    worth += gain * topics[topic];
  for (const [format, gain] of Object.entries(GAIN_BY_FORMAT) as [Format, number][])
    worth += gain * formats[format];
  return worth;
}
