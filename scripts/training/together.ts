import { recordOf } from '../../src/rubric/record.ts';
import { FORMATS, TOPICS } from '../../src/rubric/rubric.ts';
import type { Together } from '../../src/scoring/topic-and-format.ts';
import { sourceWeights } from './class-training.ts';
import type { Page } from './corpus.ts';

/** What the readers' joint choices count: 1 would take topic and format for all that ties them. */
const POWER = 0.4;
/** Counted for each pair beside what was read, in pages. */
const BESIDE = 0.5;

/** How much more often than by chance readers gave pages a topic and a format, to the power `POWER`. */
export function togetherOf(pages: readonly Page[]): Together {
  const weights = sourceWeights(pages.map(({ source }) => source));
  const counts = TOPICS.map((topic) =>
    FORMATS.map((format) =>
      pages.reduce((sum, { labels }, p) => {
        const both = labels.filter((label) => label.topic === topic && label.format === format);
        return sum + ((weights[p] ?? 0) * both.length) / labels.length;
      }, BESIDE),
    ),
  );
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const all = sum(counts.map(sum));
  const ofTopic = counts.map(sum);
  const ofFormat = FORMATS.map((_, f) => sum(counts.map((row) => row[f] ?? 0)));
  return recordOf(TOPICS, (_, t) =>
    recordOf(FORMATS, (_, f) => {
      const chance = ((ofTopic[t] ?? 0) * (ofFormat[f] ?? 0)) / all;
      return Math.round(100 * ((counts[t]?.[f] ?? 0) / chance) ** POWER) / 100;
    }),
  );
}
