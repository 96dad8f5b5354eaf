import { CONCEPTS, conceptsOf, idsOf } from '../lexicon/patterns.ts';
import type { Word } from '../tokens.ts';
import type { Analysis } from './analysis.ts';
import { SIGN } from './word-signs.ts';

/** Names of the numbers of `nameFeatures`. */
export const NAME_FEATURES = [
  'names.top',
  'names.top_in_title',
  'names.repeated',
  'names.single',
  'names.share',
  'names.company_share',
  'names.companies',
  'names.company_in_title',
] as const;

/** 1 for each concept whose words name a company, by id. */
const IS_COMPANY = new Uint8Array(CONCEPTS.length);
for (const id of idsOf(['company', 'vendor'])) IS_COMPANY[id] = 1;

/** How much the page speaks of one named thing, of how many, and of known companies. */
export function nameFeatures(
  { sentences, title, titleWords }: Analysis,
  kept: readonly number[],
): number[] {
  const times = new Map<Word, number>();
  const companies = new Set<Word>();
  let naming = 0;
  let ofCompanies = 0;
  for (const s of kept) {
    const sentence = sentences[s];
    if (!sentence) continue;
    const { names } = sentence;
    if (names.length > 0) naming++;
    names.forEach((word, i) => {
      if (!(word.signs & SIGN.functionWord) && names.indexOf(word) === i)
        times.set(word, (times.get(word) ?? 0) + 1);
    });
    if (!sentence.concepts.some(({ id }) => IS_COMPANY[id])) continue;
    ofCompanies++;
    for (const word of sentence.tokens)
      if (conceptsOf(word.meaning).some((id) => IS_COMPANY[id])) companies.add(word);
  }
  const n = Math.max(12, kept.length);
  const commonest = mostNamed(times);
  let repeated = 0;
  for (const count of times.values()) if (count > 1) repeated++;
  return [
    (times.get(commonest[0] as Word) ?? 0) / n,
    commonest.some((word) => titleWords.has(word)) ? 1 : 0,
    Math.log1p(repeated),
    Math.log1p(times.size - repeated),
    naming / n,
    ofCompanies / n,
    Math.log1p(companies.size),
    title.some((id) => IS_COMPANY[id]) ? 1 : 0,
  ];
}

/** Names that are the page's subject, if one is. */
const MOST = 3;

/** The names that most sentences have, `MOST` at most; of those that as many have the first. */
function mostNamed(times: ReadonlyMap<Word, number>): Word[] {
  const most: Word[] = [];
  const counts: number[] = [];
  for (const [word, count] of times) {
    if (most.length === MOST && count <= (counts[MOST - 1] as number)) continue;
    let at = Math.min(most.length, MOST - 1);
    for (; at > 0 && (counts[at - 1] as number) < count; at--) {
      most[at] = most[at - 1] as Word;
      counts[at] = counts[at - 1] as number;
    }
    most[at] = word;
    counts[at] = count;
  }
  return most;
}
