// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { NoteField } from '../../../../src/ui/library/list/NoteField.tsx';
import { render } from '../render.tsx';

afterEach(() => vi.restoreAllMocks());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A field, a way to type one more letter into it, and what it has stored. */
async function field() {
  const onChange = vi.fn();
  const container = await render(<NoteField note="" onChange={onChange} />);
  const area = container.querySelector('textarea');
  if (!area) throw new Error('no field');
  area.focus();
  const type = async () => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(area, `${area.value}a`);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(20);
  };
  return { onChange, type };
}

it('stores what is typed without a pause after two seconds', async () => {
  const { onChange, type } = await field();
  const start = Date.now();
  while (Date.now() - start < 2300) {
    await type();
    await pause(80);
  }
  expect(onChange).toHaveBeenCalledOnce();
  expect(onChange.mock.calls[0]?.[0].length).toBeGreaterThan(3);
});

it('stores at once when the tab is hidden, and once only', async () => {
  const { onChange, type } = await field();
  await type();
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('a', false);
});

it('stores at once when the page is left, and says so', async () => {
  const { onChange, type } = await field();
  await type();
  window.dispatchEvent(new Event('pagehide'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('a', true);
});
