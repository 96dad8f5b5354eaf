// Size budgets: every file a context loads, gzipped. `node scripts/budgets.ts [DIR]`
// prints a table and exits with 1 where one is exceeded.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { parseSync } from 'vite';
import { ROOT } from './setup/run.ts';

/** A context of the extension: the files it starts from and what it may load, in kB (1000 bytes). */
interface Budget {
  context: string;
  entries: string[];
  limit: number;
}

const BUDGETS: readonly Budget[] = [
  { context: 'page reader', entries: ['page-reader.js', 'quote-finder.js'], limit: 60 },
  { context: 'popup', entries: ['popup.html'], limit: 110 },
  { context: 'side panel', entries: ['sidepanel.html'], limit: 110 },
  { context: 'background', entries: ['background.js'], limit: 220 },
];

/** One context's files (relative to the build) and their gzipped sizes in bytes. */
interface ContextSize {
  context: string;
  limit: number;
  files: { file: string; bytes: number }[];
  bytes: number;
}

/**
 * Measures each context of a built extension. Static imports, modules preloaded, style sheets and
 * what they load are followed; dynamic imports are what the budget calls lazy parts and are left
 * out. The message table is the browser's own to load and belongs to no context.
 * Throws where a file is missing.
 */
export function measure(build: string): ContextSize[] {
  return BUDGETS.map(({ context, entries, limit }) => {
    const files = [...loadedFrom(build, entries)].map((file) => ({
      file,
      bytes: gzipSync(readFileSync(path.join(build, file))).length,
    }));
    return { context, limit, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

/** The files that are loaded with `entries` before anything is asked for, these first. */
function loadedFrom(build: string, entries: readonly string[]): Set<string> {
  const files = new Set(entries);
  // A set's iteration also visits what is added on the way.
  for (const file of files) {
    for (const reference of references(file, readFileSync(path.join(build, file), 'utf8'))) {
      const target = resolveReference(file, reference);
      if (target !== undefined) files.add(target);
    }
  }
  return files;
}

/** What a file loads by itself, as it is written there. */
function references(file: string, text: string): string[] {
  switch (path.extname(file)) {
    case '.html':
      return referencesOfHtml(text);
    case '.css':
      return [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      );
    case '.js':
      return staticImports(file, text);
    default:
      return [];
  }
}

function referencesOfHtml(text: string): string[] {
  const { document } = new JSDOM(text).window;
  const loading = 'script[src], img[src], link[rel~=stylesheet], link[rel~=modulepreload]';
  return [...document.querySelectorAll(loading)].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
}

function staticImports(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported];
}

/** The build's file that a reference names; undefined for `data:` and fragments. */
function resolveReference(from: string, reference: string): string | undefined {
  if (reference === '' || /^(data:|#)/.test(reference)) return undefined;
  const base = new URL(from, 'ext://build/');
  const target = new URL(reference, base);
  if (target.host !== 'build') throw new Error(`${from} loads ${reference}, outside the extension`);
  return decodeURIComponent(target.pathname).slice(1);
}

function report(sizes: readonly ContextSize[]): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
  return sizes
    .flatMap(({ context, limit, files, bytes }) => [
      `${context.padEnd(44)} ${kilobytes(bytes)} kB of ${limit} ${bytes > limit * 1000 ? 'TOO LARGE' : 'ok'}`,
      ...files.map(({ file, bytes }) => `  ${file.padEnd(42)} ${kilobytes(bytes)}`),
    ])
    .join('\n');
}

if (import.meta.main) {
  const build = path.resolve(process.argv[2] ?? path.join(ROOT, '.output', 'chrome-mv3'));
  if (!existsSync(build)) {
    console.error(`No build at ${build}: run "wxt build" first.`);
    process.exit(1);
  }
  const sizes = measure(build);
  console.log(report(sizes));
  if (sizes.some(({ bytes, limit }) => bytes > limit * 1000)) {
    console.error('A size budget is exceeded: see TOO LARGE above.');
    process.exit(1);
  }
}
