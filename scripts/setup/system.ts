import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { run } from './run.ts';
import type { Found } from './sources.ts';

/** Whether the user agreed beforehand to installs: with `--yes`, or because this is CI. */
export function agreedBeforehand(yes: boolean): boolean {
  return yes || isSet(process.env.CI);
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== '0' && variable !== 'false';
}

/** The runnable files among absolute paths and names to be looked up on PATH, in order, once each. */
export function installed(candidates: readonly (string | undefined)[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = candidates.flatMap((candidate) => {
    if (!candidate) return [];
    if (path.isAbsolute(candidate)) return isRunnable(candidate) ? [candidate] : [];
    const folder = folders.find((each) => isRunnable(path.join(each, candidate)));
    return folder === undefined ? [] : [path.join(folder, candidate)];
  });
  const real = files.map((file) => realpathSync(file));
  return files.filter((_, index) => real.indexOf(real[index] ?? '') === index);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a program is a snap (Ubuntu's browsers are): a snap sees neither a profile in the system's
 * temporary folder nor this folder when it lies outside the home.
 */
export function isSnap(file: string): boolean {
  const real = realpathSync(file);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  const start = readFileSync(real).subarray(0, 4096).toString('latin1');
  return start.startsWith('#!') && start.includes('/snap/bin');
}

/**
 * Installs a Debian package with apt-get, as root or through sudo, after asking on the terminal
 * unless `agreed`. Without a terminal to ask on nothing is installed. Returns the first of
 * `programs` that is there afterwards.
 */
export async function installWithApt(
  packageName: string,
  programs: readonly string[],
  agreed: boolean,
): Promise<Found> {
  if (installed(['apt-get']).length === 0) return { reason: 'this system has no apt-get' };
  const root = process.getuid?.() === 0;
  if (!root && installed(['sudo']).length === 0) return { reason: 'neither root nor sudo' };
  if (!agreed) {
    if (!process.stdin.isTTY || !process.stderr.isTTY) {
      return { reason: 'not allowed to without a question, run again with "-- --yes"' };
    }
    if (!(await confirm(`Install Debian's package "${packageName}" with apt-get?`))) {
      return { reason: 'declined' };
    }
  }
  console.error(`Installing Debian's package "${packageName}"; this takes some minutes ...`);
  const apt = async (...args: string[]) => {
    const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120'];
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args];
    // Nobody is there to type a password when the answer was given beforehand.
    const prefix = root ? [] : agreed ? ['sudo', '-n'] : ['sudo'];
    const [program = '', ...rest] = [...prefix, ...command];
    return (await run(program, rest, { output: 'on-failure', timeout: 1_800_000 })).code === 0;
  };
  // An old package list often still works: only a failed installation counts.
  await apt('update');
  if (!(await apt('install', '--no-install-recommends', packageName))) {
    return { reason: `apt-get could not install ${packageName}` };
  }
  const [program] = installed(programs);
  return program === undefined
    ? { reason: `${packageName} brought no program of that name` }
    : { path: program };
}

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `).catch(() => '');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
