// Pictures of every view and state of the popup, in light and dark and at 200 % text, and axe's
// verdict on each: `npm run screenshots -- [FOLDER]` (default .cache/screenshots). The built
// extension's own popup page, storage and styles are used; only the background's answers are made
// up, so that states that real pages seldom show (a score of 100, three cautions, right-to-left
// text) can be looked at. Exits with 1 where axe finds a violation or something is cut off.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import type { PageResult } from '../src/messages/protocol.ts';
import { accessibilityViolations } from '../tests/e2e/harness/axe.ts';
import { STATES } from '../tests/unit/ui/sample.ts';
import { ensureChromium } from './setup/chromium.ts';
import { type ExtensionBrowser, launchWithExtension } from './setup/launch.ts';
import { ROOT } from './setup/run.ts';

/** What the popup is looked at with: colour scheme and root font size in px (32: text at 200 %). */
const LOOKS = [
  { name: 'light', scheme: 'light', fontSize: 16 },
  { name: 'dark', scheme: 'dark', fontSize: 16 },
  { name: 'large', scheme: 'light', fontSize: 32 },
] as const;
type Look = (typeof LOOKS)[number];

/** Chrome's popup: the body's width, and the most height it gives. */
const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };

/** The address of the one page without a score that can be saved here. */
const PAPER = 'https://papers.example.org/serving.pdf';

/** Opens the popup as a page with a made-up answer of the background; `null` never comes. */
async function openPopup(
  { browser, extension }: ExtensionBrowser,
  answer: PageResult | null,
  look: Look,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(POPUP);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: look.scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluateOnNewDocument(
    (given: PageResult | null, fontSize: number, errorUrl: string) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: unknown }; tabs: { get: unknown } };
      };
      // The tab is the popup's own: as if it were the page that was scored.
      chrome.tabs.get = () =>
        Promise.resolve({
          status: 'complete',
          url: given && 'page' in given ? given.page.article.url : errorUrl,
        });
      chrome.runtime.sendMessage = (
        message: { type: string },
        respond: (response: unknown) => void,
      ) => {
        if (message.type === 'showQuote') respond({ res: { outcome: 'hidden' } });
        else if (given) respond({ res: given });
      };
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = `${fontSize}px`;
      });
    },
    answer,
    look.fontSize,
    answer && 'error' in answer && answer.error.code === 'pdf' ? PAPER : '',
  );
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  await page.waitForSelector(
    answer ? '[data-testid=result], [role=alert]' : '[data-testid=loading]',
  );
  return page;
}

/** Takes the picture; returns what is wrong with what it shows. */
async function picture(page: Page, file: string): Promise<string[]> {
  // Icons and fonts are painted a frame after the state is there.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await page.screenshot({ path: `${file}.png` });
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=tabpanel]')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} is wider than the popup`),
  );
  return [...wide, ...(await accessibilityViolations(page))];
}

async function pressTab(page: Page, index: number, shows: string): Promise<void> {
  await (await page.$$('[role=tab]'))[index]?.click();
  await page.waitForSelector(`[data-testid=${shows}]`);
}

const folder = path.resolve(process.argv[2] ?? path.join(ROOT, '.cache', 'screenshots'));
mkdirSync(folder, { recursive: true });
const chromium = await ensureChromium(false);
if ('problem' in chromium) {
  console.error(chromium.problem);
  process.exit(1);
}
const session = await launchWithExtension({
  executablePath: chromium.path,
  extensionDir: path.join(ROOT, '.output/chrome-mv3'),
  headless: true,
});

let wrong = 0;
async function take(page: Page, name: string): Promise<void> {
  const problems = await picture(page, path.join(folder, name));
  wrong += problems.length;
  console.log(problems.length === 0 ? `ok    ${name}` : `WRONG ${name}: ${problems.join('; ')}`);
}

const { typical } = STATES;
if (!typical) throw new Error('the samples lack the typical page');
for (const look of LOOKS) {
  // The first time of the browser's profile is the first run.
  const states: Record<string, PageResult | null> = {
    ...(look === LOOKS[0] ? { 'first-run': { page: typical } } : {}),
    loading: null,
    'error-not-readable': { error: { code: 'not-readable' } },
    'error-pdf': { error: { code: 'pdf' } },
    'error-not-allowed': { error: { code: 'not-allowed' } },
    ...Object.fromEntries(Object.entries(STATES).map(([name, page]) => [name, { page }])),
  };
  for (const [name, answer] of Object.entries(states)) {
    const page = await openPopup(session, answer, look);
    await take(page, `${name}-${look.name}`);
    await page.close();
  }

  const page = await openPopup(session, { page: typical }, look);
  if (look === LOOKS[0]) {
    await pressTab(page, 1, 'reading-list');
    await take(page, 'list-empty');
    await pressTab(page, 0, 'result');
  }
  await page.click('[data-testid=criterion-tradeoffs]');
  await page.click('[data-testid=quote]');
  await take(page, `evidence-${look.name}`);
  await page.$eval('[role=tabpanel]', (panel) => panel.scrollTo(0, panel.scrollHeight));
  await take(page, `suggestions-${look.name}`);
  await page.$$eval('[data-testid=result] h2 button', (all) => all.at(-1)?.click());
  await page.$eval('table', (table) => table.scrollIntoView({ block: 'end' }));
  for (const saved of [true, false]) {
    await page.click('[data-testid=save]');
    await page.waitForSelector(`[data-testid=save][aria-pressed=${saved}]`);
  }
  await take(page, `breakdown-removed-${look.name}`);
  await page.close();

  // Saved once: the list is then there for every look.
  if (look === LOOKS[0]) {
    for (const [name, sample] of Object.entries(STATES)) {
      const article = { ...sample.article, url: `https://${name}.example.org/a-page` };
      const popup = await openPopup(session, { page: { ...sample, article } }, look);
      await popup.click('[data-testid=save]');
      await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
      if (sample === typical) await take(popup, 'saved');
      await popup.close();
    }
  }
  const views = await openPopup(session, { page: typical }, look);
  await pressTab(views, 1, 'reading-item');
  await take(views, `list-${look.name}`);
  await pressTab(views, 2, 'roadmap');
  await take(views, `roadmap-${look.name}`);
  await views.close();
}
await session.browser.close();
process.exitCode = wrong === 0 ? 0 : 1;
