import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { accessibilityViolations } from './harness/axe.ts';
import {
  launchChromium,
  openPage,
  pressAndSettle,
  screenshot,
  setColorScheme,
} from './harness/chromium.ts';
import { levelsOf, openCriterion, openTab, save } from './harness/popup.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer();
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

async function openPopup(): Promise<Page> {
  const page = await openPage(session, `${server.origin}/sample-tutorial.html`);
  return (await pressAndSettle(session, page)).popup;
}

/** The views, in an order in which the list is empty first. */
const VIEWS: Record<string, () => Promise<Page>> = {
  'this page': openPopup,
  'this page, every criterion unfolded': async () => {
    const popup = await openPopup();
    for (const { criterion } of await levelsOf(popup)) await openCriterion(popup, criterion);
    return popup;
  },
  'a page without a score': async () => {
    const page = await openPage(session, 'chrome://version/');
    return (await pressAndSettle(session, page)).popup;
  },
  'the empty reading list': async () => {
    const popup = await openPopup();
    await openTab(popup, 'Reading list');
    return popup;
  },
  'this page, saved': async () => {
    const popup = await openPopup();
    await save(popup);
    return popup;
  },
  'the reading list': async () => {
    const popup = await openPopup();
    await openTab(popup, 'Reading list');
    await popup.waitForSelector('[data-testid=reading-item]');
    return popup;
  },
  'the roadmap': async () => {
    const popup = await openPopup();
    await openTab(popup, 'Roadmap');
    return popup;
  },
};

test.for(Object.entries(VIEWS))(
  'axe finds nothing in %s, in light and dark',
  async ([name, open]) => {
    const popup = await open();
    for (const scheme of ['light', 'dark'] as const) {
      await setColorScheme(popup, scheme);
      // Colours may fade over.
      await popup.evaluate(() =>
        Promise.all(document.getAnimations().map((animation) => animation.finished)),
      );
      expect(await accessibilityViolations(popup), scheme).toEqual([]);
      await screenshot(popup, `${name}, ${scheme}`);
    }
  },
);

test('the popup can be used with the keyboard alone', async () => {
  const popup = await openPopup();
  const focused = () =>
    popup.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('data-testid') ?? element?.getAttribute('role') ?? '';
    });
  const reached = new Set<string>();
  for (let presses = 0; presses < 60 && !reached.has('save'); presses++) {
    await popup.keyboard.press('Tab');
    reached.add(await focused());
  }
  const criteria = (await levelsOf(popup)).map(({ criterion }) => `criterion-${criterion}`);
  expect([...reached]).toEqual(expect.arrayContaining(['tab', ...criteria, 'save']));
});
