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
const KEY = 'settings';
const DEFAULTS = Settings.parse({});

let current = DEFAULTS;
let watching = false;
const listeners = new Set<() => void>();

function parse(stored: unknown): Settings {
  const parsed = Settings.safeParse(stored ?? {});
  return parsed.success ? parsed.data : DEFAULTS;
}

function take(settings: Settings): Settings {
  current = settings;
  for (const listener of listeners) listener();
  return current;
}

/**
 * What is stored at the moment.
 * @throws where the storage fails: for what must not be done against the reader's wish
 */
export async function loadSettings(): Promise<Settings> {
  return take(parse((await browser.storage.local.get(KEY))[KEY]));
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
    const change = changes[KEY];
    if (area === 'local' && change) take(parse(change.newValue));
  });
}

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
      await browser.storage.local.set({ [KEY]: settings });
      refused = false;
      take(settings);
      return true;
    } catch (error) {
      console.error(error);
      refused = true;
      take(current);
      return false;
    }
  });
  changes = changing;
  return changing;
}

/** Whether the last change on this page could not be stored. */
export const isChangeRefused = (): boolean => refused;

/** What was read last. */
export const currentSettings = (): Settings => current;

/** Calls back after every change, until the returned function is called. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The host that a text names, as it is stored: `https://www.Example.org/x` is `example.org`, and so
 * is `*.example.org`, as the sites below a host go with it.
 */
export function hostFrom(text: string): string | null {
  const trimmed = text.trim().replace(/^([a-z]+:\/\/)?\*\./i, '$1');
  const url = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  // Other stars would stand for hosts, and are in none.
  if (/[*%]/.test(hostname)) return null;
  return /[^.]\.[^.]|^localhost$|^\[/.test(hostname)
    ? hostname.replace(/^www\./, '').replace(/\.$/, '')
    : null;
}

/** Whether the page's site is one of those left out. */
export function isLeftOut(url: string | undefined, { leftOut }: Settings): boolean {
  if (!url || !URL.canParse(url)) return false;
  // A host's final dot names the same host.
  const host = new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '');
  return leftOut.some((each) => host === each || host.endsWith(`.${each}`));
}
