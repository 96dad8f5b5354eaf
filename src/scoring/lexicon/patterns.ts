import { DRIFT } from './drift.ts';
import { MONITORING } from './monitoring.ts';
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
let longestBeginning = 0;

for (const [concept, terms] of Object.entries(LEXICON)) {
  const id = conceptId(concept as Concept);
  const parts = new Set(terms.split(';').map((part) => part.trim()));
  for (const term of parts) {
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
    if (text !== word) longestBeginning = Math.max(longestBeginning, text.length);
    const slot = index.get(text) ?? wholes.size + beginnings.size;
    index.set(text, slot);
    return slot;
  });
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

/** Looks a lower-case word up in the lexicon. */
export function lookUp(word: string): LexiconWord {
  const slots = [wholes.get(word), word.endsWith('s') ? wholes.get(word.slice(0, -1)) : undefined];
  for (let length = 1; length <= Math.min(word.length, longestBeginning); length++)
    slots.push(beginnings.get(word.slice(0, length)));
  const filled = slots.filter((slot) => slot !== undefined);
  const patterns = filled.flatMap((slot) => start.next.get(slot) ?? []);
  return {
    slots: filled,
    concepts: [...new Set(patterns.flatMap(({ concepts }) => concepts))],
    begins: patterns.filter(({ next }) => next.size > 0),
  };
}
