import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { ROOT } from '../../scripts/setup/run.ts';
import { HIGHLIGHT } from '../../src/article/marks.ts';
import { CRITERIA } from '../../src/rubric/rubric.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { launchChromium, openPage, pressAndSettle, screenshot } from './harness/chromium.ts';
import { highlighted, readAllHighlights, readLook, squeezed } from './harness/evidence.ts';
import { singlePageApp } from './harness/odd-pages.ts';
import { closePanel, openPanel, showsTitle } from './harness/panel.ts';
import { clickInMiddle, openCriterion, sentence } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// All evidence in the page at once, what is folded away in it, and links to it.

const fixture = (file: string) => readFileSync(path.join(ROOT, 'tests/fixtures', file), 'utf8');
const CASE = '/pages/case-study.html';
const DARK =
  '<style>html{background:#10151a;color:#dfe7ec}body *{background:none!important;color:inherit!important}</style>';

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  const runbook = fixture('pages/details-tabs.html');
  server = await startPageServer({
    '/dark': respond(fixture('pages/case-study.html').replace('</head>', `${DARK}</head>`)),
    // The same tabs, but nothing that a press could be trusted with: each control sends a form.
    '/locked': respond(
      runbook
        .replace('<div role="tablist"', '<form action="/elsewhere"><div role="tablist"')
        .replace('</div>', '</div></form>'),
    ),
    '/app': singlePageApp,
    '/app/two': singlePageApp,
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

async function pressOn(path: string) {
  const page = await openPage(session, `${server.origin}${path}`);
  return { page, ...(await pressAndSettle(session, page)) };
}

/** Presses "Show all in page" and waits until the legend is there; returns its counts. */
async function showAll(ui: Page): Promise<Record<string, number>> {
  await clickInMiddle(await found(ui, '[data-testid=evidence-show]'));
  await ui.waitForSelector('[data-testid=legend]');
  const rows = await ui.$$eval('[data-testid=legend] li', (items) =>
    items.map((item) => [item.dataset.criterion, Number(item.textContent?.match(/\d+$/)?.[0])]),
  );
  return Object.fromEntries(rows);
}

async function found(ui: Page, selector: string) {
  const element = await ui.waitForSelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

const statusOf = (ui: Page) =>
  ui.$eval('[data-testid=evidence] [role=status]', (status) => status.textContent ?? '');

/** What is marked, each criterion's number. */
async function marked(page: Page): Promise<Record<string, number>> {
  const all = Object.entries(await page.evaluate(readAllHighlights));
  return Object.fromEntries(
    all
      .filter(([name]) => name !== HIGHLIGHT)
      .map(([name, texts]) => [name.replace('plumbline-', ''), texts.length]),
  );
}

/** Presses "next" and waits until the status says so; returns what it says. */
async function goOn(ui: Page, press: () => Promise<void>): Promise<string> {
  const before = await statusOf(ui);
  await press();
  await expect.poll(() => statusOf(ui), { timeout: 5000 }).not.toBe(before);
  return statusOf(ui);
}

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

async function altArrow(ui: Page, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  await ui.keyboard.down('Alt');
  await ui.keyboard.press(key);
  await ui.keyboard.up('Alt');
}

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

test('evidence in folded text and behind tabs is opened, by the details and by the tabs themselves', async () => {
  const { page, popup } = await pressOn('/pages/details-tabs.html');
  await showAll(popup);
  const total = new Set(Object.values(await page.evaluate(readAllHighlights)).flat()).size;
  const panels = new Set<string>();
  for (let place = 1; place <= total; place++) {
    const said = await goOn(popup, () => altArrow(popup, 'ArrowDown'));
    expect(said).not.toContain(sentence('evidence_at_hidden'));
    await expect
      .poll(() => highlighted(page), { timeout: 5000 })
      .toEqual({ text: expect.any(String), inView: true });
    const where = await page.evaluate((name) => {
      const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[];
      return range?.startContainer.parentElement?.closest('[role=tabpanel], details')?.id ?? '';
    }, HIGHLIGHT);
    panels.add(where);
  }
  // Some of it is in panels that were hidden at first.
  expect(panels.has('panel-stale') || panels.has('panel-clicks')).toBe(true);
  await page.close();
});

test('what cannot be opened safely is named as folded away, and nothing is pressed', async () => {
  const { page, popup } = await pressOn('/locked');
  await showAll(popup);
  const total = new Set(Object.values(await page.evaluate(readAllHighlights)).flat()).size;
  const said: string[] = [];
  for (let place = 1; place <= total; place++)
    said.push(await goOn(popup, () => altArrow(popup, 'ArrowDown')));
  expect(
    said.filter((each) => each.includes(sentence('evidence_at_hidden'))).length,
  ).toBeGreaterThan(0);
  expect(new URL(page.url()).pathname).toBe('/locked');
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
  await showsTitle(panel, await page.$eval('h1', (h1) => h1.textContent?.trim() ?? ''));
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

test('a copied link opens the page at the sentence', async () => {
  const links = new Map<string, string>();
  for (const criterion of CRITERIA.slice(0, 4)) {
    const { page, popup } = await pressOn(CASE);
    const item = await openCriterion(popup, criterion);
    const quote = await item.$('[data-testid=quote] q');
    if (!quote) continue;
    const words = await quote.evaluate((q) => q.textContent ?? '');
    await clickInMiddle(await foundIn(item, '[data-testid=copy-link]'));
    await expect
      .poll(() => item.$eval('[role=status]', (status) => status.textContent))
      .toBe(sentence('quote_link_copied'));
    if (links.size === 0) await screenshot(popup, 'link-copied');
    await popup.close();
    links.set(await paste(page), words);
    await page.close();
  }
  expect(links.size).toBeGreaterThanOrEqual(3);
  for (const [link, words] of links) {
    expect(link).toContain('#:~:text=');
    const opened = await openPage(session, link);
    await expect.poll(() => isInView(opened, words), { timeout: 5000 }).toBe(true);
    await screenshot(opened, 'link-opened');
    await opened.close();
  }
});

async function foundIn(item: ElementHandle, selector: string): Promise<ElementHandle> {
  const element = await item.$(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** What a person gets who pastes into the page. */
async function paste(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.replaceChildren(field);
    field.focus();
  });
  await page.keyboard.press('v', { commands: ['Paste'] });
  return page.$eval('textarea', (field) => field.value);
}

/** Whether the words stand in the part of the page that is in view. */
function isInView(page: Page, words: string): Promise<boolean> {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const squeeze = (text: string) => text.replace(/\s+/g, '');
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement?.closest('p, li, td, blockquote, pre');
      if (!block || !squeeze(block.textContent ?? '').includes(squeeze(words))) continue;
      const { top, bottom } = block.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }
    return false;
  }, words);
}
