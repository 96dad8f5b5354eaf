import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';
import { save, sentence } from './harness/popup.ts';
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

/** Writes until the disk takes no more; returns the file to remove. */
function fill(disk: string): string {
  const file = path.join(disk, 'fill');
  try {
    for (;;) writeFileSync(file, Buffer.alloc(4096), { flag: 'a' });
  } catch (error) {
    expect(error).toHaveProperty('code', 'ENOSPC');
  }
  return file;
}

const says = (popup: Page, words: string) =>
  popup.waitForFunction((text) => document.body.innerText.includes(text), {}, words);

// Only the administrator may mount a disk: elsewhere the unit tests on failing writes have to do.
const disk = smallDisk();

it.skipIf(!disk)(
  'says that the disk is full, loses nothing, and saves once there is room',
  async () => {
    if (!disk) return;
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
      await save(popup);
      await library.reload();
      await library.waitForSelector('[data-testid=reading-item]');
      expect(await countRecords(library, 'items')).toBe(51);
    } finally {
      await session.browser.close();
      await server.close();
      disk.remove();
    }
  },
);
