import type { Block } from '../../article/article.ts';
import type { Tokens, Word } from '../tokens.ts';
import { type SentenceSigns, SIGN } from './word-signs.ts';

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
/** What is known of the sentence's surroundings. */
export interface Place {
  type: Block['type'];
  blockWords: number;
  sentencesInBlock: number;
  indexInBlock: number;
}

/** Ids of the flags that hold for a sentence. */
export function flagsOf(
  tokens: Tokens,
  signs: SentenceSigns,
  text: string,
  place: Place,
): number[] {
  const { words } = tokens;
  const flags: number[] = [];
  const inBlock = IN_BLOCK[place.type];
  if (inBlock) flags.push(ID[inBlock]);
  const count = words.length;
  flags.push(
    count < 6
      ? ID.words_under_6
      : count <= 12
        ? ID.words_6_to_12
        : count <= 20
          ? ID.words_13_to_20
          : count <= 32
            ? ID.words_21_to_32
            : ID.words_over_32,
    place.blockWords < 15
      ? ID.block_under_15
      : place.blockWords <= 40
        ? ID.block_15_to_40
        : place.blockWords <= 80
          ? ID.block_41_to_80
          : ID.block_over_80,
  );
  if (place.sentencesInBlock === 1) flags.push(ID.alone_in_block);
  else if (place.indexInBlock === 0) flags.push(ID.opens_block);
  else if (place.indexInBlock === place.sentencesInBlock - 1) flags.push(ID.closes_block);
  const capitals = tokens.names.length;
  flags.push(
    capitals === 0
      ? ID.no_capitals
      : capitals === 1
        ? ID.capital_1
        : capitals < 4
          ? ID.capitals_2_3
          : ID.capitals_4,
  );
  pushWordFlags(signs, count, flags);
  if (signs.all & OF_ACCOUNT) pushAccountFlags(tokens, flags);
  if (tokens.codeCharacters > 0) flags.push(ID.code_characters);
  if (tokens.codeCharacters > 4) flags.push(ID.much_code);
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x3f) flags.push(ID.question);
  if (last === 0x3a) flags.push(ID.ends_with_colon);
  if (last === 0x21) flags.push(ID.exclamation);
  if (text.includes('(')) flags.push(ID.parenthesis);
  const colon = text.indexOf(':');
  if (colon > 2 && colon < 40 && colon < text.length - 2 && place.indexInBlock === 0)
    flags.push(ID.bold_label);
  const opening = words[0]?.signs ?? 0;
  if (opening & SIGN.imperative) flags.push(ID.imperative);
  else if (opening & SIGN.ours) flags.push(ID.starts_with_we);
  else if (opening & SIGN.yours) flags.push(ID.starts_with_you);
  else if (opening & SIGN.condition) flags.push(ID.starts_with_if);
  return flags;
}

/** What the signs of the single words amount to: numbers, tense, negation, function words. */
function pushWordFlags(signs: SentenceSigns, count: number, flags: number[]): void {
  const { all, functionWords, past, numbers, withUnit } = signs;
  if (all & SIGN.percent) flags.push(ID.percent);
  if (all & SIGN.money) flags.push(ID.money);
  if (all & SIGN.year) flags.push(ID.year);
  if (numbers > 0) flags.push(ID.number);
  if (numbers > 2) flags.push(ID.numbers_3);
  if (withUnit || all & SIGN.numberWithUnit) flags.push(ID.number_with_unit);
  if (past > 0) flags.push(past > 1 ? ID.past_2 : ID.past_1);
  if (all & SIGN.negation) flags.push(ID.negation);
  if (all & SIGN.future) flags.push(ID.future);
  const share = count > 0 ? functionWords / count : 0;
  flags.push(
    share < 0.2
      ? ID.few_function_words
      : share < 0.38
        ? ID.some_function_words
        : ID.many_function_words,
  );
}

/** Without one of these nobody's doing is told. */
const OF_ACCOUNT = SIGN.past | SIGN.auxiliary | SIGN.reported | SIGN.possessive;

/** Whose doing is told: "we also built", "Netflix moved", "Uber's". */
function pushAccountFlags({ words, names }: Tokens, flags: number[]): void {
  let next = 0;
  let possessive = false;
  let ours = false;
  let named = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const isName = at === 0 ? (word.signs & SIGN.functionWord) === 0 : word === names[next];
    if (at > 0 && isName) next++;
    if (!isName && !(word.signs & SIGN.teller)) continue;
    if (isName && word.signs & SIGN.possessive) possessive = true;
    let verb = words[at + 1]?.signs ?? 0;
    if (verb & SIGN.between) verb = words[at + 2]?.signs ?? 0;
    if (word.signs & SIGN.teller && verb & (SIGN.past | SIGN.auxiliary)) ours = true;
    else if (isName && verb & (SIGN.past | SIGN.reported)) named = true;
  }
  if (possessive) flags.push(ID.possessive_name);
  if (ours) flags.push(ID.we_past);
  if (named) flags.push(ID.name_past);
}
