import type { Level } from '../rubric/rubric.ts';
import type { Direction, Opinion } from './disagreement.ts';

// Apart from the schemas, so that the popup's first view does not load those.

/** Whether a level can move that way: there is nothing above 3 and nothing below 0. */
export function canMove(level: Level, direction: Direction): boolean {
  return direction === 'higher' ? level < 3 : level > 0;
}

/** The level that the reader would give: one step from ours, within 0-3. */
export function levelOfReader({ level, direction }: Opinion): Level {
  if (!canMove(level, direction)) return level;
  return (direction === 'higher' ? level + 1 : level - 1) as Level;
}

/**
 * Where the reader's level stands as seen from ours of today, which may be another than the one that
 * they disagreed with; `same` where ours has become theirs, null where they said nothing.
 */
export function standing(ours: Level, opinion: Opinion | undefined): Direction | 'same' | null {
  if (!opinion) return null;
  const theirs = levelOfReader(opinion);
  if (theirs === ours) return 'same';
  return theirs > ours ? 'higher' : 'lower';
}
