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
const ID = new Map(CONCEPTS.map((concept, id) => [concept, id]));

/** The id of a concept. */
export function conceptId(concept: Concept): number {
  return ID.get(concept) ?? -1;
}
export const idsOf = (concepts: readonly Concept[]): number[] => concepts.map(conceptId);

/** One word of a lexicon entry: matched whole (with or without a plural s) or as a beginning (`word*`). */
interface Slot {
  text: string;
  isPrefix: boolean;
}

/** A lexicon entry of several words; `rest` is what must follow its first word. */
export interface Phrase {
  concept: number;
  rest: readonly Slot[];
}

interface Entry {
  concept: number;
  first: Slot;
  rest: Slot[];
}

const byWord = new Map<string, Entry[]>();
const byPrefix = new Map<string, Entry[]>();
let longestPrefix = 0;

for (const [concept, terms] of Object.entries(LEXICON)) {
  const id = conceptId(concept as Concept);
  const plain = PLAIN[concept as keyof typeof PLAIN] ?? '';
  for (const term of new Set(`${terms};${plain}`.split(';').map((part) => part.trim()))) {
    const slots = slotsOf(term);
    const first = slots[0];
    if (!first) continue;
    const entry = { concept: id, first, rest: slots.slice(1) };
    const index = first.isPrefix ? byPrefix : byWord;
    index.set(first.text, [...(index.get(first.text) ?? []), entry]);
    if (first.isPrefix) longestPrefix = Math.max(longestPrefix, first.text.length);
  }
}

/** `word`, `word*`, several of them; dots, hyphens and slashes part words as in the tokeniser. */
function slotsOf(term: string): Slot[] {
  const words = term.toLowerCase().match(/[\p{L}\d']+\*?|[%$?]/gu) ?? [];
  return words.map((word) => ({ text: word.replace('*', ''), isPrefix: word.endsWith('*') }));
}

/** Whether a word of the text fills a slot. */
export function fills(word: string, slot: Slot): boolean {
  if (slot.isPrefix) return word.startsWith(slot.text);
  return word === slot.text || (word.length === slot.text.length + 1 && word === `${slot.text}s`);
}

/** The concepts a word stands for by itself and the phrases that it may begin. */
export function patternsStartingWith(word: string): { concepts: number[]; phrases: Phrase[] } {
  const entries: Entry[] = [...(byWord.get(word) ?? [])];
  if (word.endsWith('s')) entries.push(...(byWord.get(word.slice(0, -1)) ?? []));
  for (let length = 1; length <= Math.min(word.length, longestPrefix); length++)
    entries.push(...(byPrefix.get(word.slice(0, length)) ?? []));
  const concepts = new Set<number>();
  const phrases: Phrase[] = [];
  for (const { concept, rest } of entries)
    if (rest.length === 0) concepts.add(concept);
    else phrases.push({ concept, rest });
  return { concepts: [...concepts], phrases };
}
