import { clearLine, cursorTo } from 'node:readline';
import { plain, truncated } from './terminal.ts';

/**
 * Writes to standard output and resolves once it is taken, so that a slow reader slows us down
 * rather than filling the memory.
 */
export function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/** Ends quietly, as other commands do, when the reader of a pipe (`| head`) has had enough. */
export function endWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** One line on standard error that says how far we are. */
export interface Progress {
  show(done: number, source: string): void;
  clear(): void;
}

/** Progress for more than one page on a terminal; for anything else nothing is written. */
export function progressOf(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  const clear = () => {
    cursorTo(process.stderr, 0);
    clearLine(process.stderr, 0);
  };
  const show = (done: number, source: string) => {
    clear();
    const text = `${done + 1}/${total} ${plain(source)}`;
    process.stderr.write(truncated(text, (process.stderr.columns ?? 80) - 1));
  };
  return { show, clear };
}
