import { recordOf } from '../../rubric/record.ts';
import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';

/** Words of headings under which a section is on a criterion, and what the section adds to its level. */
const HEADED: Partial<Record<Criterion, { under: RegExp; adds: number }>> = {
  tradeoffs: {
    under:
      /\b(?:decisions?|trade-?offs?|alternatives?|choos(?:e|ing)|choices?|which|pros|cons|vs|versus|when (?:not )?to|considerations)\b/i,
    adds: 0.3,
  },
  drift: {
    under: /\b(?:drift\w*|skew|decay\w*|degrad\w+|stale\w*|retrain\w*|continual)\b/i,
    adds: 0.3,
  },
  monitoring: {
    under: /\b(?:monitor\w*|observab\w+|alert\w*|logs|logging|drift)\b/i,
    adds: 0.25,
  },
  scalability: {
    under:
      /\b(?:cach\w+|queues?|messaging|shard\w*|partition\w*|replicat\w+|scal(?:e|ing|ability))\b/i,
    adds: 0.15,
  },
  rationale: {
    under: /\b(?:motivation|background|rationale|reasons?|reasoning)\b/i,
    adds: 0.2,
  },
};

/** Levels that the sections of a page add to its criteria. */
export type Headed = Record<Criterion, number>;

/**
 * What sections headed by a criterion add: their sentences are on it though few of them name it. Written
 * down and not learnt; readers gave corpus pages with such headings so much more than was estimated, in
 * most of the sources that have any (drift: 0.5 on 20 pages of 8 sources).
 */
export const headedBy = (headings: readonly string[]): Headed =>
  recordOf(CRITERIA, (criterion) => {
    const headed = HEADED[criterion];
    return headed && headings.some((heading) => headed.under.test(heading)) ? headed.adds : 0;
  });
