// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoteField } from '../../../../src/ui/library/list/NoteField.tsx';
import { render } from '../render.tsx';

afterEach(() => vi.restoreAllMocks());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let bring: (item: { note: string; updatedAt: number }) => void = () => {};
type OnStore = Parameters<typeof NoteField>[0]['onStore'];
function Field({ onStore }: { onStore: OnStore }) {
  const [item, setItem] = useState({ note: '', updatedAt: 1 });
  bring = setItem;
  return <NoteField item={item} onStore={onStore} />;
}

/** A field, a way to type one more letter into it, what it has stored, and what the library says. */
async function field() {
  let at = 1;
  const onStore = vi.fn(async (..._: Parameters<OnStore>): ReturnType<OnStore> => {
    at += 1;
    return at;
  });
  const container = await render(<Field onStore={onStore} />);
  const area = container.querySelector('textarea');
  if (!area) throw new Error('no field');
  area.focus();
  const type = async () => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(area, `${area.value}a`);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(20);
  };
  const leave = async () => {
    area.blur();
    await pause(20);
  };
  const comesBack = async (note: string, updatedAt = at) => {
    bring({ note, updatedAt });
    await pause(20);
  };
  return { area, onStore, type, leave, comesBack };
}

it('stores what is typed without a pause after two seconds', async () => {
  const { onStore, type } = await field();
  const start = Date.now();
  while (Date.now() - start < 2300) {
    await type();
    await pause(80);
  }
  expect(onStore).toHaveBeenCalledOnce();
  expect(onStore.mock.calls[0]?.[0].length).toBeGreaterThan(3);
});

it('stores at once when the tab is hidden, and once only', async () => {
  const { onStore, type } = await field();
  await type();
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onStore).toHaveBeenCalledExactlyOnceWith('a', {}, false);
});

it('stores at once when the page is left, and says so', async () => {
  const { onStore, type } = await field();
  await type();
  window.dispatchEvent(new Event('pagehide'));
  expect(onStore).toHaveBeenCalledExactlyOnceWith('a', {}, true);
});

it('keeps what could not be stored, and tries again by itself and when it is left', async () => {
  const { area, onStore, type, leave, comesBack } = await field();
  onStore.mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined);
  await type();
  await leave();
  expect(onStore).toHaveBeenCalledTimes(1);
  expect(area.value).toBe('a');
  area.focus();
  await leave();
  expect(onStore).toHaveBeenCalledTimes(2);
  expect(area.value).toBe('a');
  // Every two seconds.
  await expect.poll(() => onStore.mock.calls.length, { timeout: 3000 }).toBe(3);
  await comesBack('a');
  await comesBack('from elsewhere');
  expect(area.value).toBe('from elsewhere');
});

it('shows what was stored until it has come back, and is written on from there', async () => {
  const { area, onStore, type, leave, comesBack } = await field();
  await type();
  await leave();
  expect(area.value).toBe('a');
  area.focus();
  await type();
  expect(area.value).toBe('aa');
  await comesBack('a');
  expect(area.value).toBe('aa');
  await leave();
  expect(onStore.mock.calls.map(([note]) => note)).toEqual(['a', 'aa']);
  await comesBack('aa');
  await comesBack('aa and more', 4);
  expect(area.value).toBe('aa and more');
});

it('shows what another context wrote after it, though its own note never came back', async () => {
  const { area, onStore, type, leave, comesBack } = await field();
  await type();
  await leave();
  await comesBack('', 3);
  expect(area.value).toBe('');
  // And the same words again are not taken for those that are stored already.
  area.focus();
  await type();
  await leave();
  expect(onStore.mock.calls.map(([note]) => note)).toEqual(['a', 'a']);
});

it('tells what is written at one go from what is written after the field was left', async () => {
  const { area, onStore, type, leave } = await field();
  const isHidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await type();
  document.dispatchEvent(new Event('visibilitychange'));
  await type();
  await leave();
  area.focus();
  await type();
  document.dispatchEvent(new Event('visibilitychange'));
  isHidden.mockRestore();
  const [first, second, third] = onStore.mock.calls.map(([, stretch]) => stretch);
  expect(onStore).toHaveBeenCalledTimes(3);
  expect(second).toBe(first);
  expect(third).not.toBe(second);
});
