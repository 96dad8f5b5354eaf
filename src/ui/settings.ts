import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { READING_SPEED } from '../scoring/reading-speed.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
/** The least and the most words a minute that can be set. */
export const SLOWEST = 60;
export const FASTEST = 1000;

/** What the reader set. Each field falls back by itself where it is missing or damaged. */
const Settings = z.object({
  theme: z.catch(z.enum(THEMES), 'system'),
  wordsPerMinute: z.catch(z.int().check(z.minimum(SLOWEST), z.maximum(FASTEST)), READING_SPEED),
  /** Whether the text of a saved page is kept, so that it can be judged again. */
  keepTexts: z.catch(z.boolean(), true),
  /** Hosts, lower case, without `www.`; their pages and those of hosts below them are not read. */
  leftOut: z.catch(z.array(z.string()), []),
  /** Whether single keys are commands in the library (WCAG 2.1.4 wants a way to turn them off). */
  singleKeys: z.catch(z.boolean(), true),
  /** Whether a copy of the library goes to the downloads folder every week. */
  weeklyBackup: z.catch(z.boolean(), false),
  /** Whether saved pages are added to the browser's own reading list. */
  browserList: z.catch(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

// The browser's storage as it is: WXT's, with its versions, weighs 3 kB in a popup that has 110.
export const SETTINGS_KEY = 'settings';
const DEFAULTS = Settings.parse({});

let current = DEFAULTS;
let watching = false;
const listeners = new Set<() => void>();

/** Settings as they are stored; the defaults for what is missing or damaged. */
export function parseSettings(stored: unknown): Settings {
  const parsed = Settings.safeParse(stored ?? {});
  return parsed.success ? parsed.data : DEFAULTS;
}

/** Holds from now on, on this page. */
export function applySettings(settings: Settings): Settings {
  current = settings;
  for (const listener of listeners) listener();
  return current;
}

/**
 * What is stored at the moment.
 * @throws where the storage fails: for what must not be done against the reader's wish
 */
export async function loadSettings(): Promise<Settings> {
  return applySettings(
    parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]),
  );
}

/** What is stored at the moment; where the storage fails what was read last, the defaults at first. */
export async function readSettings(): Promise<Settings> {
  try {
    return await loadSettings();
  } catch (error) {
    console.error(error);
    return current;
  }
}

/**
 * Reads the settings and follows them, the theme included: awaited by a page before it draws, so
 * that nothing is drawn twice.
 */
export async function startSettings(): Promise<void> {
  const showTheme = () => {
    if (current.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = current.theme;
  };
  listeners.add(showTheme);
  await readSettings();
  if (watching) return;
  watching = true;
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) applySettings(parseSettings(change.newValue));
  });
}

/** What was read last. */
export const currentSettings = (): Settings => current;

/** Calls back after every change, until the returned function is called. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
