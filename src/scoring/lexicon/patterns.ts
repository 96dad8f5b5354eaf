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
export interface Pattern {
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

/** What a word means to the lexicon. */
export interface LexiconWord {
  /** Slots that the word fills. */
  readonly slots: readonly number[];
  /** Concepts that it stands for by itself. */
  readonly concepts: readonly number[];
  /** Entries of several words that it may begin. */
  readonly begins: readonly Pattern[];
}

/** What most words mean to the lexicon. */
const NOTHING: LexiconWord = { slots: [], concepts: [], begins: [] };
/** The lists of concepts that words stand for: few, and shared, so that they stay in the processor's cache. */
const listsOfConcepts = new Map<string, readonly number[]>([['', NOTHING.concepts]]);

/** Looks a lower-case word up in the lexicon. */
export function lookUp(word: string): LexiconWord {
  const slots = slotsFilledBy(word);
  if (slots.length === 0) return NOTHING;
  const begun = slots.flatMap((slot) => start.next.get(slot) ?? []);
  const own = [...new Set(begun.flatMap(({ concepts }) => concepts))];
  const concepts = listsOfConcepts.get(own.join()) ?? own;
  listsOfConcepts.set(own.join(), concepts);
  return { slots, concepts, begins: begun.filter(({ next }) => next.size > 0) };
}

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
