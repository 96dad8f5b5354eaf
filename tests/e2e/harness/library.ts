import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../scripts/setup/launch.ts';
import { sampleLibrary } from '../../fixtures/sample-library.ts';

/** Opens the library in a tab; `view` as in its address, `list?status=reading`. */
export async function openLibrary(
  { browser, extension }: ExtensionBrowser,
  view = 'list',
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`chrome-extension://${extension.id}/library.html#/${view}`);
  await page.waitForSelector('main > :not(h1)');
  return page;
}

/**
 * Puts `count` made-up pages into the library's own tables, past the user interface, from a page of
 * the extension that has opened it before. Open views are told nothing: load them again.
 */
export async function seedLibrary(page: Page, count: number, newest?: number): Promise<void> {
  await page.evaluate(
    async (tables) => {
      const opening = indexedDB.open('plumbline');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = db.transaction(Object.keys(tables), 'readwrite');
      for (const [table, rows] of Object.entries(tables)) {
        for (const row of rows) transaction.objectStore(table).put(row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      db.close();
    },
    { ...sampleLibrary(count, newest) } as Record<string, unknown[]>,
  );
}

/** The library with `count` made-up pages in it, freshly opened. */
export async function openLibraryOf(
  session: ExtensionBrowser,
  count: number,
  view?: string,
): Promise<Page> {
  const first = await openLibrary(session);
  await seedLibrary(first, count);
  await first.close();
  const page = await openLibrary(session, view);
  await page.waitForSelector('[data-testid=reading-item], main h2');
  return page;
}

/** Deletes the library's database, of which Dexie lets go when it is asked to, and closes the page. */
export async function deleteLibrary(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('plumbline').onsuccess = resolve;
    });
  });
  await page.close();
}

/** The titles of the rows that are drawn, from the top. */
export function shownTitles(page: Page): Promise<string[]> {
  return page.$$eval('[data-testid=reading-item] p[dir=auto]', (all) =>
    all.map((each) => each.textContent),
  );
}

/** Waits until an element that the selector finds says this. */
export async function showsText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (css, wanted) =>
      [...document.querySelectorAll(css)].some((each) => each.textContent?.includes(wanted)),
    {},
    selector,
    text,
  );
}

/** The records of a table of the library; `T` is what they are taken for. */
export function readRecords<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const done = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('plumbline'));
    const records = await done(db.transaction(name).objectStore(name).getAll());
    db.close();
    return records;
  }, table);
}

/** How many records a table of the library holds. */
export function countRecords(page: Page, table: string): Promise<number> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open('plumbline');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counting = db.transaction(name).objectStore(name).count();
    const count = await new Promise<number>((resolve, reject) => {
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
    });
    db.close();
    return count;
  }, table);
}
