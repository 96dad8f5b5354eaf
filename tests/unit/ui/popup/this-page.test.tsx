// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Resource } from '../../../../src/catalog/resource.ts';
import { putResources } from '../../../../src/reading-list/own-resources.ts';
import { setResourceStatus } from '../../../../src/reading-list/resource-records.ts';
import { isFirstRun } from '../../../../src/ui/first-run.ts';
import { db } from '../../../../src/ui/library.ts';
import { unwrap } from '../../reading-list/library.ts';
import { button, byTestId, has, press, until } from '../render.tsx';
import { samplePage } from '../sample.ts';
import { background, isSaved, openPopup, renderPopup, suggested } from './popup.tsx';

describe('this page', () => {
  it('saves in one press, undoes, and shows the page as saved when it is opened again', async () => {
    const container = await openPopup();
    expect(isSaved(container)).toBe(false);
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(byTestId(container, 'undo'));
    await until(() => !isSaved(container));
    expect(await db.items.count()).toBe(0);
    expect(document.activeElement).toBe(byTestId(container, 'save'));

    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    background.answer = async () => {
      const page = samplePage();
      page.article.url += '?utm_source=feed#part-2';
      return { page };
    };
    expect(isSaved(await openPopup())).toBe(true);
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
    background.answer = async () => ({ page });
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

  it('in a private window says that what is saved stays, and leaves no trace of a removal', async () => {
    const here = await fakeBrowser.windows.getCurrent();
    const getCurrent = vi.spyOn(fakeBrowser.windows, 'getCurrent');
    // The callback's type is the last of the overloads.
    getCurrent.mockResolvedValue({ ...here, incognito: true } as never);
    const container = await openPopup();
    expect(container.textContent).toContain('after this private window closes');
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await press(byTestId(container, 'save'));
    await until(() => !isSaved(container) && has(container, 'undo'));
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(await isFirstRun()).toBe(false);
    expect(await fakeBrowser.storage.local.get('introShown')).toEqual({});
    getCurrent.mockRestore();
    expect((await openPopup()).textContent).not.toContain('private window');
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
    background.answer = () => Promise.reject(new Error('no background'));
    const container = await renderPopup();
    await until(() => container.querySelector('[role=alert]') !== null);
    background.answer = async () => ({ page: samplePage() });
    await press(button(container, 'Try again'));
    await until(() => has(container, 'result'));
    vi.restoreAllMocks();
  });
});
