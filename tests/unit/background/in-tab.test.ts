import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { evidenceInTab, showQuoteInTab } from '../../../entrypoints/background/evidence-in-tab.ts';
import { injectionError, inTab } from '../../../entrypoints/background/in-tab.ts';
import { untilQuiet } from '../../../entrypoints/background/until-quiet.ts';

const never = () => new Promise<never>(() => {});
let executeScript = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  executeScript = vi.fn(never);
  Object.assign(fakeBrowser, {
    scripting: { executeScript, insertCSS: never, removeCSS: never },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What becomes of a promise within so many seconds. */
async function within<T>(seconds: number, asked: Promise<T>): Promise<T | 'waits'> {
  const outcome = Promise.race([
    asked,
    new Promise<'waits'>((resolve) => setTimeout(resolve, seconds * 1000, 'waits')),
  ]);
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  return outcome;
}

const REFUSED = new Error(
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
);

test('access that the page’s process has not heard of yet is waited for', async () => {
  Object.assign(fakeBrowser, { tabs: { get: async () => ({ url: 'https://a.example/' }) } });
  executeScript.mockRejectedValueOnce(REFUSED).mockRejectedValueOnce(REFUSED);
  executeScript.mockResolvedValue([{ result: 1 }]);
  expect(await within(1, inTab(1, { func: () => 1 }))).toEqual([{ result: 1 }]);
});

test.each([
  ['never heard of', 'https://a.example/', 4],
  ['not given', undefined, 1],
])('access %s is refused', async (_what, url, times) => {
  Object.assign(fakeBrowser, { tabs: { get: async () => ({ url }) } });
  executeScript.mockRejectedValue(REFUSED);
  expect(await within(1, inTab(1, { func: () => 1 }).catch(injectionError))).toBe('no-access');
  expect(executeScript).toHaveBeenCalledTimes(times);
});

const PASSAGE = { quote: 'A sentence.', block: 'A sentence.', before: '' };

test('a quote of a page that does not answer is given up, and says so', async () => {
  expect(await within(30, showQuoteInTab({ tabId: 1, passage: PASSAGE }))).toEqual({
    outcome: 'no-answer',
  });
});

test.each(['look', 'show', 'hide', 'next'] as const)(
  'evidence of a page that does not answer is given up: %s',
  async (action) => {
    expect(await within(30, evidenceInTab(1, action))).toEqual({ error: { code: 'timed-out' } });
  },
);

test('marks that the browser does not style are given up too', async () => {
  executeScript.mockResolvedValue([{}]);
  expect(await within(90, showQuoteInTab({ tabId: 1, passage: PASSAGE }))).not.toBe('waits');
});

test('a page that does not fall quiet because it does not answer is not waited for', async () => {
  expect(await within(6, untilQuiet(1))).toBeUndefined();
});

test('a page that answers keeps no clock running', async () => {
  executeScript.mockResolvedValue([{}]);
  await untilQuiet(1);
  expect(vi.getTimerCount()).toBe(0);
});
