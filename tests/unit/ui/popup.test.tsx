// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RESOURCES } from '../../../src/catalog/catalog.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import type { PageResult } from '../../../src/messages/protocol.ts';
import { setNote } from '../../../src/reading-list/items.ts';
import { addTag } from '../../../src/reading-list/labels.ts';
import { putResources } from '../../../src/reading-list/own-resources.ts';
import { setResourceStatus } from '../../../src/reading-list/resource-records.ts';
import { isFirstRun } from '../../../src/ui/first-run.ts';
import { db } from '../../../src/ui/library.ts';
import { Popup } from '../../../src/ui/Popup.tsx';
import { unwrap } from '../reading-list/library.ts';
import { byTestId, press, render } from './render.tsx';
import { samplePage } from './sample.ts';

// The background is the one thing that is not here; what it answers is set by each test.
let answer: () => Promise<PageResult>;
const NOTHING = { shown: 'nothing', places: 0, lost: 0, counts: {}, at: null, dark: false };
vi.mock('../../../src/messages/messenger.ts', () => ({
  send: async (name: string) => (name === 'evidence' ? { view: NOTHING } : answer()),
  hear: () => () => {},
}));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await fakeBrowser.storage.session.clear();
  answer = async () => ({ page: samplePage() });
});

/** Waits for the database and React until the check holds. */
const until = (check: () => boolean) =>
  vi.waitFor(
    () => {
      if (!check()) throw new Error('not yet');
    },
    { timeout: 5000, interval: 10 },
  );
const has = (container: Element, id: string) =>
  container.querySelector(`[data-testid="${id}"]`) !== null;

async function openPopup(expected = 'result'): Promise<HTMLElement> {
  const container = await render(<Popup tabId={1} intro={false} />);
  await until(() => has(container, expected));
  return container;
}
async function openTab(container: Element, name: string, expected: string): Promise<void> {
  const tab = [...container.querySelectorAll('[role=tab]')].find(
    (each) => each.textContent === name,
  );
  await press(tab);
  await until(() => has(container, expected));
}
const pressed = (container: Element) => byTestId(container, 'save').getAttribute('aria-pressed');
const suggested = (container: Element) =>
  [...container.querySelectorAll('[data-testid=suggestion] a')].map((a) => a.textContent);
const button = (container: Element, name: string) =>
  [...container.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );

describe('this page', () => {
  it('saves in one press, undoes, and shows the page as saved when it is opened again', async () => {
    const container = await openPopup();
    expect(pressed(container)).toBe('false');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    await press(byTestId(container, 'undo'));
    await until(() => pressed(container) === 'false');
    expect(await db.items.count()).toBe(0);
    expect(document.activeElement).toBe(byTestId(container, 'save'));

    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    answer = async () => {
      const page = samplePage();
      page.article.url += '?utm_source=feed#part-2';
      return { page };
    };
    expect(pressed(await openPopup())).toBe('true');
    expect(await db.items.count()).toBe(1);
  });

  it('adds a suggestion to the list and takes it off, without changing what is suggested', async () => {
    const container = await openPopup();
    const titles = () => suggested(container);
    const before = titles();
    expect(before.length).toBeGreaterThanOrEqual(2);
    const name = `Add ${before[0]} to the reading list`;
    await press(button(container, name));
    await until(() => button(container, name)?.getAttribute('aria-pressed') === 'true');
    expect(await db.items.count()).toBe(1);
    expect(titles()).toEqual(before);
    await press(button(container, name));
    await until(() => button(container, name)?.getAttribute('aria-pressed') === 'false');
    expect(await db.items.count()).toBe(0);
  });

  it('suggests what the reader added to the catalogue, lists it, and knows its pages', async () => {
    const own: Resource = {
      ...{ id: 'own/drift', title: 'Drift at our shop', kind: 'book', by: 'Us', stage: 1 },
      ...{ url: 'https://shop.example/drift', pages: ['shop.example/drift'] },
      ...{ criteria: { drift: 3, monitoring: 3, scalability: 3 }, skills: { data: 2 } },
    };
    unwrap(await putResources(db, [own]));
    const page = samplePage({ tradeoffs: 3, production: 3, rationale: 3 });
    answer = async () => ({ page });
    const container = await openPopup();
    expect(suggested(container)).toContain(own.title);
    await press(button(container, `Add ${own.title} to the reading list`));
    await vi.waitFor(async () => expect(await db.items.count()).toBe(1));
    expect(await db.items.toArray()).toMatchObject([{ resourceId: own.id, stage: 1 }]);
    // It is on the list now: others are suggested to whoever opens the popup anew.
    expect(suggested(await openPopup())).not.toContain(own.title);

    page.article.url = `${own.url}/chapter-2`;
    const chapter = await openPopup();
    expect(chapter.textContent).toContain(`part of ${own.title}`);
  });

  it('suggests the roadmap’s next step also where the reader added it', async () => {
    const own: Resource = {
      ...{ id: 'own/lab', title: 'Our own lab', kind: 'platform', by: 'Us', stage: 3 },
      ...{ url: 'https://lab.example/', pages: ['lab.example'], criteria: {}, skills: {} },
    };
    unwrap(await putResources(db, [own]));
    unwrap(await setResourceStatus(db, own.id, 'started'));
    expect(suggested(await openPopup())).toContain(own.title);
  });

  it('undoes the last thing done, on a suggestion too, and not what came before it', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    const suggestion = byTestId(container, 'suggestion').querySelector('button');
    const isAdded = () => suggestion?.getAttribute('aria-pressed') === 'true';
    await press(suggestion);
    await until(isAdded);
    await press(byTestId(container, 'undo'));
    await until(() => !isAdded());
    expect(pressed(container)).toBe('true');

    await press(suggestion);
    await until(isAdded);
    await press(suggestion);
    await until(() => !isAdded());
    await press(byTestId(container, 'undo'));
    await until(isAdded);
    expect(pressed(container)).toBe('true');
  });

  it('takes the undo of a save away once something is written on the page', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => has(container, 'undo'));
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'since', Date.now() + 1);
    await until(() => !has(container, 'undo'));
    expect(pressed(container)).toBe('true');
  });

  it('brings a removed page back with its note after the popup was closed, once', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'mine');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false');

    const again = await openPopup();
    await until(() => has(again, 'undo'));
    await press(byTestId(again, 'undo'));
    await until(() => pressed(again) === 'true');
    expect(await db.items.get(`${id}`)).toMatchObject({ note: 'mine' });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(has(await openPopup(), 'undo')).toBe(false);
  });

  it('saving again what was just removed brings the old entry back, and no undo is left', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    const [id] = await db.items.toCollection().primaryKeys();
    await setNote(db, `${id}`, 'mine', 5);
    await addTag(db, [`${id}`], 'serving', 6);
    const before = await db.items.toArray();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false' && has(container, 'undo'));
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    expect(await db.items.toArray()).toEqual(before);
    expect(await db.evaluations.count()).toBe(1);
    expect(await db.texts.count()).toBe(1);
    // To undo it would be to take the page off the list with its note.
    await until(() => !has(container, 'undo'));
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    await openTab(container, 'Reading list', 'reading-list');
    expect(container.textContent).not.toContain('Removed');
  });

  it('so it does for a popup opened since, and for a suggestion', async () => {
    const container = await openPopup();
    const suggestion = byTestId(container, 'suggestion').querySelector('button');
    const isAdded = () => suggestion?.getAttribute('aria-pressed') === 'true';
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    await press(suggestion);
    await until(isAdded);
    await db.items.toCollection().modify({ note: 'mine' });
    await press(suggestion);
    await until(() => !isAdded());
    await press(suggestion);
    await until(isAdded);
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false');
    const again = await openPopup();
    await until(() => has(again, 'undo'));
    await press(byTestId(again, 'save'));
    await until(() => pressed(again) === 'true');
    expect(await db.items.toArray()).toMatchObject([{ note: 'mine' }, { note: 'mine' }]);
    // The popup that was open all the time hears of it.
    await until(() => pressed(container) === 'true' && !has(container, 'undo'));
  });

  it('offers no undo of a removal an hour ago', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false');
    const { session } = fakeBrowser.storage;
    const { removal } = await session.get('removal');
    const at = (minutes: number) =>
      session.set({ removal: { ...(removal as object), at: Date.now() - minutes * 60_000 } });
    await at(61);
    const late = await openPopup();
    await at(59);
    const soon = await openPopup();
    await until(() => has(soon, 'undo'));
    // Live: the one that was open sees the newer time too, and the older again.
    await until(() => has(late, 'undo'));
    await at(61);
    await until(() => !has(late, 'undo') && !has(soon, 'undo'));
    expect(pressed(late)).toBe('false');
  });

  it('takes the undo of a removal away when its hour is over, in a view that stays open too', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false' && has(container, 'undo'));
    const { session } = fakeBrowser.storage;
    const { removal } = await session.get('removal');
    const at = Date.now() - 60 * 60_000 + 500;
    await session.set({ removal: { ...(removal as object), at } });
    const late = await openPopup();
    await until(() => has(late, 'undo'));
    await until(() => !has(late, 'undo') && !has(container, 'undo'));
    expect(pressed(late)).toBe('false');
  });

  it('in a private window says that what is saved stays, and leaves no trace of a removal', async () => {
    const here = await fakeBrowser.windows.getCurrent();
    const getCurrent = vi.spyOn(fakeBrowser.windows, 'getCurrent');
    // The callback's type is the last of the overloads.
    getCurrent.mockResolvedValue({ ...here, incognito: true } as never);
    const container = await openPopup();
    expect(container.textContent).toContain('after this private window closes');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false' && has(container, 'undo'));
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(await isFirstRun()).toBe(false);
    expect(await fakeBrowser.storage.local.get('introShown')).toEqual({});
    getCurrent.mockRestore();
    expect((await openPopup()).textContent).not.toContain('private window');
  });

  it('offers no undo of another page’s removal, but the list does', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'true');
    await press(byTestId(container, 'save'));
    await until(() => pressed(container) === 'false');
    answer = async () => ({ page: samplePage({}, {}, { url: 'https://example.org/another' }) });
    const other = await openPopup();
    expect(has(other, 'undo')).toBe(false);
    await openTab(other, 'Reading list', 'reading-list');
    const tab = document.activeElement;
    await until(() => has(other, 'undo'));
    expect(document.activeElement).toBe(tab);
    await press(byTestId(other, 'undo'));
    await until(() => has(other, 'reading-item'));
  });

  it('shows the score and says why it cannot save where the storage does not open', async () => {
    db.close({ disableAutoOpen: false });
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const container = await openPopup();
    broken.mockRestore();
    await db.open();
    expect(byTestId(container, 'score').textContent).toBe('61');
    expect(byTestId(container, 'save')).toHaveProperty('disabled', true);
    expect(byTestId(container, 'save').closest('div')?.parentElement?.textContent).toContain(
      'does not let Plumbline open its storage',
    );
    expect(container.querySelectorAll('[data-testid=suggestion] button')).toHaveLength(0);
  });

  it('shows the error, and the result once another try succeeds', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    answer = () => Promise.reject(new Error('no background'));
    const container = await render(<Popup tabId={1} intro={false} />);
    await until(() => container.querySelector('[role=alert]') !== null);
    answer = async () => ({ page: samplePage() });
    await press(button(container, 'Try again'));
    await until(() => has(container, 'result'));
    vi.restoreAllMocks();
  });
});

describe('reading list', () => {
  const titles = (container: Element) =>
    [...container.querySelectorAll('[data-testid=reading-item] a')].map((a) => a.textContent);

  it('says so where nothing is saved', async () => {
    const container = await openPopup();
    await openTab(container, 'Reading list', 'reading-list');
    expect(byTestId(container, 'reading-list').textContent).toContain('Nothing saved yet');
  });

  it('lists the newest first, keeps a new status, removes and brings back', async () => {
    for (const name of ['first', 'second']) {
      const page = samplePage({}, {}, { title: name, url: `https://example.org/${name}` });
      answer = async () => ({ page });
      const container = await openPopup();
      await press(byTestId(container, 'save'));
      await until(() => pressed(container) === 'true');
    }
    const container = await openPopup();
    await openTab(container, 'Reading list', 'reading-item');
    expect(titles(container)).toEqual(['second', 'first']);

    const select = container.querySelector('[data-testid=reading-item] select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    select.value = 'done';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => byTestId(container, 'reading-item').dataset.status === 'done');

    await press(button(container, 'Remove second'));
    await until(() => titles(container).length === 1);
    const undo = [...container.querySelectorAll('[data-testid=undo]')].at(-1);
    expect(document.activeElement).toBe(undo);
    await openTab(container, 'Roadmap', 'roadmap');
    await openTab(container, 'Reading list', 'reading-item');
    await until(() => has(container, 'undo'));
    await press([...container.querySelectorAll('[data-testid=undo]')].at(-1));
    await until(() => titles(container).length === 2);
    expect(titles(container)).toEqual(['second', 'first']);
    expect(byTestId(container, 'reading-item').dataset.status).toBe('done');
  });
});

describe('roadmap', () => {
  it('has four stages with the guide’s resources, two picks each, and one next step', async () => {
    const container = await openPopup();
    await openTab(container, 'Roadmap', 'roadmap');
    const roadmap = byTestId(container, 'roadmap');
    const stages = [...roadmap.querySelectorAll('ol > li')];
    expect(
      stages.map((stage) => stage.querySelectorAll('input[type=checkbox]:checked').length),
    ).toEqual([2, 2, 2, 2]);
    expect(roadmap.querySelectorAll('input[type=checkbox]')).toHaveLength(
      RESOURCES.filter((resource) => resource.core).length,
    );
    expect(container.querySelectorAll('[data-testid=next-step]')).toHaveLength(1);
    expect(roadmap.textContent).toContain('0 of 8 picks done');
  });

  it('walks from the first step to the second, and unpicks', async () => {
    const container = await openPopup();
    await openTab(container, 'Roadmap', 'roadmap');
    const next = () => byTestId(container, 'next-step');
    const first = next().querySelector('a')?.textContent;
    await press(button(next(), 'Mark as started'));
    await until(() => button(next(), 'Mark as done') !== undefined);
    expect(next().querySelector('a')?.textContent).toBe(first);
    await press(button(next(), 'Mark as done'));
    await until(() => next().querySelector('a')?.textContent !== first);
    expect(byTestId(container, 'roadmap').textContent).toContain('1 of 8 picks done');

    const box = byTestId(container, 'roadmap').querySelector('li [type=checkbox]:checked');
    await press(box);
    await until(
      () => byTestId(container, 'roadmap').textContent?.includes('0 of 7 picks done') === true,
    );
  });
});

describe('first run', () => {
  it('is the first time only', async () => {
    fakeBrowser.reset();
    expect(await isFirstRun()).toBe(true);
    expect(await isFirstRun()).toBe(false);
  });

  it('shows one sentence that can be closed', async () => {
    const container = await render(<Popup tabId={1} intro={true} />);
    expect(byTestId(container, 'intro').textContent).toContain('ML system design');
    await press(button(container, 'Close'));
    expect(has(container, 'intro')).toBe(false);
  });
});
