// Runs a TypeScript file of the project under the pinned Node (npm package `node`), installing the
// packages first where they are missing or stale. Plain JavaScript without dependencies on purpose:
// it has to work on a machine with nothing but Node (20 or later) and npm.
//   node scripts/run.mjs FILE.ts [ARGUMENT...]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const pinned = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

if (Number.parseInt(process.versions.node, 10) < 20) {
  fail(`Plumbline needs Node 20 or later to begin with; this is ${process.version}.`);
}
const [file, ...rest] = process.argv.slice(2);
if (!file) fail('usage: node scripts/run.mjs FILE.ts [ARGUMENT...]', 2);
if (!isInstalled()) install();
if (!existsSync(pinned)) {
  fail(
    `The pinned Node is missing (${pinned}): install scripts seem to be turned off. Run "npm ci --ignore-scripts=false".`,
  );
}

const child = spawn(pinned, [path.resolve(root, file), ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    // The tools of the project are found by name, and they run under the pinned Node too.
    PATH: [path.dirname(pinned), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(
      path.delimiter,
    ),
  },
});
// Ctrl-C reaches the whole process group: wait until the script has put its things away.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => fail(`${pinned} does not start: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

/**
 * Whether node_modules holds what package-lock.json asks for. Versions are compared, not file
 * times: a checkout touches the lock file without changing it.
 */
function isInstalled() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(([place, { version, optional }]) => {
    if (place === '') return true;
    // Optional packages are those of other platforms.
    return place in have ? have[place].version === version : optional === true;
  });
}

function install() {
  console.error('Installing packages (npm ci) ...');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output belongs to the script that runs next (it may print JSON).
    stdio: ['ignore', 2, 2],
    // npm is a batch file on Windows.
    shell: windows,
  });
  if (result.error) fail(`npm does not start: ${result.error.message}`);
  if (result.status !== 0) fail('The packages could not be installed; npm said why above.');
}

/** @returns {never} */
function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}
