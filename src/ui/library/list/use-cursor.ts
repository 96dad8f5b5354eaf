import { useMemo, useState } from 'react';
import type { ReadingItem } from '../../../reading-list/item.ts';
import type { Entry } from './filters.ts';

type Step = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

/** How many rows a press of Page Down goes. */
const PAGE = 8;

export interface Cursor {
  /** The row at hand; undefined where the list is empty. */
  active: ReadingItem | undefined;
  index: number;
  /** What is selected and shown, in the list's order. */
  selected: ReadingItem[];
  isSelected: (id: string) => boolean;
  goTo: (index: number) => void;
  /** Moves by a step; with `extend` what is passed over gets selected. */
  move: (step: Step, extend: boolean) => void;
  toggle: (id: string) => void;
  /** Selects from the row at hand to this one, both included. */
  selectTo: (index: number) => void;
  selectAll: () => void;
  clear: () => void;
}

/**
 * Where the reader is in the list and what is selected. Both are kept by id, so that they survive
 * filtering, sorting and changes by others; where the row at hand goes away, its place stays.
 */
export function useCursor(shown: readonly Entry[]): Cursor {
  const [place, setPlace] = useState<{ id: string | undefined; index: number }>({
    id: undefined,
    index: 0,
  });
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const index = useMemo(() => {
    const found = shown.findIndex(({ item }) => item.id === place.id);
    return found >= 0 ? found : Math.max(0, Math.min(place.index, shown.length - 1));
  }, [shown, place]);
  const selected = useMemo(
    () => (ids.size === 0 ? [] : shown.flatMap(({ item }) => (ids.has(item.id) ? [item] : []))),
    [shown, ids],
  );

  const goTo = (next: number) => {
    const bounded = Math.max(0, Math.min(next, shown.length - 1));
    setPlace({ id: shown[bounded]?.item.id, index: bounded });
    return bounded;
  };
  const between = (from: number, to: number) =>
    shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ item }) => item.id);
  const selectTo = (to: number) => {
    setIds(new Set([...ids, ...between(index, to)]));
    goTo(to);
  };
  return {
    active: shown[index]?.item,
    index,
    selected,
    isSelected: (id) => ids.has(id),
    goTo,
    move(step, extend) {
      const to = {
        next: index + 1,
        previous: index - 1,
        first: 0,
        last: shown.length - 1,
        'page-down': index + PAGE,
        'page-up': index - PAGE,
      }[step];
      const reached = goTo(to);
      if (extend) setIds(new Set([...ids, ...between(index, reached)]));
    },
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    selectTo,
    selectAll: () => setIds(new Set(shown.map(({ item }) => item.id))),
    clear: () => setIds(new Set()),
  };
}
