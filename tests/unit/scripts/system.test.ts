import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { agreedBeforehand, installed, isSnap } from '../../../scripts/setup/system.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-system-'));
  vi.stubEnv('PATH', folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

function program(name: string, text = '#!/bin/sh\n'): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

test('finds programs on PATH and by path, in the order asked for, and each only once', () => {
  const browser = program('browser');
  const other = program('other');
  symlinkSync(browser, path.join(folder, 'browser-stable'));
  writeFileSync(path.join(folder, 'no-program'), '');
  const candidates = [
    'other',
    'browser',
    'browser-stable',
    'absent',
    'no-program',
    undefined,
    other,
  ];
  expect(installed(candidates)).toEqual([other, browser]);
  expect(installed(['/no/such/browser'])).toEqual([]);
});

test('tells snaps and the scripts that stand for them', () => {
  expect(isSnap(program('real'))).toBe(false);
  expect(isSnap(program('stub', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n'))).toBe(true);
});

test('an install is agreed to with --yes or in CI', () => {
  for (const [ci, yes, agreed] of [
    ['', false, false],
    ['false', false, false],
    ['', true, true],
    ['true', false, true],
    ['1', false, true],
  ] as const) {
    vi.stubEnv('CI', ci);
    expect(agreedBeforehand(yes), `CI=${ci} yes=${yes}`).toBe(agreed);
  }
});
