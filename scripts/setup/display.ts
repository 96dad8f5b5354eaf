import process from 'node:process';
import { agreedBeforehand, installed, installWithApt } from './system.ts';

/**
 * An X server without a screen, for the tests that press menus, shortcuts and the browser's own questions:
 * the system's, else Debian's package, for which it asks unless `yes`. Returns why there is none; the tests
 * that need it are skipped then, as everywhere but on Linux.
 */
export async function ensureDisplay(yes: boolean): Promise<{ path: string } | { problem: string }> {
  if (process.platform !== 'linux') return { problem: 'only Linux has it' };
  const [path] = installed(['Xvfb']);
  if (path !== undefined) return { path };
  const found = await installWithApt('xvfb', ['Xvfb'], agreedBeforehand(yes));
  return 'path' in found ? found : { problem: found.reason };
}
