import { expect, test } from 'vitest';
import { launchChromium, openPage, pressAndSettle, stopServiceWorker } from './harness/chromium.ts';
import { highlighted } from './harness/evidence.ts';
import { isSaved, levelsOf, openCriterion, openTab, save, scoreOf } from './harness/popup.ts';
import { startPageServer } from './harness/server.ts';

test('nothing is lost when the service worker is ended between any two steps', async () => {
  const server = await startPageServer();
  const session = await launchChromium();
  const page = await openPage(session, `${server.origin}/sample-tutorial.html`);

  const first = await pressAndSettle(session, page);
  expect(first.scored).toBe(true);
  const score = await scoreOf(first.popup);
  expect(await stopServiceWorker(session)).toBe(1);

  const [strongest] = await levelsOf(first.popup);
  if (!strongest) throw new Error('no criterion');
  const row = await openCriterion(first.popup, strongest.criterion);
  await (await row.$('[data-testid=quote]'))?.click();
  await expect.poll(() => highlighted(page), { timeout: 10_000 }).toBeDefined();
  expect(await stopServiceWorker(session)).toBe(1);

  await save(first.popup);
  await stopServiceWorker(session);
  await first.popup.close();

  const second = await pressAndSettle(session, page);
  expect(second.scored).toBe(true);
  expect(await scoreOf(second.popup)).toBe(score);
  expect(await isSaved(second.popup)).toBe(true);
  expect(await stopServiceWorker(session)).toBe(1);

  await openTab(second.popup, 'Roadmap');
  await openTab(second.popup, 'Reading list');
  await session.browser.close();
  await server.close();
});
