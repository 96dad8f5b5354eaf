// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { button, byTestId, has, press, until } from '../render.tsx';
import { samplePage } from '../sample.ts';
import { background, isSaved, openPopup, openTab } from './popup.tsx';

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
      background.answer = async () => ({ page });
      const container = await openPopup();
      await press(byTestId(container, 'save'));
      await until(() => isSaved(container));
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

  it('says nothing where remove is pressed twice before the entry is gone', async () => {
    const container = await openPopup();
    await press(byTestId(container, 'save'));
    await until(() => isSaved(container));
    await openTab(container, 'Reading list', 'reading-item');
    const list = byTestId(container, 'reading-list');
    const said: (string | undefined)[] = [];
    const watcher = new MutationObserver(() =>
      said.push(list.querySelector('[role=alert]')?.textContent),
    );
    watcher.observe(list, { childList: true, subtree: true });
    const trash = byTestId(list, 'reading-item').querySelector('button');
    trash?.click();
    await press(trash);
    await until(() => titles(container).length === 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    watcher.disconnect();
    expect(said.filter(Boolean)).toEqual([]);
    await until(() => has(container, 'undo'));
  });
});
