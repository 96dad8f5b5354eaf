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
  useLeft(1, article, onLeft);
  return null;
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
  ['is on its way elsewhere, which will be told', { status: 'loading' }, OTHER, false],
])('a tab that %s', async (_what, tab, answer, left) => {
  onLeft.mockClear();
  send.mockResolvedValue(answer);
  Object.assign(fakeBrowser.tabs, { get: async () => tab });
  await render(<Left />);
  expect(onLeft).toHaveBeenCalledTimes(left ? 1 : 0);
});
