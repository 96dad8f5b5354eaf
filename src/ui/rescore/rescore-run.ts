import { useSyncExternalStore } from 'react';
import { send } from '../../messages/messenger.ts';
import { type RescoreProgress, rescoreAll } from '../../reading-list/rescore.ts';
import type { StorageError } from '../../reading-list/result.ts';
import { db } from '../library.ts';
import { keepUnscorable, readUnscorable } from './unscorable.ts';

/** The rescoring of this page of the extension: it goes on while the views change. */
export type RescoreRun =
  | { status: 'idle' }
  | { status: 'running'; progress: RescoreProgress }
  | { status: 'ended'; progress: RescoreProgress }
  | { status: 'failed'; code: StorageError | 'internal' };

let run: RescoreRun = { status: 'idle' };
let abort = new AbortController();
const listeners = new Set<() => void>();

function set(next: RescoreRun): void {
  run = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far the run is, live. */
export function useRescoreRun(): RescoreRun {
  return useSyncExternalStore(subscribe, () => run);
}

/** What came of a run was seen, in a view that goes away. */
export function forgetOutcome(seen: RescoreRun): void {
  if (run === seen) set({ status: 'idle' });
}

/** The digest of the model that judges now, which the background alone has, and what it cannot score. */
export async function readJudge(): Promise<{ model: string; unscorable: Set<string> }> {
  const { digest } = await send('modelDigest', {});
  return { model: digest, unscorable: await readUnscorable(digest) };
}

/**
 * Has the background judge saved pages again, one message each, so that a background that is ended
 * in between starts anew. One run at a time; `all` takes those of the present model too.
 * @param expected how many pages there are to judge, for the time until that is counted anew
 */
export async function startRescore(all: boolean, expected: number): Promise<void> {
  if (run.status === 'running') return;
  abort = new AbortController();
  set({ status: 'running', progress: { done: 0, total: expected, changed: 0, failed: 0 } });
  try {
    const judge = await readJudge();
    const result = await rescoreAll(db, {
      ...judge,
      all,
      signal: abort.signal,
      onProgress: (progress) => set({ status: 'running', progress }),
      score: async (text) => {
        const answer = await send('scoreText', text);
        return 'evaluation' in answer ? answer.evaluation : null;
      },
    });
    if ('error' in result) return set({ status: 'failed', code: result.error.code });
    const { unscorable, ...progress } = result.value;
    await keepUnscorable(judge.model, new Set([...judge.unscorable, ...unscorable]));
    set({ status: 'ended', progress });
  } catch (error) {
    console.error(error);
    set({ status: 'failed', code: 'internal' });
  }
}

/** Ends the run after the page at hand; what was judged is kept. */
export function cancelRescore(): void {
  abort.abort();
}
