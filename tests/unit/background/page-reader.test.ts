// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import pageReader from '../../../entrypoints/page-reader.ts';
import { ReadResult } from '../../../src/article/article.ts';

const SENTENCE = 'The ranker reads its features from one store, so that both paths see the same.';

beforeEach(() => {
  document.body.innerHTML = `<pre>${Array.from({ length: 6 }, () => SENTENCE).join('\n\n')}</pre>`;
});
afterEach(() => {
  Reflect.deleteProperty(Document.prototype, 'contentType');
});

/** The title that is read at a path, from what the browser shows for a file of this type. */
async function titleAt(path: string, contentType: string): Promise<string> {
  // Where the reader looks for it: what stands on the document itself is the page's.
  Object.defineProperty(Document.prototype, 'contentType', {
    configurable: true,
    get: () => contentType,
  });
  history.replaceState(null, '', path);
  const result = ReadResult.parse(await pageReader.main());
  if ('error' in result) throw new Error(result.error.code);
  return result.article.title;
}

test.each([
  ['/notes/drift.txt', 'text/plain', 'drift.txt'],
  ['/My%20notes.md?raw=1#part', 'text/markdown', 'My notes.md'],
  ['/100%.txt', 'text/plain', '100%.txt'],
  // A page that states no title has none: its address need not be a file's.
  ['/post.html', 'text/html', ''],
])('%s, shown as %s, is titled “%s”', async (path, type, title) => {
  expect(await titleAt(path, type)).toBe(title);
});
