import type { Article } from '../../article/article.ts';
import { recordOf } from '../../rubric/record.ts';
import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import type { Analysis } from './analysis.ts';
import type { SentenceValues } from './page.ts';
import { counts, IDEAS, MACHINERY, SIGNS, TELLS } from './plain-signs.ts';

/**
 * An account in everyday words of a program that learns: what someone tells who runs one and has never
 * read the field's books. No page of the corpus is of this kind, so nothing of it could be learnt: the
 * signs are written down.
 */
export interface PlainAccount {
  /** Level that the sentences of each criterion amount to, on the scale of levels, 0-3. */
  levels: Record<Criterion, number>;
  /** Which sentences carry which criterion, as in `Analysis.sentences`. */
  carriers: Record<Criterion, boolean[]>;
}

/** Sentences in which each idea must occur; a page of more sentences than this must say it more often. */
const FEWEST: Record<keyof typeof IDEAS, number> = {
  machine: 1,
  learning: 2,
  guess: 1,
  whoLearns: 1,
};

/** So often a page says at least that there is a machine, or that it learns: once each may be said of anything. */
const FEWEST_OF_BOTH = 3;
/** So many of what is told of nothing else. */
const FEWEST_TELLS = 2;
/** Sentences of learning or guessing beside these. */
const FEWEST_IDEAS = 2;

const PAGE_OF_SENTENCES = 120;
/** Shares are of at least so many sentences. */
const FEWEST_SENTENCES = 12;

/** Reasons and comparisons are in this part of an account's sentences, numbers in this, where it teaches. */
const TEACHING = { reasons: 0.07, numbers: 0.15 };
/** So far, as a share of that, teaches what is known to learn by what is told of nothing else. */
const LEAST_TEACHING = 0.4;
/** So many sentences carry a criterion half of the way to level 3. */
const HALFWAY = 2;

/** The account that a page without the field's words gives of a program that learns, if it does. */
export function plainAccount(
  article: Article,
  { sentences, relevant }: Pick<Analysis, 'sentences' | 'relevant'>,
): PlainAccount | undefined {
  const kept = sentences.map(({ block, isRepeated }) => relevant[block] === true && !isRepeated);
  const texts = sentences.map(
    ({ block, start, end }) => article.blocks[block]?.text.slice(start, end) ?? '',
  );
  const count = (holds: (index: number) => boolean): number =>
    sentences.reduce((sum, _, index) => sum + (kept[index] && holds(index) ? 1 : 0), 0);
  const all = Math.max(
    FEWEST_SENTENCES,
    count(() => true),
  );
  const pages = Math.max(1, all / PAGE_OF_SENTENCES);
  const leastTeaching = teachingAsked(
    (pattern) => count((index) => pattern.test(texts[index] ?? '')) / pages,
  );
  if (leastTeaching === undefined) return undefined;
  const carriers = recordOf(CRITERIA, (criterion) =>
    sentences.map(
      ({ flags }, index) =>
        kept[index] === true && SIGNS[criterion]?.(texts[index] ?? '', flags) === true,
    ),
  );
  const reasoned = count(
    (index) => (carriers.tradeoffs[index] || carriers.rationale[index]) === true,
  );
  const numbers = count((index) => counts(texts[index] ?? '', sentences[index]?.flags ?? []));
  const teaching =
    Math.min(1, reasoned / all / TEACHING.reasons) * Math.min(1, numbers / all / TEACHING.numbers);
  if (teaching < leastTeaching) return undefined;
  const levels = recordOf(CRITERIA, (criterion) => {
    // In a page's length: ten thousand words say everything some time.
    const carrying =
      count((index) => carriers[criterion][index] === true) * Math.min(1, PAGE_OF_SENTENCES / all);
    return (3 * teaching * carrying) / (carrying + HALFWAY);
  });
  return { levels, carriers };
}

/**
 * How far a page must teach, 0-1, to be taken for an account of a program that learns: the less it says
 * that it is of one, the further. Undefined where it is of none.
 * @param times Sentences in which a pattern is met, for a page of the usual length.
 */
function teachingAsked(times: (pattern: RegExp) => number): number | undefined {
  const said = recordOf(['machine', 'learning', 'guess', 'whoLearns'], (idea) =>
    times(IDEAS[idea]),
  );
  // One idea may be missing where it is said again that the machine learns.
  const missing = (['machine', 'learning', 'guess'] as const).filter(
    (idea) => said[idea] < FEWEST[idea],
  ).length;
  if (
    missing <= 1 &&
    said.whoLearns >= FEWEST.whoLearns * (1 + missing) &&
    said.machine + said.whoLearns >= FEWEST_OF_BOTH
  )
    return missing === 0 ? 0 : 1;
  // What learns may go by any name: then it is known by what is told of nothing else.
  const isTold =
    times(MACHINERY) >= 1 &&
    said.learning + said.guess >= FEWEST_IDEAS &&
    TELLS.filter((tell) => times(tell) >= 1).length >= FEWEST_TELLS;
  return isTold ? LEAST_TEACHING : undefined;
}

/** How far a sentence of a plain account carries a criterion, where the sentence model does not see it. */
const CARRIES = 0.4;

/** The sentences' values with what a plain account tells. */
export function withPlainAccount(
  values: SentenceValues,
  plain: PlainAccount | undefined,
): SentenceValues {
  if (!plain) return values;
  return recordOf(CRITERIA, (criterion) =>
    values[criterion].map((value, s) =>
      plain.carriers[criterion][s] ? Math.max(value, CARRIES) : value,
    ),
  );
}
