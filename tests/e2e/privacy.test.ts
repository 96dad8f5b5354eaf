import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium, openPage, pressAndSettle } from './harness/chromium.ts';
import { requestsLeaving } from './harness/network.ts';
import { levelsOf, openCriterion, openTab, save } from './harness/popup.ts';
import { startPageServer } from './harness/server.ts';

test('no request leaves the browser: not of the popup, the background or the page reader', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-netlog-'));
  const log = path.join(folder, 'log.json');
  const server = await startPageServer();
  const session = await launchChromium({ args: [`--log-net-log=${log}`] });
  const page = await openPage(session, `${server.origin}/sample-tutorial.html`);
  const { popup } = await pressAndSettle(session, page);
  for (const { criterion, level } of await levelsOf(popup)) {
    const row = await openCriterion(popup, criterion);
    if (level >= 2) await (await row.$('[data-testid=quote]'))?.click();
  }
  await save(popup);
  await openTab(popup, 'Reading list');
  await openTab(popup, 'Roadmap');
  // The page itself was asked for once: it is read as it stands, not fetched again.
  expect(server.requests).toEqual(['/sample-tutorial.html']);

  // Whether the log would show a request at all: one from each of the three contexts.
  const ask = (url: string) => fetch(url).then(String, String);
  await popup.evaluate(ask, 'http://popup.invalid/');
  const [worker] = await session.extension.workers();
  await worker?.evaluate(ask, 'http://background.invalid/');
  await page.evaluate(ask, 'http://page.invalid/');
  await session.browser.close();
  await server.close();

  expect(requestsLeaving(log).sort()).toEqual([
    'http://background.invalid/',
    'http://page.invalid/',
    'http://popup.invalid/',
  ]);
  rmSync(folder, { recursive: true });
});
