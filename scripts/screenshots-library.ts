// Pictures of every view of the library, empty, with 5 and with 10,000 pages, in light, dark and at
// 200 % text, and axe's verdict on each: `npm run screenshots:library -- [FOLDER] [VIEW...]`.
// Exits with 1 where axe finds a violation or a view is wider or higher than its window.
import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { ElementHandle, Page } from 'puppeteer-core';
import { accessibilityViolations } from '../tests/e2e/harness/axe.ts';
import { launchChromium } from '../tests/e2e/harness/chromium.ts';
import { openLibrary, seedLibrary } from '../tests/e2e/harness/library.ts';
import { ROOT } from './setup/run.ts';

const LOOKS = [
  { name: 'light', scheme: 'light', fontSize: 16 },
  { name: 'dark', scheme: 'dark', fontSize: 16 },
  { name: 'large', scheme: 'light', fontSize: 32 },
] as const;
const SIZES = [0, 5, 10_000];
/** A view, and what has to be there before its picture is taken. */
interface View {
  /** As in the library's own address, behind the `#/`. */
  address: string;
  /** Selector of what has to be there. */
  shows: string;
  /** What a person does before the picture; for views that need pages on the list. */
  act?: (page: Page) => Promise<unknown>;
}
/** The views by the names that their pictures get. */
const VIEWS: Record<string, View> = {
  list: { address: 'list', shows: 'main h2, [data-testid=reading-item]' },
  found: { address: 'list?q=shadow&score=working', shows: '[data-testid=reading-list]' },
  details: {
    address: 'list',
    shows: '[data-testid=reading-item]',
    act: (page) => page.keyboard.press('Enter'),
  },
  progress: {
    address: 'list?status=reading',
    shows: '[data-testid=reading-item]',
    // Nothing to do, but for pages on the list.
    act: async () => {},
  },
  selected: {
    address: 'list',
    shows: '[data-testid=reading-item]',
    act: (page) => page.keyboard.type('xjx'),
  },
  coverage: {
    address: 'roadmap',
    shows: '[data-testid=roadmap]',
    act: (page) =>
      page.evaluate(() => {
        const cells = document.querySelectorAll<HTMLElement>('table button');
        cells[8]?.click();
        cells[8]?.scrollIntoView({ block: 'start' });
      }),
  },
  preview: {
    address: 'transfer',
    shows: '[data-testid=transfer]',
    act: async (page) => {
      const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path.join(ROOT, 'tests', 'fixtures', 'imports', 'omnivore.zip'));
      await page.waitForSelector('[data-testid=preview]');
      await page.$$eval(
        '[data-testid=preview] h2 button, [data-testid=preview] h3 button',
        (all) => {
          for (const each of all) each.click();
        },
      );
    },
  },
  catalogue: { address: 'catalogue', shows: '[data-testid=catalogue]' },
  settings: { address: 'settings', shows: '[data-testid=settings]' },
  transfer: { address: 'transfer', shows: '[data-testid=transfer]' },
  roadmap: { address: 'roadmap', shows: '[data-testid=roadmap]' },
};

const folder = path.resolve(process.argv[2] ?? path.join(ROOT, '.cache', 'screenshots'));
const chosen = process.argv.slice(3);
mkdirSync(folder, { recursive: true });
let wrong = 0;

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} is wider than the window`),
  );
  // The header would scroll away: only what is in `main` may scroll.
  const tall = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight > clientHeight ? ['the document is higher than the window'] : [];
  });
  const problems = [...wide, ...tall, ...(await accessibilityViolations(page))];
  wrong += problems.length;
  console.log(
    problems.length === 0 ? `ok    ${name}` : `WRONG ${name}:\n  ${problems.join('\n  ')}`,
  );
}

for (const size of SIZES) {
  const userDataDir = path.join(os.tmpdir(), `plumbline-screenshots-${process.pid}-${size}`);
  const session = await launchChromium({ userDataDir });
  const first = await openLibrary(session);
  if (size > 0) await seedLibrary(first, size, Date.now());
  await first.close();
  for (const [view, { address, shows, act }] of Object.entries(VIEWS)) {
    if (chosen.length > 0 && !chosen.includes(view)) continue;
    if (size === 0 && (view === 'found' || act)) continue;
    for (const { name, scheme, fontSize } of LOOKS) {
      const page = await openLibrary(session, address);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size}px`;
      }, fontSize);
      await page.waitForSelector(shows, { timeout: 30_000 });
      await act?.(page);
      await picture(page, `library-${view}-${size}-${name}`);
      await page.close();
    }
  }
  await session.browser.close();
  rmSync(userDataDir, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
