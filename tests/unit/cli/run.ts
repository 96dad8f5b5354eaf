import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
export const pages = path.join(root, 'tests/fixtures/pages');
const pinnedNode = path.join(root, 'node_modules/.bin/node');

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface Settings {
  cwd?: string;
  env?: Record<string, string>;
  nodeOptions?: string[];
  /** Close our end of its standard output after this many lines, as `head` does. */
  closeAfterLines?: number;
}

/** Runs the real command line as a child process, without the colours of the terminal above it. */
export function score(arguments_: string[], settings: Settings = {}): Promise<Run> {
  const { cwd = root, env = {}, nodeOptions = [], closeAfterLines = Infinity } = settings;
  const { NO_COLOR, FORCE_COLOR, npm_lifecycle_event, ...inherited } = process.env;
  const child = spawn(
    pinnedNode,
    [...nodeOptions, path.join(root, 'src/cli/main.ts'), ...arguments_],
    { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.split('\n').length > closeAfterLines) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

export function jsonLines(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
