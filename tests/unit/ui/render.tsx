import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import messages from '../../../public/_locales/en/messages.json';
import { lookupIn } from '../../../src/words/words.ts';

/** The browser's message table is not in the fake browser; the very same file is. */
const lookup = lookupIn(messages);
browser.i18n.getMessage = ((key: string, substitutions?: string[]) =>
  lookup(key, substitutions)) as typeof browser.i18n.getMessage;

/** The fake browser has no windows; this one is not private. */
browser.windows.getCurrent = (async () => ({
  incognito: false,
})) as typeof browser.windows.getCurrent;

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** Lets React render and run its effects, as in the browser: without `act`, on the real clock. */
async function settle(): Promise<void> {
  await pause(20);
  // Where that has passed while React was rendering, its effects are still to come.
  for (let turn = 0; turn < 3; turn++) await nextTurn();
}

/** Renders into a fresh element of the document and removes it after the test. */
export async function render(node: ReactNode): Promise<HTMLElement> {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  root.render(node);
  await settle();
  cleanups.push(() => {
    root.unmount();
    container.remove();
  });
  return container;
}

/** Presses an element as a user does and lets everything that follows settle. */
export async function press(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to press');
  element.click();
  await settle();
}

/** The first element with this test id, which has to be there. */
export function byTestId(container: Element, id: string): HTMLElement {
  const found = container.querySelector(`[data-testid="${id}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no element with test id ${id}`);
  return found;
}

/** Whether an element with this test id is there. */
export const has = (container: Element, id: string): boolean =>
  container.querySelector(`[data-testid="${id}"]`) !== null;

/** The first button with this name, if there is one. */
export const button = (container: Element, name: string) =>
  [...container.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );

/** Waits, up to 5 s, for the database and React until the check holds. */
export const until = (check: () => boolean) =>
  vi.waitFor(
    () => {
      if (!check()) throw new Error('not yet');
    },
    { timeout: 5000, interval: 10 },
  );
