import { keyTable, numberOf, setNumber } from '../key-table.ts';
import { DRIFT } from './drift.ts';
import { MONITORING } from './monitoring.ts';
import { PLAIN } from './plain.ts';
import { PRODUCTION } from './production.ts';
import { REASONING } from './reasoning.ts';
import { SCALABILITY } from './scalability.ts';
import { SKILL_TERMS } from './skills.ts';
import { STYLE } from './style.ts';
import { TOPIC_TERMS } from './topics.ts';
import { VOICE } from './voice.ts';

const LEXICON = {
  ...DRIFT,
  ...MONITORING,
  ...SCALABILITY,
  ...PRODUCTION,
  ...REASONING,
  ...SKILL_TERMS,
  ...TOPIC_TERMS,
  ...STYLE,
  ...VOICE,
} as const;

/** A set of words and phrases that stand for one idea. */
export type Concept = keyof typeof LEXICON;

/** Every concept; its place is its id in the features and in the fitted model. */
export const CONCEPTS = Object.keys(LEXICON) as Concept[];
/** What is spoken of, and after it how: a voice says something of its own sentence only. */
export const MATTER = CONCEPTS.filter((concept) => !(concept in VOICE));
export const VOICES = CONCEPTS.slice(MATTER.length);
const ID = new Map(CONCEPTS.map((concept, id) => [concept, id]));

/** The id of a concept. */
export function conceptId(concept: Concept): number {
  return ID.get(concept) ?? -1;
}
export const idsOf = (concepts: readonly Concept[]): number[] => concepts.map(conceptId);

/**
 * Lexicon entries that begin alike, as far as they do. A slot is one word of an entry, by number:
 * matched whole (with or without a plural s) or as a beginning (`word*`).
 */
interface Pattern {
  /** Concepts of the entries that end here. */
  readonly concepts: number[];
  /** Entries that go on, by the slot that must come next. */
  readonly next: Map<number, Pattern>;
}

const newPattern = (): Pattern => ({ concepts: [], next: new Map() });

/** All entries, before their first word. */
const start = newPattern();
/** Numbers of the slots that are matched whole, and of those that are matched as a beginning. */
const wholes = new Map<string, number>();
const beginnings = new Map<string, number>();

for (const [concept, terms] of Object.entries(LEXICON)) {
  const id = conceptId(concept as Concept);
  const plain = PLAIN[concept as keyof typeof PLAIN] ?? '';
  for (const term of new Set(`${terms};${plain}`.split(';').map((part) => part.trim()))) {
    const slots = slotsOf(term);
    if (slots.length === 0) continue;
    let pattern = start;
    for (const slot of slots) {
      const next = pattern.next.get(slot) ?? newPattern();
      pattern.next.set(slot, next);
      pattern = next;
    }
    pattern.concepts.push(id);
  }
}

/** `word`, `word*`, several of them; dots, hyphens and slashes part words as in the tokeniser. */
function slotsOf(term: string): number[] {
  const words = term.toLowerCase().match(/[\p{L}\d']+\*?|[%$?]/gu) ?? [];
  return words.map((word) => {
    const text = word.replace('*', '');
    const index = text === word ? wholes : beginnings;
    const slot = index.get(text) ?? wholes.size + beginnings.size;
    index.set(text, slot);
    return slot;
  });
}

/** Letters by which beginnings are found; no beginning is shorter. */
const HEAD = Math.min(...[...beginnings.keys()].map((text) => text.length));
const byHead = new Map<string, [text: string, slot: number][]>();
for (const entry of [...beginnings].sort(([a], [b]) => a.length - b.length)) {
  const head = entry[0].slice(0, HEAD);
  byHead.set(head, [...(byHead.get(head) ?? []), entry]);
}

/** One bit of 30 for each slot: where two words share none, the second does not go on what the first begins. */
const bitsOf = (slots: Iterable<number>): number =>
  [...slots].reduce((bits, slot) => bits | (1 << (slot % 30)), 0);

/**
 * Patterns one after the other, each by where it begins: the bits of the slots with which it goes on, how
 * many concepts end there, and these. What a text asks for lies near each other, as in `MEANINGS`: that,
 * and not the asking, is what finding phrases costs most by.
 */
export const PATTERNS: number[] = [];
/** Which pattern another one becomes, by both it and the slot, plus one. */
const goingOn = new Map<number, number>();
const keyOf = (pattern: number, slot: number): number => (pattern << 16) | slot;

function layOut({ concepts, next }: Pattern): number {
  const at = PATTERNS.length;
  PATTERNS.push(bitsOf(next.keys()), concepts.length, ...concepts);
  for (const [slot, longer] of next) goingOn.set(keyOf(at, slot), layOut(longer) + 1);
  return at;
}
const START = layOut(start);
const LONGER = keyTable(goingOn.size);
goingOn.forEach((longer, key) => {
  setNumber(LONGER, key, longer);
});
/** The pattern that another one becomes by a slot, -1 if none. */
export const longerBy = (pattern: number, slot: number): number =>
  numberOf(LONGER, keyOf(pattern, slot)) - 1;

/**
 * What words mean to the lexicon, one meaning after the other: the bits of the slots that such a word
 * fills, those of the slots with which the patterns that it begins go on, then three lists, each after
 * its length: concepts that it stands for by itself, patterns that it begins, slots. Words that mean the
 * same share it; most mean nothing, which comes first.
 */
export const MEANINGS: number[] = [0, 0, 0, 0, 0];
const known = new Map<string, number>([['', 0]]);

/** Looks a lower-case word up in the lexicon: where its meaning begins. */
export function meaningOf(word: string): number {
  const slots = slotsFilledBy(word);
  const same = known.get(slots.join());
  if (same !== undefined) return same;
  const begun = slots.map((slot) => longerBy(START, slot)).filter((pattern) => pattern >= 0);
  const concepts = [...new Set(begun.flatMap((at) => listAt(PATTERNS, at + 1)))];
  const begins = begun.filter((pattern) => PATTERNS[pattern] !== 0);
  const goesOn = begins.reduce((bits, pattern) => bits | (PATTERNS[pattern] ?? 0), 0);
  const lists = [concepts, begins, slots].flatMap((list) => [list.length, ...list]);
  const meaning = MEANINGS.push(bitsOf(slots), goesOn, ...lists) - 2 - lists.length;
  known.set(slots.join(), meaning);
  return meaning;
}

/** The numbers after their length. */
const listAt = (numbers: readonly number[], at: number): readonly number[] =>
  numbers.slice(at + 1, at + 1 + (numbers[at] ?? 0));
/** The concepts that a word of this meaning stands for. */
export const conceptsOf = (meaning: number): readonly number[] => listAt(MEANINGS, meaning + 2);

function slotsFilledBy(word: string): number[] {
  const slots: number[] = [];
  const whole = wholes.get(word);
  if (whole !== undefined) slots.push(whole);
  const singular = word.endsWith('s') ? wholes.get(word.slice(0, -1)) : undefined;
  if (singular !== undefined) slots.push(singular);
  for (const [text, slot] of byHead.get(word.slice(0, HEAD)) ?? [])
    if (word.startsWith(text)) slots.push(slot);
  return slots;
}
