// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useLeft } from '../../../src/ui/this-page/use-left.ts';
import { render } from './render.tsx';
import { samplePage } from './sample.ts';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../../src/messages/messenger.ts', () => ({ send }));

const { article } = samplePage();
const SAME = { current: { page: { article } } };
const OTHER = { current: { page: { article: { ...article, blocks: [] } } } };
const NO_ACCESS = { error: { code: 'no-access' } };
const onLeft = vi.fn();
function Left() {
  return useLeft(1, article, onLeft) && 'loading';
}

it.each([
  ['shows the page', { status: 'complete', url: `${article.url}#part` }, OTHER, false],
  [
    'went on while the score was on its way',
    { status: 'complete', url: 'https://b.example/' },
    OTHER,
    true,
  ],
  [
    'only took something out of its address',
    { status: 'complete', url: 'https://b.example/' },
    SAME,
    false,
  ],
  ['went on to where its address is not told', { status: 'complete' }, NO_ACCESS, true],
  ['is on its way elsewhere, and not there yet', { status: 'loading' }, OTHER, false],
])('a tab that %s', async (_what, tab, answer, left) => {
  onLeft.mockClear();
  send.mockResolvedValue(answer);
  Object.assign(fakeBrowser.tabs, { get: async () => tab });
  await render(<Left />);
  expect(onLeft).toHaveBeenCalledTimes(left ? 1 : 0);
});

it('looks at a tab that is loading until it is there, even where no event tells of it', async () => {
  onLeft.mockClear();
  send.mockResolvedValue(OTHER);
  let status = 'loading';
  Object.assign(fakeBrowser.tabs, { get: async () => ({ status, url: article.url }) });
  const container = await render(<Left />);
  await expect.poll(() => container.textContent).toBe('loading');
  status = 'complete';
  await expect.poll(() => onLeft.mock.calls.length, { timeout: 5000 }).toBe(1);
  await expect.poll(() => container.textContent).toBe('');
});
