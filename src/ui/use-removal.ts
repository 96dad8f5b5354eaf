import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isPrivate } from './is-private.ts';

/** The page that was taken off the list last, and how it comes back. */
const Removal = z.object({
  address: z.string(),
  title: z.string(),
  /** When, in milliseconds since 1970. */
  at: z.number(),
  undo: z.object({
    kind: z.literal('removed'),
    pages: z.array(
      z.object({
        item: z.unknown(),
        evaluation: z.optional(z.unknown()),
        text: z.optional(z.unknown()),
      }),
    ),
  }),
});
type Removal = z.infer<typeof Removal>;

const KEY = 'removal';
/**
 * How long a removal is offered to be taken back, in milliseconds: it must not stand in the list for
 * weeks.
 */
const OFFERED = 60 * 60 * 1000;

/**
 * The last removal in popup or panel, live, and what puts another in its place or forgets it. It is
 * kept for an hour: a popup closes at any click beside it, with its memory.
 */
export function useRemoval(): [
  Removal | undefined,
  (removal?: Omit<Removal, 'at'>) => Promise<void>,
] {
  const [removal, setRemoval] = useState<Removal>();
  useEffect(() => {
    const take = (stored: unknown) => {
      const { data } = Removal.safeParse(stored);
      setRemoval(data && Date.now() - data.at < OFFERED ? data : undefined);
    };
    const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session' && changes[KEY]) take(changes[KEY].newValue);
    };
    browser.storage.session.get(KEY).then((stored) => take(stored[KEY]), console.error);
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  useEffect(() => {
    if (!removal) return;
    // A panel may stay open for days.
    const left = removal.at + OFFERED - Date.now();
    const timer = setTimeout(() => setRemoval(undefined), left);
    return () => clearTimeout(timer);
  }, [removal]);
  return [
    removal,
    async (removed) => {
      const removal = removed && { ...removed, at: Date.now() };
      // Here at once, and also where the session has no room for it.
      setRemoval(removal);
      // What was removed in a private window must not show in an ordinary one.
      if (removal && (await isPrivate())) return;
      const { session } = browser.storage;
      await (removal ? session.set({ [KEY]: removal }) : session.remove(KEY)).catch(console.error);
    },
  ];
}
