// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listItems, setNote } from '../../../../src/reading-list/items.ts';
import { addTag } from '../../../../src/reading-list/tags-and-rating.ts';
import { ChangesProvider } from '../../../../src/ui/library/changes.tsx';
import { type Actions, useActions } from '../../../../src/ui/library/list/use-actions.ts';
import { db } from '../../../../src/ui/library.ts';
import { unwrap } from '../../reading-list/library.ts';
import { byTestId, has, press, render, until } from '../render.tsx';
import { samplePage } from '../sample.ts';
import { background, isSaved, openPopup, openTab } from './popup.tsx';

let actions: Actions | undefined;
function Library() {
  actions = useActions();
  return null;
}

/** The popup on another page. */
const openAt = (name: string) => {
  background.answer = async () => ({
    page: samplePage({}, {}, { url: `https://example.org/${name}` }),
  });
  return openPopup();
};

describe('this page', () => {
  it('undoes the last thing done, on a suggestion too, and not what came before it', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    const suggestion = byTestId(container, 'suggestion').querySelector('button');
    const isAdded = () => suggestion?.getAttribute('aria-pressed') === 'true';
    await press(suggestion);
    await until(isAdded);
    await press(byTestId(container, 'undo'));
    await until(() => !isAdded());
    expect(isSaved(container)).toBe(true);

    await press(suggestion);
    await until(isAdded);
    await press(suggestion);
    await until(() => !isAdded());
    await press(byTestId(container, 'undo'));
    await until(isAdded);
    expect(isSaved(container)).toBe(true);
  });

  it('takes the undo of a save away once something is written on the page', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => has(container, 'undo'));
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'since', Date.now() + 1);
    await until(() => !has(container, 'undo'));
    expect(isSaved(container)).toBe(true);
  });

  it('brings a removed page back with its note after the popup was closed, once', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'mine');
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container));

    const again = await openPopup();
    await until(() => has(again, 'undo'));
    await press(byTestId(again, 'undo'));
    await until(() => isSaved(again));
    expect(await db.items.get(`${id}`)).toMatchObject({ note: 'mine' });
    expect(await fakeBrowser.storage.session.get()).toEqual({ removals: [] });
    expect(has(await openPopup(), 'undo')).toBe(false);
  });

  it('saving again what was removed in the library brings the old entry back', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'mine');
    const before = unwrap(await listItems(db)).items;
    await render(
      <ChangesProvider>
        <Library />
      </ChangesProvider>,
    );
    await actions?.remove(before);
    await until(() => !isSaved(container));
    await openTab(container, 'Reading list', 'reading-list');
    // It is the library that offers to take it back.
    expect(container.textContent).not.toContain('Removed');

    const again = await openPopup();
    await press(byTestId(again, 'save'));
    await until(() => isSaved(again));
    expect(unwrap(await listItems(db)).items).toEqual(before);
  });

  it('saving again what was just removed brings the old entry back, and no undo is left', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'mine', 5);
    await addTag(db, [`${id}`], 'serving', 6);
    const before = await db.items.toArray();
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container) && has(container, 'undo'));
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    expect(await db.items.toArray()).toEqual(before);
    expect(await db.evaluations.count()).toBe(1);
    expect(await db.texts.count()).toBe(1);
    // To undo it would be to take the page off the list with its note.
    await until(() => !has(container, 'undo'));
    expect(await fakeBrowser.storage.session.get()).toEqual({ removals: [] });
    await openTab(container, 'Reading list', 'reading-list');
    expect(container.textContent).not.toContain('Removed');
  });

  it('so it does for a popup opened since, and for a suggestion', async () => {
    const container = await openPopup();
    const suggestion = byTestId(container, 'suggestion').querySelector('button');
    const isAdded = () => suggestion?.getAttribute('aria-pressed') === 'true';
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(suggestion);
    await until(isAdded);
    await db.items.toCollection().modify({ note: 'mine' });
    await press(suggestion);
    await until(() => !isAdded());
    await press(suggestion);
    await until(isAdded);
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container));
    const again = await openPopup();
    await until(() => has(again, 'undo'));
    await press(byTestId(again, 'save'));
    await until(() => isSaved(again));
    expect(await db.items.toArray()).toMatchObject([{ note: 'mine' }, { note: 'mine' }]);
    // The popup that was open all the time hears of it.
    await until(() => isSaved(container) && !has(container, 'undo'));
  });

  it('brings back what was said of each page, not only of the one that was removed last', async () => {
    for (const name of ['first', 'second']) {
      const container = await openAt(name);
      await press(byTestId(container, 'save'));
      await until(() => isSaved(container));
      await db.items.toCollection().modify({ note: name, status: 'done' });
      await press(byTestId(container, 'save'));
      await until(() => !isSaved(container) && has(container, 'undo'));
    }
    for (const name of ['first', 'second']) {
      const container = await openAt(name);
      await press(byTestId(container, 'save'));
      await until(() => isSaved(container));
    }
    expect(await db.items.orderBy('address').toArray()).toMatchObject([
      { note: 'first', status: 'done' },
      { note: 'second', status: 'done' },
    ]);
  });

  it('says what a press on “Saved” does, and afterwards what it did', async () => {
    const container = await openPopup();
    const save = byTestId(container, 'save');
    expect(save.title).toBe('');
    await press(save);
    await until(() => isSaved(container));
    expect(save.title).toBe('Remove from the reading list');
    await press(save);
    await until(() => !isSaved(container));
    const said = (popup: Element) => byTestId(popup, 'save-bar').querySelector('[role=status]');
    expect(said(container)?.textContent).toBe('Removed from the reading list.');
    expect(said(container)?.className).not.toBe('visually-hidden');
    // Beside the undo that a popup opened since still offers, too.
    const again = await openPopup();
    await until(() => has(again, 'undo'));
    expect(said(again)?.textContent).toBe('Removed from the reading list.');
  });

  it('keeps the last removal where the session has no room for all', async () => {
    const { session } = fakeBrowser.storage;
    const set = session.set.bind(session);
    const full = vi.spyOn(session, 'set').mockImplementation(async (items) => {
      const { removals = [] } = items as { removals?: unknown[] };
      if (removals.length > 1) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    });
    const container = await openPopup();
    const suggestion = byTestId(container, 'suggestion').querySelector('button');
    const isAdded = () => suggestion?.getAttribute('aria-pressed') === 'true';
    await press(suggestion);
    await until(isAdded);
    await press(suggestion);
    await until(() => !isAdded());
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container));
    const again = await openPopup();
    await until(() => has(again, 'undo'));
    full.mockRestore();
  });

  it('keeps every removal where pages that can be read again take the session’s room', async () => {
    const { session } = fakeBrowser.storage;
    await session.set({ 'page:7': { large: true } });
    const set = session.set.bind(session);
    const full = vi.spyOn(session, 'set').mockImplementation(async (items) => {
      if ((await session.get('page:7'))['page:7']) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    });
    for (const name of ['first', 'second']) {
      const container = await openAt(name);
      await press(byTestId(container, 'save'));
      await until(() => isSaved(container));
      await press(byTestId(container, 'save'));
      await until(() => !isSaved(container) && has(container, 'undo'));
    }
    const { removals } = await session.get('removals');
    expect(removals).toHaveLength(2);
    full.mockRestore();
  });

  it('offers no undo of a removal an hour ago', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container));
    const { session } = fakeBrowser.storage;
    const { removals } = await session.get('removals');
    const [removal] = removals as object[];
    const at = (minutes: number) =>
      session.set({ removals: [{ ...removal, at: Date.now() - minutes * 60_000 }] });
    await at(61);
    const late = await openPopup();
    await at(59);
    const soon = await openPopup();
    await until(() => has(soon, 'undo'));
    // Live: the one that was open sees the newer time too, and the older again.
    await until(() => has(late, 'undo'));
    await at(61);
    await until(() => !has(late, 'undo') && !has(soon, 'undo'));
    expect(isSaved(late)).toBe(false);
  });

  it('takes the undo of a removal away when its hour is over, in a view that stays open too', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container) && has(container, 'undo'));
    const { session } = fakeBrowser.storage;
    const { removals } = await session.get('removals');
    const [removal] = removals as object[];
    // Long enough for a popup to open on a busy machine.
    const at = Date.now() - 60 * 60_000 + 2000;
    await session.set({ removals: [{ ...removal, at }] });
    const late = await openPopup();
    await until(() => has(late, 'undo'));
    await until(() => !has(late, 'undo') && !has(container, 'undo'));
    expect(isSaved(late)).toBe(false);
  });

  it('offers no undo of another page’s removal, but the list does', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container));
    background.answer = async () => ({
      page: samplePage({}, {}, { url: 'https://example.org/another' }),
    });
    const other = await openPopup();
    expect(has(other, 'undo')).toBe(false);
    await openTab(other, 'Reading list', 'reading-list');
    const tab = document.activeElement;
    await until(() => has(other, 'undo'));
    expect(document.activeElement).toBe(tab);
    await press(byTestId(other, 'undo'));
    await until(() => has(other, 'reading-item'));
  });

  it('in the list, does not offer an earlier removal in the place of one taken back', async () => {
    const container = await openPopup();
    const suggestion = byTestId(container, 'suggestion').querySelector('button');
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(suggestion);
    await until(() => suggestion?.getAttribute('aria-pressed') === 'true');
    await openTab(container, 'Reading list', 'reading-item');
    const list = byTestId(container, 'reading-list');
    const rows = () => list.querySelectorAll('[data-testid=reading-item]').length;
    for (const left of [1, 0]) {
      await press(byTestId(list, 'reading-item').querySelector('button'));
      await until(() => rows() === left);
    }
    const view = list.closest('[role=tabpanel]') ?? list;
    await press(byTestId(view, 'undo'));
    await until(() => rows() === 1);
    expect(has(view, 'undo')).toBe(false);
  });
});
