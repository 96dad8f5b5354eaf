// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { PackImport } from '../../../../src/ui/library/catalogue/PackImport.tsx';
import { ChangesProvider } from '../../../../src/ui/library/changes.tsx';
import { render } from '../render.tsx';

async function choose(file: File): Promise<HTMLElement> {
  const container = await render(
    <ChangesProvider>
      <PackImport />
    </ChangesProvider>,
  );
  const input = container.querySelector('input');
  if (!input) throw new Error('no input');
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return container;
}
const alerts = (container: HTMLElement) =>
  [...container.querySelectorAll('[role=alert]')].map((each) => each.textContent).join();

it('says so where the chosen file is gone', async () => {
  const file = new File(['{}'], 'pack.json');
  const gone = async () => {
    throw new DOMException('gone', 'NotFoundError');
  };
  file.text = gone;
  file.slice = () => Object.assign(new Blob(), { text: gone });
  const container = await choose(file);
  await expect.poll(() => alerts(container)).toContain('The file can no longer be read.');
});

it('says that a film is too large for a pack without reading all of it', async () => {
  // Two-byte letters: the longest pack in them is longer in bytes.
  const file = new File(['ä'.repeat(3_000_000)], 'film.json');
  const whole = vi.spyOn(file, 'text');
  const slice = vi.spyOn(file, 'slice');
  const container = await choose(file);
  await expect.poll(() => alerts(container)).toContain('at most 1 MB each');
  expect(whole).not.toHaveBeenCalled();
  expect(slice.mock.calls[0]?.[1]).toBeLessThan(file.size);
});
