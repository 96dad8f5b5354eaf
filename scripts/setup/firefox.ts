import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ROOT, run } from './run.ts';
import { type Found, firstFound, firstWorking } from './sources.ts';
import { agreedBeforehand, installed, installWithApt, isSnap } from './system.ts';

/** `strict_min_version` of wxt.config.ts. */
const MINIMUM_VERSION = 149;

/** Mozilla's builds, fetched by the tool that puppeteer-core brings along. */
const DOWNLOADER = ['browsers', 'install', 'firefox@stable', '--path', '.cache/browsers'] as const;

/**
 * A Firefox for the end-to-end tests: $FIREFOX_PATH, the system's, Mozilla's build downloaded into
 * `.cache/`, else Debian's firefox-esr, for which it asks unless `yes`. Returns its path, or the
 * reasons why there is none.
 */
export function ensureFirefox(yes: boolean): Promise<{ path: string } | { problem: string }> {
  return firstFound([
    {
      name: '$FIREFOX_PATH',
      find: () => firstWorking(installed([process.env.FIREFOX_PATH]), check),
    },
    { name: 'the system', find: () => firstWorking(installed(systemCandidates()), check) },
    { name: "Mozilla's download", find: download },
    {
      name: "Debian's package",
      find: async () => {
        const found = await installWithApt('firefox-esr', ['firefox-esr'], agreedBeforehand(yes));
        return 'path' in found ? firstWorking([found.path], check) : found;
      },
    },
  ]);
}

function systemCandidates(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) =>
      path.join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': x86 } = process.env;
    return [ProgramFiles, x86].flatMap((folder) =>
      folder === undefined ? [] : [path.join(folder, 'Mozilla Firefox', 'firefox.exe')],
    );
  }
  return ['firefox', 'firefox-esr'];
}

async function download(): Promise<Found> {
  console.error("No Firefox yet: downloading Mozilla's ...");
  const [tool, ...args] = DOWNLOADER;
  const { code, stdout } = await run(tool, args, { output: 'capture', timeout: 900_000 });
  // It prints `firefox@VERSION PATH`, also where the browser was there already.
  const file = /^firefox@\S+ (.+)$/m.exec(stdout)?.[1];
  if (code !== 0 || file === undefined) return { reason: 'the download failed' };
  return firstWorking([path.resolve(ROOT, file)], check);
}

async function check(file: string): Promise<string | undefined> {
  if (isSnap(file)) return 'is a snap, which cannot see the profile';
  const { stdout } = await run(file, ['--version'], { output: 'capture', timeout: 60_000 });
  const version = Number(/Firefox (\d+)/.exec(stdout)?.[1] ?? 0);
  if (version === 0) return 'does not start';
  return version < MINIMUM_VERSION
    ? `is version ${version}, older than ${MINIMUM_VERSION}`
    : undefined;
}
