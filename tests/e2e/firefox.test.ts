import { afterAll, beforeAll, expect, test } from 'vitest';
import { HIGHLIGHT } from '../../src/article/marks.ts';
import { CRITERIA } from '../../src/rubric/rubric.ts';
import { readAllHighlights, readHighlight, readLook, squeezed } from './harness/evidence.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import { PDF } from './harness/odd-pages.ts';
import { sentence } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

let server: PageServer;
let firefox: Firefox;

beforeAll(async () => {
  server = await startPageServer({
    '/paper.pdf': respond(PDF, 'application/pdf'),
    '/pdf/1706': respond(PDF, 'application/pdf'),
  });
  firefox = await launchFirefox();
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

test('Firefox: a press of the toolbar button shows the score, a quote leads into the page, saving lasts', async () => {
  await firefox.open(`${server.origin}/sample-tutorial.html`);
  const popup = await firefox.press();
  const score = Number(await popup.textOf('[data-testid=score]'));
  expect(score).toBeGreaterThanOrEqual(50);
  expect(await popup.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 600]);
  await popup.screenshot('firefox this page');

  const quote =
    '[data-testid^=criterion-][data-level="3"], [data-testid^=criterion-][data-level="2"]';
  await popup.click(quote);
  const words = squeezed(await popup.textOf('[data-testid=quote] q'));
  await popup.click('[data-testid=quote]');
  await expect
    .poll(() => firefox.evaluate(readHighlight, HIGHLIGHT), { timeout: 10_000 })
    .toEqual({ text: expect.any(String), inView: true });
  const shown = await firefox.evaluate(readHighlight, HIGHLIGHT);
  expect(words).toContain(squeezed(shown?.text ?? ''));

  await popup.click('[data-testid=save]');
  await popup.textOf('[data-testid=save][aria-pressed=true]');
  await popup.close();

  const again = await firefox.press();
  expect(Number(await again.textOf('[data-testid=score]'))).toBe(score);
  expect(await again.textOf('[data-testid=save]')).toBe('Saved');
  await again.close();
});

test.each(['/paper.pdf', '/pdf/1706'])(
  'Firefox: a PDF says that it is one and can be saved, whatever its address: %s',
  async (address) => {
    await firefox.open(`${server.origin}${address}`);
    const popup = await firefox.press();
    await expect
      .poll(() => popup.textOf('main'), { timeout: 10_000 })
      .toContain(sentence('error_pdf'));
    await popup.click('[data-testid=save]:not([disabled])');
    await popup.textOf('[data-testid=save][aria-pressed=true]');
    await popup.close();
  },
);

test('Firefox: all evidence at once, each criterion with its line; on and back; nothing is left behind', async () => {
  await firefox.open(`${server.origin}/pages/case-study.html`);
  const popup = await firefox.press();
  await popup.textOf('[data-testid=score]');
  const markup = () => firefox.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  await popup.click('[data-testid=evidence-show]');
  await popup.textOf('[data-testid=legend]');
  const counts = await popup.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-testid=legend] li')].map((item) => [
        `plumbline-${item.dataset.criterion}`,
        Number(item.textContent?.match(/\d+$/)?.[0]),
      ]),
    ),
  );
  const marked = await firefox.evaluate(readAllHighlights);
  expect(Object.keys(counts).length).toBeGreaterThanOrEqual(4);
  expect(
    Object.fromEntries(Object.entries(marked).map(([name, texts]) => [name, texts.length])),
  ).toEqual(counts);
  const looks = await Promise.resolve(
    CRITERIA.map((criterion) => `plumbline-${criterion}`).reduce(
      async (before, name) => [...(await before), await firefox.evaluate(readLook, name)],
      Promise.resolve<{ ground: string; line: string }[]>([]),
    ),
  );
  expect(new Set(looks.map(({ line }) => line)).size).toBe(CRITERIA.length);

  const status = '[data-testid=evidence] [role=status]';
  await popup.click('[data-testid=evidence-next]');
  await expect.poll(() => popup.textOf(status), { timeout: 10_000 }).toMatch(/^1 of \d+, ./);
  await expect
    .poll(() => firefox.evaluate(readHighlight, HIGHLIGHT), { timeout: 10_000 })
    .toEqual({ text: expect.any(String), inView: true });
  await popup.click('[data-testid=evidence-previous]');
  await expect.poll(() => popup.textOf(status), { timeout: 10_000 }).toMatch(/^(\d+) of \1, ./);
  await firefox.evaluate(() => scrollTo({ top: 760, behavior: 'instant' }));
  await firefox.screenshot('firefox evidence');
  await popup.screenshot('firefox evidence popup');
  expect(await markup()).toBe(before);

  await popup.click('[data-testid=evidence-hide]');
  await expect.poll(() => firefox.evaluate(readAllHighlights), { timeout: 10_000 }).toEqual({});
  await expect
    .poll(() => firefox.evaluate(readLook, 'plumbline-drift'), { timeout: 10_000 })
    .not.toEqual(looks[CRITERIA.indexOf('drift')]);
  expect(await markup()).toBe(before);
  await popup.close();
});

test('Firefox: the shortcut alone shows all evidence and goes on, and back', async () => {
  await firefox.open(`${server.origin}/pages/case-study.html?keys`);
  await firefox.chord('AltLeft', 'ShiftLeft', 'Period');
  await expect
    .poll(() => firefox.evaluate(readHighlight, HIGHLIGHT), { timeout: 10_000 })
    .toEqual({ text: expect.any(String), inView: true });
  const first = await firefox.evaluate(readHighlight, HIGHLIGHT);
  expect(Object.keys(await firefox.evaluate(readAllHighlights)).length).toBeGreaterThan(4);
  const text = async () => (await firefox.evaluate(readHighlight, HIGHLIGHT))?.text;
  await firefox.chord('AltLeft', 'ShiftLeft', 'Period');
  await expect.poll(text, { timeout: 10_000 }).not.toBe(first?.text);
  await firefox.chord('AltLeft', 'ShiftLeft', 'Comma');
  await expect.poll(text, { timeout: 10_000 }).toBe(first?.text);
});

test('Firefox: a link to a sentence is copied', async () => {
  await firefox.open(`${server.origin}/pages/case-study.html`);
  const popup = await firefox.press();
  await popup.click('[data-testid=copy-link]');
  await expect
    .poll(
      () =>
        popup.evaluate(
          () =>
            document.querySelector('[data-testid=copy-link]')?.previousElementSibling?.textContent,
        ),
      {
        timeout: 10_000,
      },
    )
    .toBe(sentence('quote_link_copied'));
  expect(await firefox.clipboard()).toMatch(/\/pages\/case-study\.html#:~:text=\w/);
  await popup.close();
});

test('Firefox: evidence behind tabs is opened by the tabs', async () => {
  await firefox.open(`${server.origin}/pages/details-tabs.html`);
  const popup = await firefox.press();
  await popup.textOf('[data-testid=score]');
  await popup.click('[data-testid=evidence-show]');
  await popup.textOf('[data-testid=legend]');
  const total = new Set(Object.values(await firefox.evaluate(readAllHighlights)).flat()).size;
  for (let place = 1; place <= total; place++) {
    await popup.click('[data-testid=evidence-next]');
    await expect
      .poll(() => popup.textOf('[data-testid=evidence] [role=status]'), { timeout: 10_000 })
      .toMatch(new RegExp(`^${place} of ${total}, [^(]+$`));
    await expect
      .poll(() => firefox.evaluate(readHighlight, HIGHLIGHT), { timeout: 10_000 })
      .toEqual({ text: expect.any(String), inView: true });
  }
  await popup.close();
});

test('Firefox: the sidebar, opened from the popup, shows the score, marks evidence, saves and is given the site', async () => {
  await firefox.open(`${server.origin}/pages/tradeoff-essay.html`);
  const popup = await firefox.press();
  const score = await popup.textOf('[data-testid=score]');
  await popup.click('[data-testid=open-panel]');
  const sidebar = await firefox.sidebar();
  await popup.close();
  expect(await sidebar.textOf('[data-testid=score]')).toBe(score);
  await sidebar.click('[data-testid=evidence-show]');
  await sidebar.textOf('[data-testid=legend]');
  expect(Object.keys(await firefox.evaluate(readAllHighlights)).length).toBeGreaterThan(1);
  await sidebar.click('[data-testid=save]');
  await sidebar.textOf('[data-testid=save][aria-pressed=true]');
  await sidebar.screenshot('firefox sidebar');

  expect(await firefox.badge()).toBe('');
  await sidebar.click('[data-testid=allow-site]');
  await firefox.answer('allow');
  const badge = () => expect.poll(firefox.badge, { timeout: 15_000 });
  await badge().toBe(score);
  await firefox.open(`${server.origin}/pages/case-study.html`);
  await badge().toMatch(/^\d+$/);
  expect(await firefox.badge()).not.toBe(score);
  await sidebar.click('[data-testid=take-back]');
  await badge().toBe('');
});

test('Firefox: a page of the browser says why it has no score', async () => {
  await firefox.open('about:config');
  const popup = await firefox.press();
  expect(await popup.textOf('[role=alert]')).not.toBe('');
});
