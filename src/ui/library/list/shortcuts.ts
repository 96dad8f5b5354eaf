import { useEffect, useRef } from 'react';
import { READING_STATUSES, type ReadingStatus } from '../../../reading-list/item.ts';
import type { MessageKey } from '../../../words/words.ts';

/** What the keyboard can do in the list. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-down'
  | 'page-up'
  | 'select'
  | 'select-all'
  | 'details'
  | 'open'
  | 'remove'
  | 'undo'
  | 'search'
  | 'help'
  | 'leave'
  | ReadingStatus;

/** As the help lists them: the keys of each line (`KeyboardEvent.key`) and what they do. */
export const SHORTCUTS: readonly { keys: readonly string[]; about: MessageKey }[] = [
  { keys: ['j', 'k', '↓', '↑'], about: 'library_keys_move' },
  { keys: ['Enter'], about: 'library_keys_details' },
  { keys: ['o'], about: 'library_keys_open' },
  { keys: ['x'], about: 'library_keys_select' },
  { keys: ['Ctrl+A'], about: 'library_keys_select_all' },
  { keys: ['1', '2', '3', '4'], about: 'library_keys_status' },
  { keys: ['#', 'Delete'], about: 'library_keys_remove' },
  { keys: ['u'], about: 'library_keys_undo' },
  { keys: ['/'], about: 'library_keys_search' },
  { keys: ['Esc'], about: 'library_keys_leave' },
  { keys: ['?'], about: 'library_keys_help' },
];

const COMMANDS: Readonly<Record<string, Command>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
  x: 'select',
  ' ': 'select',
  Enter: 'details',
  o: 'open',
  '#': 'remove',
  Delete: 'remove',
  u: 'undo',
  '/': 'search',
  '?': 'help',
  Escape: 'leave',
  ...Object.fromEntries(READING_STATUSES.map((status, index) => [String(index + 1), status])),
};

/** Keys that a focused control needs for itself. */
const OWN_KEYS = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

/** The command of a key press, or undefined where the key belongs to what has the focus. */
function commandOf(event: KeyboardEvent): Command | undefined {
  const target = event.target instanceof Element ? event.target : null;
  const key = event.key;
  if (event.defaultPrevented || target?.closest('[role=dialog], [role=menu]')) return undefined;
  if (target?.closest('input, textarea, select')) {
    const box = target.matches('[type=checkbox]') && target.closest('[role=grid]');
    if (!box) return key === 'Escape' ? 'leave' : undefined;
  }
  if (target?.closest('a, button, summary') && OWN_KEYS.has(key)) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey || event.shiftKey) return undefined;
    return { a: 'select-all' as const, z: 'undo' as const }[key];
  }
  return event.altKey ? undefined : COMMANDS[key];
}

/**
 * Calls back with each command that is typed while the view is shown.
 * @param singleKeys false where keys that write a character are no commands
 */
export function useShortcuts(
  singleKeys: boolean,
  onCommand: (command: Command, extend: boolean) => void,
): void {
  const latest = useRef(onCommand);
  latest.current = onCommand;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (!command || (writes && !singleKeys)) return;
      event.preventDefault();
      latest.current(command, event.shiftKey);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [singleKeys]);
}
