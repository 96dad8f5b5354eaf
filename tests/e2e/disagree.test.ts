import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { ROOT } from '../../scripts/setup/run.ts';
import { openZip } from '../../src/reading-list/zip.ts';
import { accessibilityViolations } from './harness/axe.ts';
import {
  launchChromium,
  openPage,
  pressAndSettle,
  screenshot,
  setColorScheme,
  stopServiceWorker,
} from './harness/chromium.ts';
import { seedEarlierModel, storedScores } from './harness/database.ts';
import { openLibrary } from './harness/library.ts';
import { clickInMiddle, levelsOf, openCriterion, openTab, save, scoreOf } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// A reader who is of another opinion, and whose pages and model change, in one profile.

const TUTORIAL = readFileSync(path.join(ROOT, 'tests/fixtures/sample-tutorial.html'), 'utf8');
/** What the server's page says now. */
let html = TUTORIAL;
let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer({ '/changing.html': (...args) => respond(html)(...args) });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

async function open(): Promise<{ page: Page; popup: Page }> {
  const page = await openPage(session, `${server.origin}/changing.html`);
  return { page, popup: (await pressAndSettle(session, page)).popup };
}

/** Looks at the view in light and dark, with axe and for whoever opens the pictures. */
async function inspect(popup: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await setColorScheme(popup, scheme);
    await popup.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished)),
    );
    expect(await accessibilityViolations(popup), `${name}, ${scheme}`).toEqual([]);
    await screenshot(popup, `${name}, ${scheme}`);
  }
  await setColorScheme(popup, 'light');
}

const text = (popup: Page, id: string) =>
  popup.$eval(`[data-testid=${id}]`, (element) => (element as HTMLElement).innerText);

test('a level that the reader disagrees with shows both levels when the popup is opened again', async () => {
  const first = await open();
  const [strongest] = await levelsOf(first.popup);
  const other = (await levelsOf(first.popup)).find(({ level }) => level === 1 || level === 2);
  if (!strongest || !other) throw new Error('no levels to disagree with');
  const row = await openCriterion(first.popup, other.criterion);
  const higher = await row.waitForSelector('[data-testid=higher]');
  if (!higher) throw new Error('no button');
  await clickInMiddle(higher);
  await row.waitForSelector('[data-testid=higher][aria-pressed=true]');
  await openCriterion(first.popup, strongest.criterion);
  await row.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await inspect(first.popup, 'disagreed');
  await first.popup.close();
  await first.page.close();

  const again = await open();
  await again.popup.waitForSelector('[data-testid=yours]');
  const shown = `[data-testid=criterion-${other.criterion}]`;
  expect(await again.popup.$eval(shown, (button) => button.textContent)).toContain('you: higher');
  // Ours is where it was.
  expect(await levelsOf(again.popup)).toContainEqual(other);

  // Taken back: gone, now and when it is opened again.
  const rowAgain = await openCriterion(again.popup, other.criterion);
  const pressed = await rowAgain.waitForSelector('[data-testid=higher][aria-pressed=true]');
  if (pressed) await clickInMiddle(pressed);
  await again.popup.waitForFunction(() => !document.querySelector('[data-testid=yours]'));
  await again.page.close();
});

test('a saved page whose text changed says so and is updated in one press', async () => {
  const first = await open();
  const before = await scoreOf(first.popup);
  await save(first.popup);
  expect(await first.popup.$('[data-testid=saved-change]')).toBeNull();
  await first.popup.close();
  await first.page.close();

  // Half of the article is gone.
  html = TUTORIAL.replace(/<p>/g, (paragraph, at: number) =>
    at % 2 === 0 ? '<p hidden>' : paragraph,
  );
  const { page, popup } = await open();
  const now = await scoreOf(popup);
  await popup.waitForSelector('[data-testid=saved-change]');
  expect(await text(popup, 'saved-change')).toContain('the page changed');
  expect(await text(popup, 'saved-change')).toContain(String(before));
  expect(await text(popup, 'saved-change')).toContain(String(now));
  await inspect(popup, 'page changed');
  await popup.locator('[data-testid=update]').click();
  await popup.waitForFunction(() => !document.querySelector('[data-testid=saved-change]'));
  expect((await storedScores(popup)).map(({ score }) => score)).toEqual([now]);
  await page.close();
});

test('pages of an earlier model are scored again in one press, while the service worker is ended', async () => {
  const { page, popup } = await open();
  const score = await scoreOf(popup);
  const [stored] = await storedScores(popup);
  const COUNT = 120;
  await seedEarlierModel(popup, 'earlier', COUNT);
  await popup.close();
  await page.close();

  const opened = await open();
  expect(await text(opened.popup, 'saved-change')).toContain('the scoring model changed');
  await openTab(opened.popup, 'Reading list');
  await opened.popup.waitForSelector('[data-testid=rescore-start]');
  expect(await text(opened.popup, 'rescore')).toContain(
    `${COUNT} pages were scored by an earlier model.`,
  );
  await inspect(opened.popup, 'earlier model');

  // Cancelled in the middle: what was done stays.
  await opened.popup.locator('[data-testid=rescore-start]').click();
  await opened.popup.waitForFunction(() =>
    /Scoring again: [1-9]/.test(document.querySelector('[data-testid=rescore]')?.textContent ?? ''),
  );
  await opened.popup.locator('[data-testid=rescore-cancel]').click();
  await opened.popup.waitForSelector('[data-testid=rescore-start]');
  expect(await text(opened.popup, 'rescore')).toContain('Stopped');
  const partly = await storedScores(opened.popup);
  const rescored = partly.filter(({ model }) => model === stored?.model);
  expect(rescored.length).toBeGreaterThan(0);
  expect(rescored.length).toBeLessThan(COUNT);

  // Again, with the service worker ended before and while it works.
  await stopServiceWorker(session);
  await opened.popup.locator('[data-testid=rescore-start]').click();
  await opened.popup.waitForSelector('[data-testid=rescore-cancel]');
  await screenshot(opened.popup, 'rescoring');
  // The next message starts it again at once: there is no moment to wait for in which it is gone.
  const workers = await session.extension.workers();
  expect(workers).toHaveLength(1);
  for (const worker of workers) await worker.close();
  await opened.popup.waitForFunction(
    () => /scored again:/.test(document.querySelector('[data-testid=rescore]')?.textContent ?? ''),
    { timeout: 30_000 },
  );
  expect(await storedScores(opened.popup)).toEqual(
    Array.from({ length: COUNT }, () => ({ score, model: stored?.model })),
  );
  await inspect(opened.popup, 'rescored');
  await opened.page.close();
}, 120_000);

test('the library shows both levels, and exports them as labels with the page’s text', async () => {
  const { page, popup } = await open();
  const disagreed = (await levelsOf(popup)).find(({ level }) => level > 0);
  if (!disagreed) throw new Error('no level to disagree with');
  const row = await openCriterion(popup, disagreed.criterion);
  const lower = await row.waitForSelector('[data-testid=lower]');
  if (lower) await clickInMiddle(lower);
  await row.waitForSelector('[data-testid=lower][aria-pressed=true]');
  await page.close();

  const library = await openLibrary(session, 'list?q=service%200');
  await library.locator('[data-testid=reading-item] p[dir=auto]').click();
  await library.waitForSelector('[data-testid=details] [data-testid=yours]');
  await inspect(library, 'library, disagreed');
  await library.close();

  const transfer = await openLibrary(session, 'transfer');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-labels-'));
  const client = await transfer.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const button = await transfer.waitForSelector('[data-testid=export-labels]');
  expect(await text(transfer, 'disagreements')).toContain('You disagree with 1 level on 1 page.');
  if (button) await clickInMiddle(button);
  const archives = () => readdirSync(folder).filter((name) => name.endsWith('.zip'));
  await expect.poll(archives, { timeout: 10_000 }).toHaveLength(1);
  const archive = openZip(readFileSync(path.join(folder, archives()[0] ?? '')));
  expect(archive?.names).toHaveLength(4);
  const bytes = archive?.unpack(['labels.jsonl']).get('labels.jsonl');
  const label = JSON.parse(new TextDecoder().decode(bytes));
  expect(label).toMatchObject({
    levels: { [disagreed.criterion]: disagreed.level - 1 },
    disagreed: [disagreed.criterion],
  });
  expect(archive?.names).toContain(`blocks/${label.id}.json`);
  rmSync(folder, { recursive: true });
  await inspect(transfer, 'library, labels');
  await transfer.close();
});
