import { spawn } from 'node:child_process';
import path from 'node:path';

/** The project's folder. */
export const ROOT = path.dirname(path.dirname(import.meta.dirname));

/** How a command ended. `code` is null where it could not be started, was killed or ran too long. */
export interface Outcome {
  code: number | null;
  /** Standard output; empty unless captured. */
  stdout: string;
}

export interface RunOptions {
  /** `capture`: stdout is returned, stderr dropped. `inherit` (default): both reach the terminal. */
  output?: 'inherit' | 'capture';
  /** Milliseconds after which the command is ended. */
  timeout?: number;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command in the project's folder and waits for its end; never throws. Commands are looked up
 * on PATH, to which scripts/run.mjs adds the project's own tools.
 */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const capture = options.output === 'capture';
  return new Promise((resolve) => {
    let stdout = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: options.env ?? process.env,
      timeout: options.timeout,
      stdio: capture ? ['ignore', 'pipe', 'ignore'] : ['ignore', 'inherit', 'inherit'],
      // npm's tools are batch files on Windows.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.on('error', () => resolve({ code: null, stdout }));
    child.on('close', (code) => resolve({ code, stdout }));
  });
}
