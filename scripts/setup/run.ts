import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** The project's folder. */
export const ROOT = path.dirname(path.dirname(import.meta.dirname));

/** How a command ended. `code` is null where it could not be started, was killed or ran too long. */
interface Outcome {
  code: number | null;
  /** Standard output; empty unless captured. */
  stdout: string;
}

interface RunOptions {
  /**
   * `inherit` (default): what it prints reaches the terminal. `capture`: standard output is returned,
   * standard error dropped. `on-failure`: both are held back and printed only if it fails.
   */
  output?: 'inherit' | 'capture' | 'on-failure';
  /** Milliseconds after which the command is ended. */
  timeout?: number;
}

/**
 * Runs a command in the project's folder and waits for its end; never throws. Commands are looked up
 * on PATH, to which scripts/run.mjs adds the project's own tools.
 */
export function run(
  command: string,
  args: readonly string[],
  { output = 'inherit', timeout }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    let stdout = '';
    let printed = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      timeout,
      stdio: ['ignore', ...(output === 'inherit' ? INHERIT : PIPE)],
      // npm's tools are batch files on Windows.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      printed += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    const end = (code: number | null) => {
      if (output === 'on-failure' && code !== 0) process.stderr.write(printed);
      resolve({ code, stdout: output === 'capture' ? stdout : '' });
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
}

const INHERIT = ['inherit', 'inherit'] as const;
const PIPE = ['pipe', 'pipe'] as const;
