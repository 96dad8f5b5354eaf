import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { identify } from '../../../entrypoints/background/identify.ts';

const REFUSAL =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

test.each([
  ['crashed', { status: 'unloaded', discarded: false }, 'page-crashed'],
  ['is another site’s', { status: 'complete', discarded: false }, 'no-access'],
  ['was put aside by the browser', { status: 'unloaded', discarded: true }, 'no-access'],
  ['is gone meanwhile', undefined, 'no-access'],
  ['is a PDF in Firefox’s viewer', { url: 'https://a.example/b/Paper.PDF?page=2#3' }, 'pdf'],
  [
    'is a PDF by the viewer’s icon alone',
    { url: 'https://a.example/pdf/1706', favIconUrl: 'chrome://global/skin/icons/pdf.svg' },
    'pdf',
  ],
  ['has a PDF in its query only', { url: 'https://a.example/?of=b.pdf' }, 'no-access'],
] as const)('a page that %s', async (_what, tab, code) => {
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async () => {
        throw new Error(REFUSAL);
      },
    },
    tabs: {
      get: async () => {
        if (!tab) throw new Error('No tab with id: 1.');
        return tab;
      },
    },
  });
  expect(await identify(1)).toEqual({ error: { code } });
});
