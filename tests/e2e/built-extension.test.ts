import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { builtExtension } from './harness/artifacts.ts';

// What is installed: asserted on the build, so that no option of the tools changes it unseen.

/** None of these shows a warning at install. */
const PERMISSIONS = {
  'chrome-mv3': [
    ...['activeTab', 'alarms', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage'],
    'unlimitedStorage',
  ],
  'firefox-mv3': [
    ...['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
  ],
};
/** Asked for in the library, at the switch of the feature that needs it. */
const OPTIONAL = {
  'chrome-mv3': ['downloads', 'readingList'],
  'firefox-mv3': ['downloads'],
};

describe.for(['chrome-mv3', 'firefox-mv3'] as const)('%s', (target) => {
  const build = builtExtension(target);
  const read = (file: string) => readFileSync(path.join(build, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));

  test('asks for nothing that shows a warning, and for sites only when the user wants it', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS[target]);
    expect(manifest.optional_permissions).toEqual(OPTIONAL[target]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'externally_connectable',
      'content_security_policy',
    ]) {
      expect(manifest[key] ?? [], key).toEqual([]);
    }
  });

  test('says on its toolbar button what a press does', () => {
    expect(manifest.action.default_title).toBe('__MSG_action_title__');
  });

  test('has its side panel where the browser looks for it, closed at install', () => {
    const panel = target === 'chrome-mv3' ? manifest.side_panel : manifest.sidebar_action;
    expect(panel).toMatchObject(
      target === 'chrome-mv3'
        ? { default_path: 'sidepanel.html' }
        : { default_panel: 'sidepanel.html', open_at_install: false },
    );
  });

  test('no page can load its files', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('its pages load scripts and styles of its own only, and none inline', () => {
    const pages = globSync('**/*.html', { cwd: build });
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      const { document } = new JSDOM(read(page)).window;
      for (const script of document.querySelectorAll('script')) {
        expect(script.textContent, page).toBe('');
      }
      for (const element of document.querySelectorAll('[src], link[href]')) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        expect(new URL(address, 'ext://build/').host, `${page}: ${address}`).toBe('build');
      }
    }
  });

  test('its scripts evaluate no text and import nothing from elsewhere', () => {
    const scripts = globSync('**/*.js', { cwd: build });
    expect(scripts).toContain('background.js');
    for (const script of scripts) expect(foreignCode(script, read(script)), script).toEqual([]);
  });
});

/** Calls of `eval`, `importScripts` and imports from an address: what could bring in other code. */
function foreignCode(file: string, text: string): string[] {
  const { program, module } = parseSync(file, text);
  const isRemote = (source: string) => /^(\w+:)?\/\//.test(source);
  const found = module.staticImports
    .map(({ moduleRequest }) => moduleRequest.value)
    .filter(isRemote);
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'eval' || callee.name === 'importScripts') found.push(callee.name);
    },
    ImportExpression({ source }) {
      if (source.type === 'Literal' && isRemote(String(source.value))) {
        found.push(String(source.value));
      }
    },
  }).visit(program);
  return found;
}

test('the check for foreign code sees what it looks for', () => {
  const text =
    'import "https://example.org/a.js";import("//example.org/b.js");eval("1");importScripts("c");x.eval("1")';
  expect(foreignCode('x.js', text)).toEqual([
    'https://example.org/a.js',
    '//example.org/b.js',
    'eval',
    'importScripts',
  ]);
});
