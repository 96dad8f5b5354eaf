import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageResult } from '../../../../src/messages/protocol.ts';
import { db } from '../../../../src/ui/library.ts';
import { Popup } from '../../../../src/ui/Popup.tsx';
import { byTestId, has, press, render, until } from '../render.tsx';
import { samplePage } from '../sample.ts';

// The popup over an empty library, as each test finds it. The background is the one thing that is
// not here.

/** What the background answers to the question of what the tab shows; a test may set another. */
export const background: { answer: () => Promise<PageResult> } = {
  answer: async () => ({ page: samplePage() }),
};

const NO_EVIDENCE = { shown: 'nothing', places: 0, lost: 0, counts: {}, at: null, dark: false };
vi.mock('../../../../src/messages/messenger.ts', () => ({
  send: async (name: string) => (name === 'evidence' ? { view: NO_EVIDENCE } : background.answer()),
  hear: () => () => {},
}));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await fakeBrowser.storage.session.clear();
  background.answer = async () => ({ page: samplePage() });
});

/** A new popup as it is drawn first. Tests take it from here, so that it is loaded after the mock. */
export const renderPopup = (intro = false): Promise<HTMLElement> =>
  render(<Popup tabId={1} intro={intro} />);

/** A new popup, once the page's result is in it. */
export async function openPopup(): Promise<HTMLElement> {
  const container = await renderPopup();
  await until(() => has(container, 'result'));
  return container;
}

/** Presses a tab by its name and waits until an element with the test id `expected` is there. */
export async function openTab(container: Element, name: string, expected: string): Promise<void> {
  const tab = [...container.querySelectorAll('[role=tab]')].find(
    (each) => each.textContent === name,
  );
  await press(tab);
  await until(() => has(container, expected));
}

/** Whether the save button says that the page is on the list. */
export const isSaved = (container: Element) =>
  byTestId(container, 'save').getAttribute('aria-pressed') === 'true';

/** The titles that are suggested, in their order. */
export const suggested = (container: Element) =>
  [...container.querySelectorAll('[data-testid=suggestion] a')].map((a) => a.textContent);
