import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { deleteLibrary, openLibrary, openLibraryOf, showsText } from './harness/library.ts';
import { closeAll, openPanel, showsTitle, titleOf } from './harness/panel.ts';
import { openTab, save, sentence } from './harness/popup.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

// By the keyboard alone: a control that goes away, or is disabled, once it is pressed leaves the focus
// where the work goes on, not at the top of the page.

const CASE = '/pages/case-study.html';
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-focus-'));
let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer();
  session = await launchChromium();
});
afterAll(async () => {
  await session?.browser.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => closeAll(session));

/** Presses Enter on a control, waits until it cannot have the focus, and returns what has it instead. */
async function pressAway(page: Page, selector: string): Promise<string> {
  const control = (await page.waitForSelector(selector)) as ElementHandle<HTMLButtonElement> | null;
  await control?.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((each) => !each?.isConnected || each.disabled, {}, control);
  await page.waitForFunction(() => document.activeElement !== document.body, { timeout: 5000 });
  return await page.evaluate(() => {
    const { activeElement: part } = document;
    const heading = document.getElementById(part?.getAttribute('aria-labelledby') ?? '');
    const name = part?.getAttribute('aria-label') ?? heading?.textContent;
    return [part?.localName, name ?? part?.getAttribute('data-testid')].filter(Boolean).join(' ');
  });
}
const named = (name: string) => `::-p-aria([name="${name}"][role="button"])`;

test('in the library: a selection, a dropped text, a removed page, the notice', async () => {
  // One whose text is stored, and the newest.
  const { popup } = await pressAndSettle(
    session,
    await openPage(session, `${server.origin}${CASE}`),
  );
  await save(popup);
  await popup.close();
  const library = await openLibraryOf(session, 5);
  await library.keyboard.press('Home');
  await library.keyboard.press('x');
  const none = named(sentence('library_select_none'));
  expect(await pressAway(library, none)).toBe('div Reading list');
  await library.keyboard.press('Enter');
  const text = '[data-testid=stored-text] button';
  expect(await pressAway(library, text)).toBe('section');
  expect(await pressAway(library, '[data-testid=undo]')).toBe('div');
  const close = `${named(sentence('ui_close'))}`;
  await library.waitForSelector(close);
  const trash = '[data-testid=details] button[aria-label^="Remove"]';
  expect(await pressAway(library, trash)).toBe('div Reading list');
  await showsText(library, 'main [role=status]', '5 pages');
  expect(await pressAway(library, '[data-testid=undo] + button')).toBe('main');
  await deleteLibrary(library);
});

test('in the catalogue: what was put on the list', async () => {
  const library = await openLibrary(session, 'catalogue');
  const add = '[data-testid=catalogue] li:nth-child(3) button';
  await library.waitForSelector(add);
  expect(await pressAway(library, add)).toMatch(/^li resource-/);
  await deleteLibrary(library);
});

test('among the sites left out: the next one, and where none is left the part around', async () => {
  const library = await openLibrary(session, 'settings');
  for (const site of ['a.example', 'b.example']) {
    await library.type('[data-testid=settings] form input', site);
    await library.keyboard.press('Enter');
    await library.waitForSelector(named(`Remove ${site}`));
  }
  expect(await pressAway(library, named('Remove a.example'))).toBe('li');
  const heading = sentence('library_left_out');
  expect(await pressAway(library, named('Remove b.example'))).toBe(`section ${heading}`);
  await library.close();
});

test('an import, from the choice of a file to the next', async () => {
  const file = path.join(folder, 'list.csv');
  writeFileSync(
    file,
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n' +
      '1,A page,,,https://example.org/a,Unsorted,ml,2026-03-01T10:00:00.000Z,,,false\n',
  );
  const library = await openLibrary(session, 'transfer');
  const panel = `section ${sentence('library_import')}`;
  const choose = async () => {
    const [chooser] = await Promise.all([
      library.waitForFileChooser(),
      (async () => {
        await (await library.waitForSelector(named(sentence('library_choose_files'))))?.focus();
        await library.keyboard.press('Enter');
      })(),
    ]);
    await chooser.accept([file]);
    await library.waitForSelector('[data-testid=preview]');
    await library.waitForFunction(() => document.activeElement !== document.body);
    expect(await library.$('[data-testid=import]:focus')).not.toBeNull();
  };
  await choose();
  expect(await pressAway(library, named(sentence('library_cancel')))).toBe(panel);
  await choose();
  expect(await pressAway(library, '[data-testid=run-import]')).toBe(panel);
  await library.waitForSelector('[data-testid=import-done]');
  expect(await pressAway(library, named(sentence('library_import_more')))).toBe(panel);
  await deleteLibrary(library);
});

test('in the popup: the introduction, the evidence in the page, more resources', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const first = await pressAndSettle(session, page);
  await first.popup.evaluate('chrome.storage.local.remove("introShown")');
  await first.popup.close();
  const { popup } = await pressAndSettle(session, page);
  expect(await pressAway(popup, '[data-testid=intro] button')).not.toBe('');
  const evidence = `section ${sentence('evidence_heading')}`;
  expect(await pressAway(popup, '[data-testid=evidence-show]')).toBe(evidence);
  expect(await pressAway(popup, '[data-testid=evidence-hide]')).toBe(evidence);
  await openTab(popup, 'Roadmap');
  await popup.waitForSelector('[data-testid=roadmap]');
  const shown = await popup.evaluate(() => {
    const more = [
      ...document.querySelectorAll<HTMLElement>('[data-testid=roadmap] ul + button'),
    ].find((each) => each.checkVisibility());
    more?.setAttribute('data-testid', 'more');
    return more?.previousElementSibling?.childElementCount;
  });
  expect(await pressAway(popup, '[data-testid=more]')).toMatch(/^li/);
  // The first of those that came.
  const at = await popup.evaluate(() => {
    const { activeElement: entry } = document;
    return entry && [...(entry.parentElement?.children ?? [])].indexOf(entry);
  });
  expect(at).toBe(shown);
});

test('in the panel: the evidence in the page', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  const evidence = `section ${sentence('evidence_heading')}`;
  expect(await pressAway(panel, '[data-testid=evidence-show]')).toBe(evidence);
  expect(await pressAway(panel, '[data-testid=evidence-hide]')).toBe(evidence);
});
