import type { Level } from '../rubric/rubric.ts';
import { style } from './terminal.ts';

/** One character a level, told apart by height alone; colour only helps. */
const MARKS = ['·', '▂', '▅', '█'] as const;
const COLOURS = ['gray', 'yellow', 'cyan', 'green'] as const;

/** The level as one character, for the table. */
export function levelMark(level: Level): string {
  return style(COLOURS[level], MARKS[level]);
}

/** The level as a bar of three, for the card. */
export function levelBar(level: Level): string {
  return style(COLOURS[level], '█'.repeat(level)) + style('gray', '░'.repeat(3 - level));
}
