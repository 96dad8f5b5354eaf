import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announcePress, keepPage, keptPage } from '../../../entrypoints/background/kept-pages.ts';
import type { IdentifiedPage } from '../../../src/messages/protocol.ts';
import { samplePage } from '../ui/sample.ts';

const page = (document: string): IdentifiedPage => ({
  identity: { document, url: 'https://example.org/a', loaded: true, settled: true },
  page: samplePage(),
});
const documentOf = async (tabId: number) => (await keptPage(tabId))?.identity.document;

let tabs: number[];
beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await fakeBrowser.storage.session.clear();
  tabs = [];
  for (let made = 0; made < 2; made++) tabs.push((await fakeBrowser.tabs.create({})).id ?? 0);
});

test('a tab that was closed while it was read takes no other tab’s result along', async () => {
  const [one = 0] = tabs;
  await keepPage(one, page('one'));
  await keepPage(999, page('gone'));
  expect(await documentOf(one)).toBe('one');
  expect(await documentOf(999)).toBeUndefined();
});

test('where there is no room left the others make room, and the new result is kept', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const [one = 0, two = 0] = tabs;
  await keepPage(one, page('one'));
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  // As the browser counts: the second result finds no room beside the first.
  vi.spyOn(session, 'set').mockImplementation(async (items: object) => {
    if (await documentOf(one)) throw new Error('Session storage quota bytes exceeded.');
    return set(items);
  });
  await keepPage(two, page('two'));
  expect(await documentOf(one)).toBeUndefined();
  expect(await documentOf(two)).toBe('two');
});

test('a press that cannot be told to the panel fails nothing else', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const full = new Error('Session storage quota bytes exceeded.');
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(full);
  await announcePress(1);
  expect(error).toHaveBeenCalledWith(full);
});

test('nothing is kept of a private window', async () => {
  const [one = 0] = tabs;
  const tab = await fakeBrowser.tabs.get(one);
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ ...tab, incognito: true } as never);
  await keepPage(one, page('one'));
  expect(await documentOf(one)).toBeUndefined();
});
