// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageError } from '../../../../src/messages/protocol.ts';
import { setNote } from '../../../../src/reading-list/items.ts';
import { db } from '../../../../src/ui/library.ts';
import { list, makeArticle, save, unwrap } from '../../reading-list/library.ts';
import { byTestId, has, press, until } from '../render.tsx';
import { background, isSaved, renderPopup } from './popup.tsx';

// What cannot be scored can be saved all the same.

const PAPER = 'https://example.org/papers/serving.pdf';
const getTab = vi.spyOn(fakeBrowser.tabs, 'get');

/** A new popup on a tab without a score, once it says why. */
async function openFailed(tab: { url?: string; title?: string }, code: PageError['code'] = 'pdf') {
  background.answer = async () => ({ error: { code } });
  getTab.mockResolvedValue(tab as never);
  const container = await renderPopup();
  await until(() => container.querySelector('[role=alert]') !== null);
  return container;
}
const canSave = (container: Element) =>
  byTestId(container, 'save') instanceof HTMLButtonElement &&
  !byTestId(container, 'save').hasAttribute('disabled');
async function openSavable(tab: { url?: string; title?: string }, code?: PageError['code']) {
  const container = await openFailed(tab, code);
  await until(() => canSave(container));
  return container;
}

describe('a page without a score', () => {
  beforeEach(() => getTab.mockReset());

  it('is saved as it is, taken off and brought back with its note', async () => {
    const container = await openSavable({ url: PAPER, title: 'Serving' });
    expect(isSaved(container)).toBe(false);
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    const [item] = await list(db);
    expect(item).toMatchObject({ url: PAPER, title: 'Serving', status: 'to-read' });
    expect(item?.scored).toBeUndefined();
    unwrap(await setNote(db, item?.id ?? '', 'section 3'));

    const again = await openSavable({ url: `${PAPER}#page=2`, title: 'Serving' });
    await until(() => isSaved(again));
    await press(byTestId(again, 'save'));
    await until(() => !isSaved(again) && has(again, 'undo'));
    expect(await list(db)).toEqual([]);
    await press(byTestId(again, 'undo'));
    await until(() => isSaved(again));
    expect(await list(db)).toMatchObject([{ note: 'section 3' }]);
  });

  it('keeps the score that was saved before', async () => {
    await save(db);
    const container = await openSavable({ url: makeArticle().url, title: '' }, 'not-english');
    await until(() => isSaved(container));
    expect(has(container, 'undo')).toBe(false);
    expect((await list(db))[0]?.scored).toBeDefined();
  });

  it.each(['not-english', 'too-short', 'image', 'not-readable'] as const)(
    'can be saved where it is %s',
    async (code) => {
      await openSavable({ url: 'file:///home/reader/a.html', title: 'A' }, code);
    },
  );

  it.each([
    ['a page of the browser', { url: 'chrome://version/', title: 'Version' }],
    ['one of the extension', { url: 'chrome-extension://abc/library.html', title: 'Library' }],
    ['an address that is not told', {}],
  ])('offers nothing for %s', async (_, tab) => {
    expect(has(await openFailed(tab, 'not-allowed'), 'save-bar')).toBe(false);
  });

  it('says in a private window that what is saved stays', async () => {
    const here = await fakeBrowser.windows.getCurrent();
    const getCurrent = vi.spyOn(fakeBrowser.windows, 'getCurrent');
    getCurrent.mockResolvedValue({ ...here, incognito: true } as never);
    const container = await openSavable({ url: PAPER, title: 'Serving' });
    expect(container.textContent).toContain('after this private window closes');
    getCurrent.mockRestore();
    expect((await openSavable({ url: PAPER })).textContent).not.toContain('private window');
  });
});
