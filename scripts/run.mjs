// Runs a TypeScript file of the project under the pinned Node (npm package `node`), installing the
// packages first where they are missing or stale. Plain JavaScript without dependencies on purpose:
// it has to work on a machine with nothing but Node (20 or later) and npm.
//   node scripts/run.mjs FILE.ts [ARGUMENT...]
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const installed = path.join(root, 'node_modules', '.package-lock.json');
const lock = path.join(root, 'package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing packages (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output belongs to the script that runs next (it may print JSON).
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGUMENT...]');
  process.exit(2);
}
const pinned = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const env = { ...process.env, PATH: `${path.dirname(pinned)}${path.delimiter}${process.env.PATH}` };
const child = spawnSync(pinned, [path.resolve(root, file), ...rest], { stdio: 'inherit', env });
process.exit(child.status ?? 1);
