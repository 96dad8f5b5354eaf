import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { measure } from '../../../scripts/budgets.ts';

let build: string;

/** A built extension in small: a popup with shared, re-exported, cyclic and lazy chunks. */
const FILES: Record<string, string> = {
  'background.js': '(()=>{console.log("background")})();',
  'page-reader.js': '(()=>{console.log("reader")})();',
  'quote-finder.js': '(()=>{console.log("finder")})();',
  'popup.html':
    '<!doctype html><script type="module" src="/chunks/popup.js"></script>' +
    '<link rel="modulepreload" href="/chunks/preloaded.js"><link rel="stylesheet" href="/assets/popup.css">' +
    '<a href="/library.html">Library</a>',
  'sidepanel.html': '<!doctype html>',
  'chunks/popup.js':
    'import{a}from"./shared.js";import"./side-effect.js";export*from"./again.js";' +
    'const text=\'import "./only-text.js"\';a(text);import("./lazy.js");',
  'chunks/preloaded.js': 'export const b=1;',
  'chunks/shared.js': 'import"./popup.js";export const a=console.log;',
  'chunks/side-effect.js': 'globalThis.c=1;',
  'chunks/again.js': 'export const d=1;',
  'chunks/lazy.js': 'export const e=1;',
  'assets/popup.css':
    'body{background:url(../images/line.svg)}i{background:url(data:image/png;,x)}',
  'images/line.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'library.html': '<!doctype html>',
};

beforeEach(() => {
  build = mkdtempSync(path.join(os.tmpdir(), 'plumbline-budgets-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});

afterEach(() => {
  rmSync(build, { recursive: true });
});

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(build, file)), { recursive: true });
  writeFileSync(path.join(build, file), text);
}

function contextOf(name: string) {
  const found = measure(build).find(({ context }) => context === name);
  if (!found) throw new Error(`no context ${name}`);
  return found;
}

test('follows what the popup loads at once, and leaves out what it loads later', () => {
  expect(
    contextOf('popup')
      .files.map(({ file }) => file)
      .sort(),
  ).toEqual([
    'assets/popup.css',
    'chunks/again.js',
    'chunks/popup.js',
    'chunks/preloaded.js',
    'chunks/shared.js',
    'chunks/side-effect.js',
    'images/line.svg',
    'popup.html',
  ]);
});

test('adds up gzipped bytes', () => {
  const { files, bytes } = contextOf('popup');
  const expected = files.map(({ file }) => gzipSync(FILES[file] ?? '').length);
  expect(files.map(({ bytes }) => bytes)).toEqual(expected);
  expect(bytes).toBe(expected.reduce((sum, each) => sum + each, 0));
});

test('refuses a build that lacks a context', () => {
  rmSync(path.join(build, 'page-reader.js'));
  expect(() => measure(build)).toThrow(/page-reader\.js/);
});

test('refuses a file from somewhere else', () => {
  write('popup.html', '<!doctype html><script src="https://example.org/x.js"></script>');
  expect(() => measure(build)).toThrow(/outside the extension/);
});
