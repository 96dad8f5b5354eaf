import { useEffect, useReducer, useState } from 'react';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { dropKeptPages } from '../messages/session-keys.ts';
import { isPrivate } from './is-private.ts';

/** A page that was taken off the list, and how it comes back. */
const Removal = z.object({
  address: z.string(),
  title: z.string(),
  /** When, in milliseconds since 1970. */
  at: z.number(),
  /**
   * Not for the popup's list to offer: a later one was taken back, so that it would look as if it had
   * just been removed, or it was in the library, which offers that itself.
   */
  past: z.optional(z.boolean()),
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
const Stored = z.catch(z.array(Removal), []);

const KEY = 'removals';
/** As many are kept, since each holds its page's text. */
export const KEPT = 20;
/**
 * How long a removal is offered to be taken back, in milliseconds: it must not stand in the list for
 * weeks.
 */
const OFFERED = 60 * 60 * 1000;

/**
 * The last removals, live, the last of them first. They are kept until the browser is closed: a popup
 * closes at any click beside it, with its memory, and who saves a page again wants back what they had
 * said of it.
 */
export function useRemovals() {
  const [removals, setRemovals] = useState<Removal[]>([]);
  const [looks, lookAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = area === 'session' && changes[KEY];
      if (change) setRemovals(Stored.parse(change.newValue));
    };
    readStored().then(setRemovals);
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each look the next end is waited for
  useEffect(() => {
    // A panel may stay open for days.
    const left = removals.map(leftOf).filter((left) => left > 0);
    if (left.length === 0) return;
    const timer = setTimeout(lookAgain, Math.min(...left));
    return () => clearTimeout(timer);
  }, [removals, looks]);

  return {
    /** Those that are still offered to be taken back. */
    offered: removals.filter((removal) => leftOf(removal) > 0),
    /** The removal of what was at an address, also before those that are stored were heard of. */
    find: async (address: string): Promise<Removal | undefined> =>
      [...removals, ...(await readStored())].find((each) => each.address === address),
    async keep(...removed: Omit<Removal, 'at'>[]): Promise<void> {
      const at = Date.now();
      const add = (removals: Removal[]) => {
        const others = removed.reduce((left, { address }) => without(left, address), removals);
        return [...removed.map((each) => ({ ...each, at })), ...others].slice(0, KEPT);
      };
      // Here at once, and also where the session has no room for it.
      setRemovals(add);
      // What was removed in a private window must not show in an ordinary one.
      if (!(await isPrivate())) await write(add);
    },
    /** For one that was taken back. */
    async forget({ address, at }: Removal): Promise<void> {
      const drop = (removals: Removal[]) =>
        without(removals, address).map((each) => (each.at < at ? { ...each, past: true } : each));
      setRemovals(drop);
      await write(drop);
    },
  };
}

/** The changes under way, one after the other: each starts from what the one before stored. */
let writing: Promise<void> = Promise.resolve();

function write(change: (removals: Removal[]) => Removal[]): Promise<void> {
  writing = writing.then(async () => {
    const next = change(await readStored());
    const set = (removals: Removal[]) => browser.storage.session.set({ [KEY]: removals });
    await set(next)
      .catch(async () => {
        await dropKeptPages();
        await set(next);
      })
      // Nor then is there room for all of them.
      .catch(() => set(next.slice(0, 1)))
      .catch(console.error);
  });
  return writing;
}

async function readStored(): Promise<Removal[]> {
  try {
    return Stored.parse((await browser.storage.session.get(KEY))[KEY]);
  } catch (error) {
    console.error(error);
    return [];
  }
}

const leftOf = ({ at }: Removal) => at + OFFERED - Date.now();

const without = (removals: Removal[], address: string) =>
  removals.filter((each) => each.address !== address);
