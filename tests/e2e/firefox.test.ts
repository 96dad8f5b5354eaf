import { afterAll, beforeAll, expect, test } from 'vitest';
import { collapsed, HIGHLIGHT, readHighlight } from './harness/evidence.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import { type PageServer, startPageServer } from './harness/server.ts';

let server: PageServer;
let firefox: Firefox;

beforeAll(async () => {
  server = await startPageServer();
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
  await popup.screenshot('firefox this page');

  const quote =
    '[data-testid^=criterion-][data-level="3"], [data-testid^=criterion-][data-level="2"]';
  await popup.click(quote);
  const words = collapsed(await popup.textOf('[data-testid=quote] q'));
  await popup.click('[data-testid=quote]');
  await expect
    .poll(() => firefox.evaluate(readHighlight, HIGHLIGHT), { timeout: 10_000 })
    .toEqual({ text: expect.any(String), inView: true });
  const shown = await firefox.evaluate(readHighlight, HIGHLIGHT);
  expect(words).toContain(collapsed(shown?.text ?? ''));

  await popup.click('[data-testid=save]');
  await popup.textOf('[data-testid=save][aria-pressed=true]');
  await popup.close();

  const again = await firefox.press();
  expect(Number(await again.textOf('[data-testid=score]'))).toBe(score);
  expect(await again.textOf('[data-testid=save]')).toBe('Saved');
  await again.close();
});

test('Firefox: a page of the browser says why it has no score', async () => {
  await firefox.open('about:config');
  const popup = await firefox.press();
  expect(await popup.textOf('[role=alert]')).not.toBe('');
});
