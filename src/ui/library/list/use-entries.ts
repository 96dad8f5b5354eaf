import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { listQuotes } from '../../../reading-list/evaluations.ts';
import { listItems, type ReadingList } from '../../../reading-list/items.ts';
import { readCatalog } from '../../../reading-list/own-resources.ts';
import type { Result } from '../../../reading-list/result.ts';
import { db } from '../../library.ts';
import { lookup } from '../../t.ts';
import type { Undos } from '../changes.tsx';
import { criterionNames, type Entry, entriesOf, folded } from './filters.ts';

/** One and the same, so that the entries are not made anew at every rendering. */
const NO_QUOTES: ReadonlyMap<string, string> = new Map();

/** Quotes by item, folded for searching: their own query, read again only when scores change. */
async function foldedQuotes(): Promise<ReadonlyMap<string, string>> {
  const quotes = await listQuotes(db);
  if ('error' in quotes) return NO_QUOTES;
  return new Map(Array.from(quotes.value, ([id, texts]) => [id, folded(texts.join('\n'))]));
}

/**
 * The whole list in memory, ready to be searched, as it is stored at the moment; undefined until it
 * is there. Items come first, their quotes a moment later.
 */
export function useEntries(): Result<ReadingList & { entries: Entry[] }> | undefined {
  const list = useLiveQuery(() => listItems(db));
  const catalog = useLiveQuery(() => readCatalog(db));
  const quotes = useLiveQuery(foldedQuotes) ?? NO_QUOTES;
  return useMemo(() => {
    if (!list || 'error' in list) return list;
    if (!catalog || 'error' in catalog) return catalog;
    const entries = entriesOf(list.value.items, quotes, catalog.value, criterionNames(lookup));
    return { value: { ...list.value, entries } };
  }, [list, quotes, catalog]);
}

/**
 * Whether there is nothing on the list, as it was read: not while an undo brings thousands of pages
 * back, nor until these are read.
 */
export function useIsEmpty(list: ReadingList | undefined, { underWay, over }: Undos): boolean {
  // Counting takes a moment, reading a second: what it says is of the time after that undo.
  const stored = useLiveQuery(
    async () => ({ over, rows: await db.items.count().catch(() => undefined) }),
    [over],
  );
  return (
    list?.items.length === 0 && !underWay && stored?.over === over && stored.rows === list.damaged
  );
}
