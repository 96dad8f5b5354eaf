import { useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import {
  applySettings,
  currentSettings,
  loadSettings,
  onSettings,
  SETTINGS_KEY,
  type Settings,
} from './settings.ts';

/** The changes under way, one after the other: each starts from what the one before stored. */
let changes: Promise<unknown> = Promise.resolve();
let refused = false;

/**
 * Stores what changed, or what follows from what is stored; the other pages of the extension follow at once.
 * @returns whether it was stored. Where the storage cannot be read nothing is written either: the defaults
 *   would take the place of all that the reader had set. `isChangeRefused` tells of it.
 */
export function changeSettings(
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<boolean> {
  const changing = changes.then(async () => {
    try {
      const stored = await loadSettings();
      const changed = typeof change === 'function' ? change(stored) : change;
      const settings = { ...stored, ...changed };
      await browser.storage.local.set({ [SETTINGS_KEY]: settings });
      refused = false;
      applySettings(settings);
      return true;
    } catch (error) {
      console.error(error);
      refused = true;
      applySettings(currentSettings());
      return false;
    }
  });
  changes = changing;
  return changing;
}

/** Whether the last change on this page could not be stored. */
export const isChangeRefused = (): boolean => refused;

/** The same, live. */
export function useChangeRefused(): boolean {
  return useSyncExternalStore(onSettings, isChangeRefused);
}
