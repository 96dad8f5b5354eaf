import { globSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { closeBrowser, SANDBOX_ARGS, settledWithin } from './launch.ts';
import { run } from './run.ts';
import { type Found, firstFound, firstWorking, type Source } from './sources.ts';
import { agreedBeforehand, installed, installWithApt, isSnap } from './system.ts';

/**
 * The first Chromium in which the toolbar button can be pressed by a program
 * (`Extensions.triggerAction`, https://github.com/ChromeDevTools/chrome-devtools-mcp/pull/1253).
 * People need less: see `minimum_chrome_version` in wxt.config.ts.
 */
const MINIMUM_VERSION = 146;

/** Its own browser downloads: the version is pinned so that the answer is the same everywhere. */
const PLAYWRIGHT = 'playwright-core@1.65.1';

/**
 * A Chromium that starts here: $CHROME_PATH, the system's, Playwright's (downloaded where it is
 * missing), else Debian's package, for which it asks unless `yes`. Returns its path, or the reasons
 * why there is none.
 */
export function ensureChromium(yes: boolean): Promise<{ path: string } | { problem: string }> {
  return firstFound([
    ...INSTALLED_SOURCES,
    { name: "Playwright's download", find: downloadWithPlaywright },
    {
      name: "Debian's package",
      find: async () => {
        const found = await installWithApt('chromium', ['chromium'], agreedBeforehand(yes));
        return 'path' in found ? firstWorking([found.path], check) : found;
      },
    },
  ]);
}

const INSTALLED_SOURCES: readonly Source[] = [
  {
    name: '$CHROME_PATH',
    find: () => firstWorking(installed([process.env.CHROME_PATH]), check),
  },
  { name: 'the system', find: () => firstWorking(installed(systemCandidates()), check) },
  { name: "Playwright's cache", find: () => firstWorking(playwrightCache(), check) },
];

function systemCandidates(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Google Chrome for Testing'].map((name) =>
        path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
    return [ProgramFiles, x86, LOCALAPPDATA].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
            path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    );
  }
  return [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
}

/** Where Playwright keeps browsers: https://playwright.dev/docs/browsers#managing-browser-binaries */
function playwrightCache(): string[] {
  const home = os.homedir();
  const byPlatform: Partial<Record<NodeJS.Platform, string>> = {
    darwin: path.join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: path.join(process.env.LOCALAPPDATA ?? home, 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    byPlatform[process.platform] ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'ms-playwright');
  const programs = ['chrome', 'chrome.exe', '*.app/Contents/MacOS/*'];
  const revision = (file: string) => Number(/chromium-(\d+)/.exec(file)?.[1] ?? 0);
  return programs
    .flatMap((program) => globSync(`chromium-*/chrome-*/${program}`, { cwd: cache }))
    .map((file) => path.join(cache, file))
    .sort((a, b) => revision(b) - revision(a));
}

async function downloadWithPlaywright(): Promise<Found> {
  console.error(`No Chromium yet: downloading Playwright's (${PLAYWRIGHT}) ...`);
  const args = ['--yes', PLAYWRIGHT, 'install', '--no-shell', 'chromium'];
  const { code } = await run('npx', args, { output: 'capture', timeout: 900_000 });
  if (code !== 0) return { reason: 'the download failed' };
  return firstWorking(playwrightCache(), check);
}

/** Starts a browser once, headless: whether it can be used shows in nothing less. */
async function check(executablePath: string): Promise<string | undefined> {
  if (isSnap(executablePath)) return 'is a snap, which cannot see the profile';
  const starting = majorVersion(executablePath);
  if (!(await settledWithin(60_000, starting))) return 'does not answer';
  const version = await starting.catch(() => 0);
  if (version === 0) return 'does not start';
  return version < MINIMUM_VERSION
    ? `is version ${version}, older than ${MINIMUM_VERSION}`
    : undefined;
}

async function majorVersion(executablePath: string): Promise<number> {
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: SANDBOX_ARGS,
  });
  const version = Number(/\/(\d+)/.exec(await browser.version())?.[1] ?? 0);
  await closeBrowser(browser);
  return version;
}
