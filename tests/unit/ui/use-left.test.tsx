// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useLeft } from '../../../src/ui/this-page/use-left.ts';
import { render } from './render.tsx';
import { samplePage } from './sample.ts';

vi.mock('../../../src/messages/messenger.ts', () => ({ send: async () => ({}) }));

const { article } = samplePage();
const onLeft = vi.fn();
function Left() {
  useLeft(1, article, onLeft);
  return null;
}

it.each([
  ['shows the page', { status: 'complete', url: `${article.url}#part` }, false],
  [
    'went on while the score was on its way',
    { status: 'complete', url: 'https://b.example/' },
    true,
  ],
  ['went on to where its address is not told', { status: 'complete' }, true],
  ['is on its way elsewhere, which will be told', { status: 'loading' }, false],
])('a tab that %s', async (_what, tab, left) => {
  onLeft.mockClear();
  Object.assign(fakeBrowser.tabs, { get: async () => tab });
  await render(<Left />);
  expect(onLeft).toHaveBeenCalledTimes(left ? 1 : 0);
});
