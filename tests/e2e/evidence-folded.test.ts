import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/setup/launch.ts';
import { ROOT } from '../../scripts/setup/run.ts';
import { HIGHLIGHT } from '../../src/article/marks.ts';
import { launchChromium, openAndPress } from './harness/chromium.ts';
import { altArrow, goOn, highlighted, readAllHighlights, showAll } from './harness/evidence.ts';
import { sentence } from './harness/popup.ts';
import { type PageServer, respond, startPageServer } from './harness/server.ts';

// Evidence that is folded away in the page: what may be opened for it, and what may not.

let server: PageServer;
let session: ExtensionBrowser;

beforeAll(async () => {
  const runbook = readFileSync(path.join(ROOT, 'tests/fixtures/pages/details-tabs.html'), 'utf8');
  server = await startPageServer({
    // The same tabs, but nothing that a press could be trusted with: each control sends a form.
    '/locked': respond(
      runbook
        .replace('<div role="tablist"', '<form action="/elsewhere"><div role="tablist"')
        .replace('</div>', '</div></form>'),
    ),
  });
  session = await launchChromium();
});

afterAll(async () => {
  await session?.browser.close();
  await server?.close();
});

const pressOn = (path: string) => openAndPress(session, `${server.origin}${path}`);

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
