import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepBackups } from '../../../entrypoints/background/backup.ts';
import { BACKUP_ALARM } from '../../../src/messages/backup-keys.ts';

beforeEach(() => fakeBrowser.reset());

test.each(['onInstalled', 'onStartup'] as const)(
  'looks every hour whether a backup is due, from %s on: alarms may be gone after a restart',
  async (event) => {
    keepBackups();
    expect(await fakeBrowser.alarms.get(BACKUP_ALARM)).toBeUndefined();
    if (event === 'onStartup') await fakeBrowser.runtime.onStartup.trigger();
    else await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(await fakeBrowser.alarms.get(BACKUP_ALARM)).toMatchObject({ periodInMinutes: 60 });
  },
);
