import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepBackups, onBackupMade } from '../../../entrypoints/background/backup.ts';
import {
  BACKUP_ALARM,
  BACKUP_FAILURE,
  LAST_BACKUP,
  LAST_BACKUP_DAMAGED,
} from '../../../src/messages/backup-keys.ts';
import { changeSettings } from '../../../src/ui/change-settings.ts';

beforeEach(() => fakeBrowser.reset());

const alarm = () => fakeBrowser.alarms.get(BACKUP_ALARM);

describe('the alarm', () => {
  test('looks every hour whether a backup is due, from each start of browser or extension on', async () => {
    await changeSettings({ weeklyBackup: true });
    // The extension was turned on again: no event tells it.
    keepBackups();
    await expect.poll(alarm).toMatchObject({ periodInMinutes: 60 });
    await fakeBrowser.alarms.clear(BACKUP_ALARM);
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(alarm).toMatchObject({ periodInMinutes: 60 });
  });

  test('is left alone where it is there: it would never ring in a background that starts often', async () => {
    await changeSettings({ weeklyBackup: true });
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await fakeBrowser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60 });
    keepBackups();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(create).toHaveBeenCalledOnce();
  });

  test('wakes nobody who does not want backups', async () => {
    await changeSettings({ weeklyBackup: false });
    keepBackups();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await alarm()).toBeUndefined();
    // Set when they were wanted.
    await fakeBrowser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60 });
    await fakeBrowser.alarms.onAlarm.trigger({ name: BACKUP_ALARM, scheduledTime: 0 });
    await expect.poll(alarm).toBeUndefined();
  });
});

describe('a backup', () => {
  /** As in Chrome: one page that is not shown at most, and none to close is an error too. */
  const offscreen = {
    open: false,
    made: 0,
    createDocument: vi.fn(async () => {
      if (offscreen.open) throw new Error('Only a single offscreen document may be created.');
      offscreen.open = true;
      offscreen.made++;
    }),
    closeDocument: vi.fn(async () => {
      if (!offscreen.open) throw new Error('No current offscreen document.');
      offscreen.open = false;
    }),
  };
  let ending: { state: string; error?: string };
  const FILE = {
    url: `blob:${new URL(browser.runtime.getURL('/')).origin}/1`,
    name: 'a.json',
    damaged: 0,
  };
  const stored = async () => await fakeBrowser.storage.local.get([LAST_BACKUP, BACKUP_FAILURE]);
  const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: BACKUP_ALARM, scheduledTime: 0 });

  beforeEach(async () => {
    // Where tests run it is text, and so true.
    vi.stubEnv('FIREFOX', undefined);
    offscreen.open = false;
    offscreen.made = 0;
    ending = { state: 'complete' };
    await fakeBrowser.storage.local.clear();
    Object.assign(fakeBrowser, {
      offscreen,
      permissions: { contains: async () => true },
      downloads: { download: async () => 1, search: async () => [ending] },
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await changeSettings({ weeklyBackup: true });
    keepBackups();
  });

  test('is made in a page that is closed afterwards', async () => {
    await ring();
    await vi.waitFor(() => expect(offscreen.made).toBe(1));
    expect(await onBackupMade(FILE)).toEqual({ ok: true });
    expect(offscreen.open).toBe(false);
    expect(await stored()).toEqual({ [LAST_BACKUP]: expect.any(Number) });
  });

  test('keeps for the library how many damaged records it had to leave out', async () => {
    await ring();
    await vi.waitFor(() => expect(offscreen.made).toBe(1));
    expect(await onBackupMade({ ...FILE, damaged: 2 })).toEqual({ ok: true });
    expect((await fakeBrowser.storage.local.get(LAST_BACKUP_DAMAGED))[LAST_BACKUP_DAMAGED]).toBe(2);
  });

  test('is due where the last one seems to lie ahead: the clock was wrong', async () => {
    await fakeBrowser.storage.local.set({ [LAST_BACKUP]: Date.now() + 400 * 86_400_000 });
    await ring();
    await vi.waitFor(() => expect(offscreen.made).toBe(1));
  });

  test('is not due within a week of the last one', async () => {
    await fakeBrowser.storage.local.set({ [LAST_BACKUP]: Date.now() - 6 * 86_400_000 });
    await ring();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(offscreen.made).toBe(0);
  });

  test('that could not be made is said, its page closed, and the next one is made', async () => {
    await ring();
    await vi.waitFor(() => expect(offscreen.made).toBe(1));
    expect(await onBackupMade({ url: '', name: '', damaged: 0 })).toEqual({ ok: false });
    expect(offscreen.open).toBe(false);
    expect(await stored()).toEqual({
      [BACKUP_FAILURE]: { code: 'backup-not-made', at: expect.any(Number) },
    });
    await ring();
    await vi.waitFor(() => expect(offscreen.made).toBe(2));
    await onBackupMade(FILE);
    expect(await stored()).toEqual({ [LAST_BACKUP]: expect.any(Number) });
  });

  test('whose page never answered does not keep the next one from being made', async () => {
    offscreen.open = true;
    await ring();
    await vi.waitFor(() => expect(offscreen.made).toBe(1));
    expect(await stored()).toEqual({});
  });

  test('that the browser could not write is said', async () => {
    offscreen.open = true;
    ending = { state: 'interrupted', error: 'FILE_NO_SPACE' };
    expect(await onBackupMade(FILE)).toEqual({ ok: false });
    expect(offscreen.open).toBe(false);
    expect(await stored()).toEqual({
      [BACKUP_FAILURE]: { code: 'backup-not-written', at: expect.any(Number) },
    });
  });

  test('in Firefox is made in the background', async () => {
    vi.stubEnv('FIREFOX', 'true');
    ending = { state: 'interrupted' };
    await ring();
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({ [BACKUP_FAILURE]: { code: 'backup-not-written' } }),
    );
    ending = { state: 'complete' };
    await ring();
    await vi.waitFor(async () =>
      expect(await stored()).toEqual({ [LAST_BACKUP]: expect.any(Number) }),
    );
    expect(offscreen.made).toBe(0);
  });

  test('whose page does not open is said', async () => {
    offscreen.createDocument.mockRejectedValueOnce(new Error('no'));
    await ring();
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({ [BACKUP_FAILURE]: { code: 'backup-not-made' } }),
    );
  });
});

test('the page that makes backups tells where it fails, by a mistake of ours too', async () => {
  const send = vi.fn();
  vi.resetModules();
  vi.doMock('../../../src/messages/messenger.ts', () => ({ send }));
  vi.doMock('../../../src/reading-list/backup.ts', () => ({
    backupFile() {
      throw new TypeError('a mistake');
    },
  }));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await import('../../../entrypoints/backup-maker/main.ts');
  expect(send).toHaveBeenCalledExactlyOnceWith('backupMade', { url: '', name: '', damaged: 0 });
});
