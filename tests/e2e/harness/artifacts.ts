import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../scripts/setup/run.ts';

/** The folder of a built extension; throws where it was not built. */
export function builtExtension(target: 'chrome-mv3' | 'firefox-mv3'): string {
  // For trying the harness on another extension.
  const folder = path.resolve(
    ROOT,
    process.env.PLUMBLINE_EXTENSION ?? path.join('.output', target),
  );
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    const command = target === 'chrome-mv3' ? 'wxt build' : 'wxt build -b firefox --mv3';
    throw new Error(`No extension at ${folder}: run "${command}" first.`);
  }
  return folder;
}

/** Writes a picture to `.cache/screenshots/NAME.png`, for people to look at. */
export function keepScreenshot(name: string, png: Uint8Array): void {
  const file = path.join(ROOT, '.cache', 'screenshots', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, png);
}
