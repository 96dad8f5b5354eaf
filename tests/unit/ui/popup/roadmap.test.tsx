// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../../src/catalog/catalog.ts';
import { saveResource } from '../../../../src/reading-list/save-resource.ts';
import { db } from '../../../../src/ui/library.ts';
import { button, byTestId, press, until } from '../render.tsx';
import { openPopup, openTab } from './popup.tsx';

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

  it('knows what is done in the list, and the list what is started here', async () => {
    const [book] = RESOURCES;
    if (!book) throw new Error('no resources');
    await saveResource(db, book);
    const container = await openPopup();
    const status = () => byTestId(container, 'reading-item').dataset.status;
    await openTab(container, 'Roadmap', 'next-step');
    expect(byTestId(container, 'next-step').textContent).toContain(book.title);
    await press(button(byTestId(container, 'next-step'), 'Mark as started'));
    await openTab(container, 'Reading list', 'reading-item');
    await until(() => status() === 'reading');

    const select = container.querySelector('[data-testid=reading-item] select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    select.value = 'done';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => status() === 'done');
    await openTab(container, 'Roadmap', 'next-step');
    expect(byTestId(container, 'roadmap').textContent).toContain('1 of 8 picks done');
    expect(byTestId(container, 'next-step').textContent).not.toContain(book.title);
  });
});
