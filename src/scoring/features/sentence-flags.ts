import type { Block } from '../../article/article.ts';
import type { Tokens } from '../tokens.ts';

/** Facts about a sentence that its words alone do not tell. The order is part of the fitted model. */
export const FLAGS = [
  'in_paragraph',
  'in_list_item',
  'in_quote',
  'in_table_row',
  'in_caption',
  'words_under_6',
  'words_6_to_12',
  'words_13_to_20',
  'words_21_to_32',
  'words_over_32',
  'block_under_15',
  'block_15_to_40',
  'block_41_to_80',
  'block_over_80',
  'opens_block',
  'closes_block',
  'alone_in_block',
  'number',
  'numbers_3',
  'percent',
  'money',
  'number_with_unit',
  'year',
  'no_capitals',
  'capital_1',
  'capitals_2_3',
  'capitals_4',
  'past_1',
  'past_2',
  'code_characters',
  'much_code',
  'question',
  'ends_with_colon',
  'parenthesis',
  'few_function_words',
  'some_function_words',
  'many_function_words',
  'negation',
  'bold_label',
  'imperative',
  'starts_with_we',
  'starts_with_you',
  'starts_with_if',
  'future',
  'exclamation',
  'we_past',
  'name_past',
  'possessive_name',
] as const;
type Flag = (typeof FLAGS)[number];
const ID = Object.fromEntries(FLAGS.map((flag, id) => [flag, id])) as Record<Flag, number>;
export const flagId = (flag: Flag): number => ID[flag];

const IN_BLOCK: Partial<Record<Block['type'], Flag>> = {
  paragraph: 'in_paragraph',
  'list-item': 'in_list_item',
  quote: 'in_quote',
  'table-row': 'in_table_row',
  caption: 'in_caption',
};
const UNIT =
  /^(?:ms|s|secs?|seconds?|milliseconds?|minutes?|mins?|hours?|days?|weeks?|months?|[kmgtp]i?b|million|billion|trillion|thousand|k|m|users|customers|requests?|qps|rps|tps|nodes?|gpus?|cores?|cpus?|instances?|servers?|machines?|replicas?|x|times|percent|tokens?|rows?|records?|events?|images?|models?|features?|services?|teams?|items?|documents?|parameters?|partitions?|messages?|points?)$/;
const NUMBER_AND_UNIT = /^\d+(?:ms|s|x|k|m|b|gb|mb|tb|kb|gib|h|min|bn|mn)$/;
const NEGATION = new Set([
  'not',
  "don't",
  "doesn't",
  "didn't",
  "can't",
  'cannot',
  'never',
  "isn't",
  "won't",
  'no',
  'without',
  "wasn't",
  "couldn't",
]);

/** Verbs with which instructions begin. */
const IMPERATIVES = new Set(
  'add apply build call change check choose click clone configure copy create define deploy download edit enable ensure enter execute export follow generate get go import initialize install launch load log make modify move navigate note open paste press pull push put read remove rename replace restart run save see select set specify start stop switch test train try type update upload use verify view visit wait write'.split(
    ' ',
  ),
);

/** What is known of the sentence's surroundings. */
export interface Place {
  type: Block['type'];
  blockWords: number;
  sentencesInBlock: number;
  indexInBlock: number;
}

/** Ids of the flags that hold for a sentence. */
export function flagsOf(tokens: Tokens, text: string, place: Place): number[] {
  const { words } = tokens;
  const flags: Flag[] = [];
  const inBlock = IN_BLOCK[place.type];
  if (inBlock) flags.push(inBlock);
  const count = words.length;
  flags.push(
    count < 6
      ? 'words_under_6'
      : count <= 12
        ? 'words_6_to_12'
        : count <= 20
          ? 'words_13_to_20'
          : count <= 32
            ? 'words_21_to_32'
            : 'words_over_32',
    place.blockWords < 15
      ? 'block_under_15'
      : place.blockWords <= 40
        ? 'block_15_to_40'
        : place.blockWords <= 80
          ? 'block_41_to_80'
          : 'block_over_80',
  );
  if (place.sentencesInBlock === 1) flags.push('alone_in_block');
  else if (place.indexInBlock === 0) flags.push('opens_block');
  else if (place.indexInBlock === place.sentencesInBlock - 1) flags.push('closes_block');
  flags.push(...numberFlags(words));
  const capitals = tokens.names.length;
  flags.push(
    capitals === 0
      ? 'no_capitals'
      : capitals === 1
        ? 'capital_1'
        : capitals < 4
          ? 'capitals_2_3'
          : 'capitals_4',
  );
  let past = 0;
  let functionWords = 0;
  let negated = false;
  for (const word of words) {
    if (word.isPast) past++;
    if (word.isFunctionWord) functionWords++;
    if (NEGATION.has(word.text)) negated = true;
  }
  if (past > 0) flags.push(past > 1 ? 'past_2' : 'past_1');
  if (negated) flags.push('negation');
  if (tokens.codeCharacters > 0) flags.push('code_characters');
  if (tokens.codeCharacters > 4) flags.push('much_code');
  const share = count > 0 ? functionWords / count : 0;
  flags.push(
    share < 0.2
      ? 'few_function_words'
      : share < 0.38
        ? 'some_function_words'
        : 'many_function_words',
  );
  flags.push(...accountFlags(tokens));
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x3f) flags.push('question');
  if (last === 0x3a) flags.push('ends_with_colon');
  if (text.includes('(')) flags.push('parenthesis');
  const colon = text.indexOf(':');
  if (colon > 2 && colon < 40 && colon < text.length - 2 && place.indexInBlock === 0)
    flags.push('bold_label');
  if (last === 0x21) flags.push('exclamation');
  const first = words[0]?.text ?? '';
  if (IMPERATIVES.has(first)) flags.push('imperative');
  else if (first === 'we' || first === 'our') flags.push('starts_with_we');
  else if (first === 'you' || first === 'your') flags.push('starts_with_you');
  else if (first === 'if' || first === 'when') flags.push('starts_with_if');
  if (words.some(({ text: word }) => word === 'will' || word.endsWith("'ll"))) flags.push('future');
  return flags.map(flagId);
}

function numberFlags(words: Tokens['words']): Flag[] {
  const flags: Flag[] = [];
  let numbers = 0;
  let withUnit = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word?.text === '%') flags.push('percent');
    else if (word?.text === '$') flags.push('money');
    if (!word?.isNumber) continue;
    numbers++;
    if (/^(?:19|20)\d\d$/.test(word.text)) flags.push('year');
    else if (NUMBER_AND_UNIT.test(word.text) || UNIT.test(words[at + 1]?.text ?? ''))
      withUnit = true;
  }
  if (numbers > 0) flags.push('number');
  if (numbers > 2) flags.push('numbers_3');
  if (withUnit) flags.push('number_with_unit');
  return [...new Set(flags)];
}

const WE = new Set(['we', 'i']);
const AUXILIARIES = new Set(['was', 'were', 'had', 'did', 'could', "couldn't", "didn't"]);
/** Adverbs that may stand between subject and verb. */
const BETWEEN = new Set([
  'also',
  'then',
  'first',
  'initially',
  'finally',
  'recently',
  'eventually',
]);
/** Verbs in the present with which a third party's system is told of. */
const REPORTED = new Set(['uses', 'runs', 'serves', 'handles', 'operates', 'needed', 'processes']);

/** Whose doing is told: "we also built", "Netflix moved", "Uber's". */
function accountFlags({ words, names }: Tokens): Flag[] {
  const flags: Flag[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const isName = at === 0 ? !word.isFunctionWord : word === names[next];
    if (at > 0 && isName) next++;
    if (isName && word.text.endsWith("'s")) flags.push('possessive_name');
    let verb = words[at + 1];
    if (verb && BETWEEN.has(verb.text)) verb = words[at + 2];
    if (!verb) continue;
    if (WE.has(word.text) && (verb.isPast || AUXILIARIES.has(verb.text))) flags.push('we_past');
    else if (isName && (verb.isPast || REPORTED.has(verb.text))) flags.push('name_past');
  }
  return [...new Set(flags)];
}
