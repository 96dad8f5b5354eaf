// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { changeSettings } from '../../../../src/ui/change-settings.ts';
import { LibraryPage } from '../../../../src/ui/library/LibraryPage.tsx';
import { render } from '../render.tsx';

it('says in every view that a setting could not be stored, until one is', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  window.location.hash = '#transfer';
  const container = await render(<LibraryPage />);
  const alerts = () => [...container.querySelectorAll('[role=alert]')].map((e) => e.textContent);
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await changeSettings({ theme: 'dark' });
  await expect.poll(alerts).toContainEqual(expect.stringContaining('could not store this'));
  set.mockRestore();
  await changeSettings({ theme: 'dark' });
  await expect.poll(alerts).not.toContainEqual(expect.stringContaining('could not store this'));
});
