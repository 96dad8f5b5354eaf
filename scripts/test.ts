// npm test [-- --yes]: everything that has to hold before a change lands, in order, stopping at the
// first failure. With CI set nothing is asked.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { ensureChromium } from './setup/chromium.ts';
import { ensureDisplay } from './setup/display.ts';
import { ensureFirefox } from './setup/firefox.ts';
import { run } from './setup/run.ts';

/** A step: returns nothing when it passed, else a sentence that says what failed. */
interface Step {
  name: string;
  run: () => Promise<string | undefined>;
}

/** The counts in Vitest's JSON report. */
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});

const counts = { passed: 0, failed: 0, skipped: 0 };
const temporary = mkdtempSync(path.join(os.tmpdir(), 'plumbline-test-'));

const steps: Step[] = [
  { name: 'Browsers', run: findBrowsers },
  {
    name: 'Format and lint',
    run: () => tool('biome', 'check', '--error-on-warnings'),
  },
  {
    name: 'Types',
    run: async () => (await quietTool('wxt', 'prepare')) ?? (await tool('tsc', '--noEmit')),
  },
  { name: 'Unused code', run: () => tool('knip') },
  { name: 'Unit tests', run: () => vitest('unit') },
  { name: 'Build for Chrome', run: () => quietTool('wxt', 'build') },
  { name: 'Build for Firefox', run: () => quietTool('wxt', 'build', '-b', 'firefox', '--mv3') },
  { name: 'Size budgets', run: () => tool('node', 'scripts/budgets.ts') },
  { name: 'web-ext lint', run: () => tool('node', 'scripts/lint-firefox.ts') },
  { name: 'End to end, in Chromium and Firefox', run: () => vitest('e2e') },
];

process.exit(await main());

async function main(): Promise<number> {
  let problem: string | undefined;
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const start = performance.now();
    problem = await step.run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (problem !== undefined) {
      console.error(`\n${step.name}: failed after ${seconds} s. ${problem}`);
      break;
    }
    console.log(`== ${step.name}: passed in ${seconds} s`);
  }
  rmSync(temporary, { recursive: true, force: true });
  const { passed, failed, skipped } = counts;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return problem === undefined ? 0 : 1;
}

/** Finds both browsers and a display before anything long is begun, and hands the browsers on by environment. */
async function findBrowsers(): Promise<string | undefined> {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', short: 'y' } } });
  const yes = values.yes ?? false;
  const chromium = await ensureChromium(yes);
  if ('problem' in chromium) {
    return `No Chromium to test in (${chromium.problem}). Install one, or set CHROME_PATH.`;
  }
  const firefox = await ensureFirefox(yes);
  if ('problem' in firefox) {
    return `No Firefox to test in (${firefox.problem}). Install one, or set FIREFOX_PATH.`;
  }
  const display = await ensureDisplay(yes);
  if ('problem' in display)
    console.log(`No Xvfb (${display.problem}): tests on a display are skipped.`);
  process.env.CHROME_PATH = chromium.path;
  process.env.FIREFOX_PATH = firefox.path;
  console.log(`Chromium: ${chromium.path}\nFirefox: ${firefox.path}`);
  return undefined;
}

async function tool(command: string, ...args: string[]): Promise<string | undefined> {
  return (await run(command, args)).code === 0 ? undefined : failed(command, args);
}

/** For tools whose output matters only where they fail. */
async function quietTool(command: string, ...args: string[]): Promise<string | undefined> {
  const { code } = await run(command, args, { output: 'on-failure' });
  return code === 0 ? undefined : failed(command, args);
}

function failed(command: string, args: string[]): string {
  return `What "${[command, ...args].join(' ')}" found is above.`;
}

async function vitest(project: string): Promise<string | undefined> {
  const file = path.join(temporary, `${project}.json`);
  const { code } = await run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const report = VitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
    counts.skipped += report.numPendingTests;
  } catch {
    return 'Vitest wrote no report; what it printed is above.';
  }
  return code === 0 ? undefined : 'The tests that failed are listed above.';
}
