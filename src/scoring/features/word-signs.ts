import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import { IRREGULAR_PAST } from '../lexicon/voice.ts';

/** What a word is to the flags of its sentence, a bit each. */
export const SIGN = {
  functionWord: 1 << 0,
  number: 1 << 1,
  year: 1 << 2,
  numberWithUnit: 1 << 3,
  unit: 1 << 4,
  percent: 1 << 5,
  money: 1 << 6,
  /** A past tense: by its end ("-ed"), or one of the common irregular ones. */
  past: 1 << 7,
  negation: 1 << 8,
  future: 1 << 9,
  possessive: 1 << 10,
  /** Verbs with which instructions begin. */
  imperative: 1 << 11,
  ours: 1 << 12,
  yours: 1 << 13,
  condition: 1 << 14,
  /** One who gives an account. */
  teller: 1 << 15,
  auxiliary: 1 << 16,
  /** Adverbs that may stand between subject and verb. */
  between: 1 << 17,
  /** Verbs in the present with which a third party's system is told of. */
  reported: 1 << 18,
} as const;

const UNIT =
  /^(?:ms|s|secs?|seconds?|milliseconds?|minutes?|mins?|hours?|days?|weeks?|months?|[kmgtp]i?b|million|billion|trillion|thousand|k|m|users|customers|requests?|qps|rps|tps|nodes?|gpus?|cores?|cpus?|instances?|servers?|machines?|replicas?|x|times|percent|tokens?|rows?|records?|events?|images?|models?|features?|services?|teams?|items?|documents?|parameters?|partitions?|messages?|points?)$/;
const NUMBER_AND_UNIT = /^\d+(?:ms|s|x|k|m|b|gb|mb|tb|kb|gib|h|min|bn|mn)$/;
const YEAR = /^(?:19|20)\d\d$/;

const LISTS: Partial<Record<keyof typeof SIGN, Iterable<string>>> = {
  functionWord: FUNCTION_WORDS,
  past: IRREGULAR_PAST,
  percent: ['%'],
  money: ['$'],
  negation:
    "not don't doesn't didn't can't cannot never isn't won't no without wasn't couldn't".split(' '),
  future: ['will'],
  imperative:
    'add apply build call change check choose click clone configure copy create define deploy download edit enable ensure enter execute export follow generate get go import initialize install launch load log make modify move navigate note open paste press pull push put read remove rename replace restart run save see select set specify start stop switch test train try type update upload use verify view visit wait write'.split(
      ' ',
    ),
  ours: ['we', 'our'],
  yours: ['you', 'your'],
  condition: ['if', 'when'],
  teller: ['we', 'i'],
  auxiliary: ['was', 'were', 'had', 'did', 'could', "couldn't", "didn't"],
  between: ['also', 'then', 'first', 'initially', 'finally', 'recently', 'eventually'],
  reported: ['uses', 'runs', 'serves', 'handles', 'operates', 'needed', 'processes'],
};

const listed = new Map<string, number>();
for (const [name, words] of Object.entries(LISTS))
  for (const word of words)
    listed.set(word, (listed.get(word) ?? 0) | SIGN[name as keyof typeof SIGN]);

/** What the signs of a sentence's words amount to. */
export interface SentenceSigns {
  /** Those of all its words, joined: what is not among them need not be looked for. */
  all: number;
  functionWords: number;
  past: number;
  numbers: number;
  /** Whether a unit follows a number that is no year. */
  withUnit: boolean;
}

/** Counts, over the words of one sentence, what each word is to it; one pass. */
export function signsOfSentence(words: readonly { readonly signs: number }[]): SentenceSigns {
  let [all, functionWords, past, numbers] = [0, 0, 0, 0];
  let withUnit = false;
  let followsNumber = false;
  for (const { signs } of words) {
    all |= signs;
    if (signs & SIGN.functionWord) functionWords++;
    if (signs & SIGN.past) past++;
    if (followsNumber && signs & SIGN.unit) withUnit = true;
    followsNumber = (signs & SIGN.number) !== 0 && (signs & SIGN.year) === 0;
    if (signs & SIGN.number) numbers++;
  }
  return { all, functionWords, past, numbers, withUnit };
}

/** The signs of a lower-case word, joined. */
export function signsOf(word: string): number {
  let signs = listed.get(word) ?? 0;
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    signs |= SIGN.number;
    if (YEAR.test(word)) signs |= SIGN.year;
    else if (NUMBER_AND_UNIT.test(word)) signs |= SIGN.numberWithUnit;
  } else if (UNIT.test(word)) signs |= SIGN.unit;
  if (word.length > 4 && word.endsWith('ed')) signs |= SIGN.past;
  if (word.endsWith("'s")) signs |= SIGN.possessive;
  if (word.endsWith("'ll")) signs |= SIGN.future;
  return signs;
}
