import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { EXPORT_FORMATS } from '../../src/reading-list/formats/formats.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, setColorScheme } from './harness/chromium.ts';
import { countRecords, openLibrary, seedLibrary } from './harness/library.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-transfer-'));
let session: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  session = await launchChromium();
  page = await openTransfer(session);
});
afterAll(async () => {
  await session.browser.close();
  rmSync(folder, { recursive: true });
});

/** By way of the list, which creates the library's tables: the tests look into them. */
async function openTransfer(on: ExtensionBrowser): Promise<Page> {
  const opened = await openLibrary(on);
  await opened.waitForSelector('main h2');
  await opened.click('nav a[href="#/transfer"]');
  await opened.waitForSelector('[data-testid=transfer]');
  return opened;
}
const text = (testId: string, on = page) =>
  on.$eval(`[data-testid=${testId}]`, (each) => (each as HTMLElement).innerText);
async function pressButton(name: string, on = page): Promise<void> {
  await on.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find(
      (each) => each.textContent?.trim() === wanted,
    );
    if (!found) throw new Error(`no button ${wanted}`);
    found.click();
  }, name);
}

/** Chooses a file with this content and waits for the preview, or for what is wrong with it. */
async function choose(
  name: string,
  content: string,
  on = page,
  expected: 'preview' | 'problem' = 'preview',
): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const input = (await on.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await on.waitForSelector(
    expected === 'preview'
      ? '[data-testid=preview]'
      : '[data-testid=import] [role=alert]:not(:empty)',
    { timeout: 30_000 },
  );
}

/** An export as Raindrop.io writes it, with some entries that cannot be imported. */
function raindrop(rows: number, bad: number): string {
  const lines = ['id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite'];
  for (let index = 0; index < rows; index++) {
    const url = index < bad ? 'javascript:alert(1)' : `https://example.org/import/${index}`;
    lines.push(
      `${index},"Page ${index}, imported",,,${url},Unsorted,"ml, import",2026-03-01T10:00:00.000Z,,,false`,
    );
  }
  return lines.join('\n');
}

describe('bringing in', () => {
  it('says what is wrong with a file that is no list', async () => {
    await choose('holiday.csv', 'a,b\n1,2\n', page, 'problem');
    expect(await text('import')).toContain('“holiday.csv”: Plumbline does not know this kind');
    expect(await countRecords(page, 'items')).toBe(0);
  });

  it('shows what 10,000 rows would change, imports them, lists the bad ones, and undoes it', async () => {
    await choose('raindrop.csv', raindrop(10_000, 3));
    expect(await text('preview')).toContain('Read as: Raindrop.io (CSV).');
    expect(await text('preview')).toContain('9,997 new, 0 updated, 0 skipped, 3 not readable.');
    expect(await countRecords(page, 'items')).toBe(0);

    await page.click('[data-testid=run-import]');
    await page.waitForSelector('[data-testid=import-done]', { timeout: 60_000 });
    expect(await countRecords(page, 'items')).toBe(9997);
    await page.click('[data-testid=import-done] h2 button');
    const bad = await page.$$eval('[data-testid=import-done] li', (rows) =>
      rows.map((row) => row.textContent),
    );
    expect(bad).toHaveLength(3);
    expect(bad[0]).toContain('Entry 2');
    expect(bad[0]).toContain('is not a web page');

    await page.click('[data-testid=undo]');
    await vi.waitFor(async () => expect(await countRecords(page, 'items')).toBe(0), 30_000);
    await pressButton('Import more');
  });

  it('leaves everything as it was when it is cancelled on the way', async () => {
    await choose('raindrop.csv', raindrop(10_000, 0));
    await page.evaluate(() => {
      // Pressed the moment it is there: on a fast machine a person would be too late.
      new MutationObserver((_, observer) => {
        const cancel = [...document.querySelectorAll('[data-testid=import] button')].find(
          (each) => each.textContent === 'Cancel',
        );
        if (!cancel || document.querySelector('[data-testid=preview]')) return;
        observer.disconnect();
        (cancel as HTMLElement).click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.click('[data-testid=run-import]');
    await page.waitForFunction(() =>
      document.querySelector('[data-testid=import]')?.textContent?.includes('Cancelled.'),
    );
    expect(await countRecords(page, 'items')).toBe(0);
  });

  it('skips what is there already and tells what it would update', async () => {
    await choose('raindrop.csv', raindrop(3, 0));
    await page.click('[data-testid=run-import]');
    await page.waitForSelector('[data-testid=import-done]');
    await pressButton('Import more');
    await choose('again.csv', raindrop(4, 0).replace('"ml, import"', '"ml, import, new"'));
    expect(await text('preview')).toContain('1 new, 1 updated, 2 skipped, 0 not readable.');
    await pressButton('Cancel');
    expect(await countRecords(page, 'items')).toBe(3);
    await page.click('[data-testid=undo]');
    await vi.waitFor(async () => expect(await countRecords(page, 'items')).toBe(0), 10_000);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (scheme) => {
    await setColorScheme(page, scheme);
    expect(await accessibilityViolations(page)).toEqual([]);
    await choose('raindrop.csv', raindrop(5, 2));
    await page.click('[data-testid=preview] h2 button');
    expect(await accessibilityViolations(page)).toEqual([]);
    await pressButton('Cancel');
  });
});

describe('taking out', () => {
  async function download(format: string, on: Page): Promise<string> {
    const client = await on.createCDPSession();
    await client.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
    });
    const before = new Set(readdirSync(folder));
    await on.click(`[data-testid=export-${format}]`);
    const name = await vi.waitFor(
      () => {
        const fresh = readdirSync(folder).find(
          (each) => !before.has(each) && !each.endsWith('.crdownload'),
        );
        if (!fresh) throw new Error('nothing downloaded yet');
        return fresh;
      },
      { timeout: 20_000, interval: 50 },
    );
    const content = readFileSync(path.join(folder, name), 'utf8');
    rmSync(path.join(folder, name));
    return content;
  }

  it('writes each format, and its own is restored whole into a fresh profile', async () => {
    await seedLibrary(page, 40);
    const ids = await page.$$eval('[data-testid=export] li button', (all) =>
      all.map((each) => each.getAttribute('data-testid')?.replace('export-', '') ?? ''),
    );
    expect(ids).toEqual(EXPORT_FORMATS.map(({ id }) => id));
    for (const id of ids) {
      expect((await download(id, page)).includes('/posts/39'), id).toBe(true);
    }
    const backup = await download('plumbline', page);

    const fresh = await launchChromium();
    try {
      const other = await openTransfer(fresh);
      await choose('backup.json', backup, other);
      expect(await text('preview', other)).toContain('40 new, 0 updated, 0 skipped');
      await other.click('[data-testid=run-import]');
      await other.waitForSelector('[data-testid=import-done]');
      const again = await download('plumbline', other);
      const withoutDate = (json: string) => ({ ...JSON.parse(json), exportedAt: 0, writtenAt: 0 });
      expect(withoutDate(again)).toEqual(withoutDate(backup));

      // What a restore would take away is shown before it does.
      await pressButton('Import more', other);
      await choose('more.csv', raindrop(13, 0), other);
      await other.click('[data-testid=run-import]');
      await other.waitForSelector('[data-testid=import-done]');
      expect(await countRecords(other, 'items')).toBe(53);
      await pressButton('Import more', other);
      await choose('backup.json', backup, other);
      await other.click('[data-testid=preview] label:nth-of-type(2) input');
      expect(await text('preview', other)).toContain('13 pages saved since would be removed');
      await other.click('[data-testid=run-import]');
      await other.waitForSelector('[data-testid=import-done]');
      expect(await countRecords(other, 'items')).toBe(40);
      await other.click('[data-testid=undo]');
      await vi.waitFor(async () => expect(await countRecords(other, 'items')).toBe(53), 10_000);
    } finally {
      await fresh.browser.close();
    }
  });
});
