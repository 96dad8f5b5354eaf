import { browser } from 'wxt/browser';
import { BACKUP_ALARM, LAST_BACKUP } from '../../src/messages/backup-keys.ts';
import { backupFile } from '../../src/reading-list/backup.ts';
import { readContent } from '../../src/reading-list/library-content.ts';
import { readSettings } from '../../src/ui/settings.ts';
import { db } from './page-item.ts';

const MAKER = '/backup-maker.html';
const WEEK = 7 * 86_400_000;

/**
 * Writes a dated copy of the library into the downloads folder every week, where the reader turned
 * that on. The alarm looks every hour whether a week has passed: a browser is not always running.
 */
export function keepBackups(): void {
  const look = () =>
    void browser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60, delayInMinutes: 1 });
  browser.runtime.onInstalled.addListener(look);
  // Firefox forgets alarms when it closes, and Chrome says that it may.
  browser.runtime.onStartup.addListener(look);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) backUpWhenDue().catch(console.error);
  });
}

async function backUpWhenDue(): Promise<void> {
  const { weeklyBackup } = await readSettings();
  if (!weeklyBackup || !(await browser.permissions.contains({ permissions: ['downloads'] })))
    return;
  const last = Number((await browser.storage.local.get(LAST_BACKUP))[LAST_BACKUP] ?? 0);
  if (Date.now() - last < WEEK) return;
  // A service worker cannot make the address of a file; a page that is not shown can.
  // Known at build time, so that Chrome's worker does not carry what only Firefox runs.
  if (import.meta.env.FIREFOX) await backUpHere();
  else
    await browser.offscreen.createDocument({
      url: MAKER,
      reasons: ['BLOBS'],
      justification: 'Writes the weekly backup of the library to the downloads folder.',
    });
}

/** Firefox: the background is a page. */
async function backUpHere(): Promise<void> {
  const content = await readContent(db);
  if ('error' in content) throw new Error(content.error.code);
  const file = backupFile(content.value, new Date());
  const url = URL.createObjectURL(new Blob([file.content], { type: file.mime }));
  await writeBackup({ url, name: file.name });
  URL.revokeObjectURL(url);
}

/** Has the browser write a file that lies at a `blob:` address of this extension, and waits for it. */
async function writeBackup({ url, name }: { url: string; name: string }): Promise<void> {
  const id = await browser.downloads.download({
    url,
    filename: `Plumbline/${name}`,
    conflictAction: 'overwrite',
    saveAs: false,
  });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') break;
    if (item?.state !== 'in_progress') throw new Error(`backup failed: ${item?.error}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await browser.storage.local.set({ [LAST_BACKUP]: Date.now() });
}

/** Answers the page that made a backup: writes it, and ends the page. */
export async function onBackupMade(file: { url: string; name: string }): Promise<{ ok: boolean }> {
  // Only what this extension made itself: never an address from elsewhere.
  if (!file.url.startsWith(`blob:${new URL(browser.runtime.getURL('/')).origin}/`))
    return { ok: false };
  try {
    await writeBackup(file);
    return { ok: true };
  } catch (error) {
    console.error(error);
    return { ok: false };
  } finally {
    await browser.offscreen.closeDocument();
  }
}
