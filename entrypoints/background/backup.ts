import { browser } from 'wxt/browser';
import {
  BACKUP_ALARM,
  BACKUP_FAILURE,
  type BackupFailure,
  LAST_BACKUP,
  LAST_BACKUP_DAMAGED,
} from '../../src/messages/backup-keys.ts';
import type { MadeBackup } from '../../src/messages/protocol.ts';
import { backupFile } from '../../src/reading-list/backup.ts';
import { blobOf } from '../../src/reading-list/blob-of.ts';
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
  // Browsers forget alarms when they close, and start no background then without a listener to that.
  browser.runtime.onStartup.addListener(() => void setAlarm().catch(console.error));
  // No event tells that the extension was turned off, which takes the alarm too, and on again.
  setAlarm().catch(console.error);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) backUpWhenDue().catch(console.error);
  });
}

/** Sets the alarm where it is wanted and missing: one that is there would ring later each time. */
async function setAlarm(): Promise<void> {
  const { weeklyBackup } = await readSettings();
  if (weeklyBackup && !(await browser.alarms.get(BACKUP_ALARM)))
    await browser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60, delayInMinutes: 1 });
}

async function backUpWhenDue(): Promise<void> {
  const { weeklyBackup } = await readSettings();
  // Turned off: the background need not be woken for it any more. The library sets it when it is on again.
  if (!weeklyBackup) return void (await browser.alarms.clear(BACKUP_ALARM));
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  const last = Number((await browser.storage.local.get(LAST_BACKUP))[LAST_BACKUP] ?? 0);
  // One that lies ahead was written by a clock that was wrong.
  if (last <= Date.now() && Date.now() - last < WEEK) return;
  // A service worker cannot make the address of a file; a page that is not shown can.
  // Known at build time, so that Chrome's worker does not carry what only Firefox runs.
  const made = import.meta.env.FIREFOX ? backUpHere() : openMaker();
  await made.catch((error: unknown) => noteFailure('backup-not-made', error));
}

async function openMaker(): Promise<void> {
  // One may be there still, whose background was ended, and the browser allows only one.
  await browser.offscreen.closeDocument().catch(() => {});
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
  const url = URL.createObjectURL(await blobOf(file.parts, file.mime));
  await writeBackup({ url, name: file.name, damaged: content.value.damaged });
  URL.revokeObjectURL(url);
}

/**
 * Has the browser write a file that lies at a `blob:` address of this extension, and notes what came
 * of it. True where the file was written.
 */
async function writeBackup(file: MadeBackup): Promise<boolean> {
  try {
    await download(file);
  } catch (error) {
    await noteFailure('backup-not-written', error);
    return false;
  }
  await browser.storage.local.set({
    [LAST_BACKUP]: Date.now(),
    [LAST_BACKUP_DAMAGED]: file.damaged,
  });
  await browser.storage.local.remove(BACKUP_FAILURE);
  return true;
}

/** Has the browser write a file, and waits for it. */
async function download({ url, name }: { url: string; name: string }): Promise<void> {
  const id = await browser.downloads.download({
    url,
    filename: `Plumbline/${name}`,
    conflictAction: 'overwrite',
    saveAs: false,
  });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item?.state !== 'in_progress') throw new Error(`backup failed: ${item?.error}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Kept for the library to show: nobody looks into the background's log. */
async function noteFailure(code: BackupFailure['code'], error: unknown): Promise<void> {
  console.error(error);
  const failure: BackupFailure = { code, at: Date.now() };
  await browser.storage.local.set({ [BACKUP_FAILURE]: failure });
}

/** Answers the page that made a backup, or could not: writes it, and ends the page in any case. */
export async function onBackupMade(file: MadeBackup): Promise<{ ok: boolean }> {
  try {
    // Only what this extension made itself: never an address from elsewhere.
    if (file.url.startsWith(`blob:${new URL(browser.runtime.getURL('/')).origin}/`))
      return { ok: await writeBackup(file) };
    await noteFailure('backup-not-made', 'the page made no file');
    return { ok: false };
  } finally {
    await browser.offscreen.closeDocument();
  }
}
