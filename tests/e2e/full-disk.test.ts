import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';
import { isSaved, sentence } from './harness/popup.ts';
import { startPageServer } from './harness/server.ts';

/** Bytes of the disk that the library lies on. */
const SIZE = 24 << 20;

/** A profile whose databases lie on a small disk of their own; undefined where none may be mounted. */
function smallDisk(): { userDataDir: string; databases: string; remove: () => void } | undefined {
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'plumbline-full-'));
  const databases = path.join(userDataDir, 'Default', 'IndexedDB');
  mkdirSync(databases, { recursive: true });
  const removeProfile = () => rmSync(userDataDir, { recursive: true, force: true });
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', databases];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    removeProfile();
    return undefined;
  }
  const remove = () => {
    execFileSync('umount', ['--lazy', databases]);
    removeProfile();
  };
  return { userDataDir, databases, remove };
}

/** Writes until the disk takes no more; returns the file to remove. Never more than the disk holds. */
function fill(disk: string): string {
  const file = path.join(disk, 'fill');
  try {
    for (let size = 0; size <= SIZE; size += 4096) {
      writeFileSync(file, Buffer.alloc(4096), { flag: 'a' });
    }
  } catch (error) {
    expect(error).toHaveProperty('code', 'ENOSPC');
    return file;
  }
  throw new Error('not the small disk');
}

const says = (popup: Page, words: string) =>
  popup.waitForFunction((text) => document.body.innerText.includes(text), {}, words);

test('says that the disk is full, loses nothing, and saves once there is room', async (context) => {
  const disk = smallDisk();
  // Only the administrator may mount a disk: elsewhere the unit tests on failing writes have to do.
  if (!disk) return context.skip();
  const server = await startPageServer();
  const session = await launchChromium({ userDataDir: disk.userDataDir });
  try {
    const library = await openLibrary(session);
    await library.waitForSelector('main h2');
    await seedLibrary(library, 50);
    const article = await openPage(session, `${server.origin}/pages/case-study.html`);
    const { popup } = await pressAndSettle(session, article);
    const filling = fill(disk.databases);
    await popup.locator('[data-testid=save]').click();
    await says(popup, sentence('error_storage_full'));
    // What Chromium says of the next attempt is less: its database cannot even be opened.
    await popup.locator('[data-testid=save]').click();
    await says(popup, sentence('error_storage_unavailable'));

    rmSync(filling);
    // The attempt before may still be under way and succeed now: a press then would take the page off.
    const saves = async () => {
      if (!(await isSaved(popup))) await popup.locator('[data-testid=save]').click();
      await pause(500);
      return isSaved(popup);
    };
    await expect.poll(saves, { timeout: 20_000 }).toBe(true);
    await library.reload();
    await library.waitForSelector('[data-testid=reading-item]');
    expect(await countRecords(library, 'items')).toBe(51);
  } finally {
    await session.browser.close();
    await server.close();
    disk.remove();
  }
});
