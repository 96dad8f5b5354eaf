import { type Dirent, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, failure } from './failure.ts';

/** One page to score: how the user named it, and where it is (or why there is nothing). */
export type Page = { source: string } & ({ file: string } | { address: string } | Failure);

/**
 * Turns the sources as given into pages, in order; a folder into its pages, sorted by path (by code
 * unit, the same on every machine). Relative paths are taken from `base`.
 */
export async function findPages(sources: string[], base: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const source of sources) pages.push(...(await pagesOf(source, base)));
  return pages;
}

async function pagesOf(source: string, base: string): Promise<Page[]> {
  if (/^https?:/i.test(source)) return [{ source, address: source }];
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(source)) return [{ source, ...failure('bad-address') }];
  const location = path.resolve(base, source);
  try {
    const found = await stat(location);
    if (found.isFile()) return [{ source, file: location }];
    // Opening a pipe waits for somebody to write into it.
    if (!found.isDirectory()) return [{ source, ...failure('not-html') }];
    const files = await htmlFilesUnder(location);
    if (files.length === 0) return [{ source, ...failure('no-pages') }];
    // Joined as text: `path.join` would drop the leading `./` that the user wrote.
    const folder = source.replace(/[\\/]+$/, '');
    return files.map((file) => ({
      source: `${folder}/${file}`,
      file: path.join(location, file),
    }));
  } catch (error) {
    return [{ source, ...fileFailure(error) }];
  }
}

/** Paths relative to `folder`, sorted. Links to files are followed, links to folders are not. */
async function htmlFilesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => /\.html?$/i.test(entry.name) && isFile(entry))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A link that leads nowhere is taken for a file, so that loading it tells that there is none. */
function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false });
  return target?.isFile() ?? true;
}

/** A failure of the file system as a code. */
export function fileFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return failure(code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable');
}
