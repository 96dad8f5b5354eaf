// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  BACKUP_FAILURE,
  LAST_BACKUP,
  LAST_BACKUP_DAMAGED,
} from '../../../../src/messages/backup-keys.ts';
import { changeSettings } from '../../../../src/ui/change-settings.ts';
import { BackupPanel } from '../../../../src/ui/library/transfer/BackupPanel.tsx';
import { render } from '../render.tsx';

beforeEach(async () => {
  const event = { addListener() {}, removeListener() {} };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, onAdded: event, onRemoved: event },
  });
  await fakeBrowser.storage.local.clear();
});

it('says when and why the last backup failed, as long as none was written since', async () => {
  await changeSettings({ weeklyBackup: true });
  const { local } = fakeBrowser.storage;
  await local.set({ [LAST_BACKUP]: Date.UTC(2026, 4, 1, 12) });
  const container = await render(<BackupPanel />);
  const alerts = () =>
    [...container.querySelectorAll('[role=alert]')].map((each) => each.textContent).join('');
  expect(alerts()).toBe('');
  await local.set({
    [BACKUP_FAILURE]: { code: 'backup-not-written', at: Date.UTC(2026, 4, 8, 12) },
  });
  await expect.poll(alerts).toContain('On 8 May 2026 no copy could be written.');
  expect(alerts()).toContain('Check that there is room on the disk');
  expect(container.textContent).toContain('The last copy was written on 1 May 2026.');
  await local.remove(BACKUP_FAILURE);
  await expect.poll(alerts).toBe('');
  // Not all of the library is in the copy.
  expect(container.textContent).not.toContain('damaged');
  await local.set({ [LAST_BACKUP]: Date.UTC(2026, 4, 9, 12), [LAST_BACKUP_DAMAGED]: 2 });
  await expect.poll(() => container.textContent).toContain('2 entries are damaged and were left');
});
