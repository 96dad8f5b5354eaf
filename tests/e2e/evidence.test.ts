import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { ROOT } from '../../scripts/setup/run.ts';
import { CRITERIA } from '../../src/rubric/rubric.ts';
import { accessibilityViolations } from './harness/axe.ts';
import {
  launchChromium,
  openAndPress,
  openPage,
  pressAndSettle,
  screenshot,
} from './harness/chromium.ts';
import {
  altArrow,
  goOn,
  highlighted,
  marked,
  readAllHighlights,
  readLook,
  showAll,
  squeezed,
  statusOf,
} from './harness/evidence.ts';
import { singlePageApp } from './harness/odd-pages.ts';
import { closePanel, openPanel, showsTitle, titleOf } from './harness/panel.ts';
import { clickInMiddle, found, sentence } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// All evidence in the page at once, and the way from place to place.

const fixture = (file: string) => readFileSync(path.join(ROOT, 'tests/fixtures', file), 'utf8');
const CASE = '/pages/case-study.html';
const DARK =
  '<style>html{background:#10151a;color:#dfe7ec}body *{background:none!important;color:inherit!important}</style>';

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  server = await startPageServer({
    '/dark': respond(fixture('pages/case-study.html').replace('</head>', `${DARK}</head>`)),
    '/app': singlePageApp,
    '/app/two': singlePageApp,
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

const pressOn = (path: string) => openAndPress(session, `${server.origin}${path}`);

test('all evidence at once: a highlight per criterion, the legend counts them, nothing is left behind', async () => {
  const { page, popup } = await pressOn(CASE);
  const markup = await page.content();
  const bare = await page.evaluate(readLook, 'plumbline-monitoring');

  const counts = await showAll(popup);
  expect(Object.keys(counts).length).toBeGreaterThanOrEqual(4);
  expect(await marked(page)).toEqual(counts);
  const looks = new Map<string, string>();
  for (const criterion of CRITERIA) {
    const { ground, line } = await page.evaluate(readLook, `plumbline-${criterion}`);
    expect(ground).not.toBe(bare.ground);
    looks.set(criterion, line);
  }
  expect(new Set(looks.values()).size).toBe(CRITERIA.length);
  await page.evaluate(() => scrollTo({ top: 760, behavior: 'instant' }));
  await screenshot(page, 'evidence-light');
  await popup.$eval('[data-testid=evidence]', (bar) => bar.scrollIntoView({ block: 'center' }));
  await screenshot(popup, 'evidence-popup');
  expect(await accessibilityViolations(popup)).toEqual([]);
  expect(await page.content()).toBe(markup);

  await clickInMiddle(await found(popup, '[data-testid=evidence-hide]'));
  await popup.waitForSelector('[data-testid=legend]', { hidden: true });
  expect(await page.evaluate(readAllHighlights)).toEqual({});
  expect(await page.evaluate(readLook, 'plumbline-monitoring')).toEqual(bare);
  expect(await page.content()).toBe(markup);
  await page.close();
});

test('next and previous, by button and by key: each place in turn, in view, said aloud, and round', async () => {
  const { page, popup } = await pressOn(CASE);
  await showAll(popup);
  const total = new Set(Object.values(await page.evaluate(readAllHighlights)).flat()).size;
  const seen: string[] = [];
  for (let place = 1; place <= total; place++) {
    const said = await goOn(popup, () =>
      place % 2 === 0
        ? popup.locator('[data-testid=evidence-next]').click()
        : altArrow(popup, 'ArrowDown'),
    );
    expect(said).toMatch(new RegExp(`^${place} of ${total}, .+`));
    await expect
      .poll(() => highlighted(page), { timeout: 5000 })
      .toEqual({ text: expect.any(String), inView: true });
    seen.push((await highlighted(page))?.text ?? '');
  }
  expect(new Set(seen).size).toBe(total);
  // In the page's order.
  const text = squeezed(await page.$eval('body', (body) => body.innerText));
  const places = seen.map((quote) => text.indexOf(squeezed(quote)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await screenshot(page, 'evidence-current');

  expect(await goOn(popup, () => popup.locator('[data-testid=evidence-next]').click())).toMatch(
    new RegExp(`^1 of ${total},`),
  );
  expect(await goOn(popup, () => altArrow(popup, 'ArrowUp'))).toMatch(
    new RegExp(`^${total} of ${total},`),
  );
  await page.close();
});

test('on a dark page the marks are dark too', async () => {
  const light = await pressOn(CASE);
  await showAll(light.popup);
  const { ground } = await light.page.evaluate(readLook, 'plumbline-drift');
  await light.page.close();

  const { page, popup } = await pressOn('/dark');
  await showAll(popup);
  expect((await page.evaluate(readLook, 'plumbline-drift')).ground).not.toBe(ground);
  await page.evaluate(() => scrollTo({ top: 760, behavior: 'instant' }));
  await screenshot(page, 'evidence-dark');
  await page.close();
});

test('a sentence that the page took away since is said to be no longer there', async () => {
  const { page, popup } = await pressOn(CASE);
  await showAll(popup);
  await page.evaluate(() => document.querySelector('article, main, body')?.replaceChildren());
  const said = await goOn(popup, () => altArrow(popup, 'ArrowDown'));
  expect(said).toContain(sentence('evidence_at_gone'));
  await page.close();
});

test('a page that puts another article in its place takes the marks along', async () => {
  const { page, popup } = await pressOn('/app');
  const bare = await page.evaluate(readLook, 'plumbline-monitoring');
  await showAll(popup);
  expect(Object.keys(await marked(page)).length).toBeGreaterThan(0);
  await popup.close();
  await page.click('#two');
  await expect.poll(() => page.evaluate(readAllHighlights), { timeout: 5000 }).toEqual({});
  await expect
    .poll(() => page.evaluate(readLook, 'plumbline-monitoring'), { timeout: 5000 })
    .toEqual(bare);
  await page.close();
});

test('the panel shows the same marks as the popup, and follows what is done elsewhere', async () => {
  const page = await openPage(session, `${server.origin}${CASE}`);
  const panel = await openPanel(session, page);
  await showsTitle(panel, await titleOf(page));
  const counts = await showAll(panel);
  expect(await marked(page)).toEqual(counts);
  expect(await goOn(panel, () => altArrow(panel, 'ArrowDown'))).toMatch(/^1 of /);
  await screenshot(panel, 'evidence-panel');

  const { popup } = await pressAndSettle(session, page);
  await popup.waitForSelector('[data-testid=legend]');
  expect(await statusOf(popup)).toBe(await statusOf(panel));
  await clickInMiddle(await found(popup, '[data-testid=evidence-hide]'));
  await panel.waitForSelector('[data-testid=legend]', { hidden: true });
  await closePanel(session);
  await page.close();
});
