// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ExportPanel } from '../../../../src/ui/library/transfer/ExportPanel.tsx';
import { byTestId, press, render } from '../render.tsx';

it('says that a file could not be made, and what can be done', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // As a browser whose memory is used up; the fake one has no addresses of files at all.
  URL.createObjectURL = () => {
    throw new RangeError('Array buffer allocation failed');
  };
  const container = await render(<ExportPanel />);
  await press(byTestId(container, 'export-plumbline'));
  const said = () => container.querySelector('[role=status]')?.textContent;
  await expect.poll(said).toContain('Plumbline could not make this file');
});
