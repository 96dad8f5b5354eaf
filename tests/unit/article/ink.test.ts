import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/extract.ts';

const SHOWN =
  'The soup was cooked on the first day, and by the evening nobody had left a spoonful of it.';
const HIDDEN =
  'The soup that nobody ordered was cooked as well, on a stove that stood behind the wall.';

/** What is read of a page with a part styled so, where computed style decides as in a browser. */
function read(style: string, more = '', inner = ''): string {
  const { window } = new JSDOM(
    `<html lang="en"><head><title>Soup</title>${more}</head><body><article>
     ${`<p>${SHOWN}</p>`.repeat(4)}<div style="${style}"><p style="${inner}">${HIDDEN}</p></div>
     </article></body></html>`,
    { virtualConsole: new VirtualConsole() },
  );
  // jsdom has no layout and lacks it: by this the extraction knows a browser.
  Object.assign(window.Element.prototype, { checkVisibility: () => true });
  const result = extractArticle(window.document, 'https://a.example/soup');
  if ('error' in result) throw new Error(result.error.code);
  return result.article.blocks.map(({ text }) => text).join('\n');
}

describe('text without ink is not read', () => {
  test.each([
    'opacity: 0',
    'color: transparent',
    'color: rgba(10, 20, 30, 0)',
    'font-size: 1px',
    'transform: scale(0)',
  ])('%s', (style) => {
    const text = read(style);
    expect(text).toContain(SHOWN);
    expect(text).not.toContain(HIDDEN);
  });

  test('data in a script element is no script', () => {
    const data = '<script type="application/ld+json">{}</script>';
    expect(read('opacity: 0', data)).not.toContain(HIDDEN);
  });
});

describe('text that will show, or does in another way, is read', () => {
  test.each([
    ['fades in', 'opacity: 0; transition-duration: 0.6s'],
    ['is animated', 'opacity: 0; animation-name: rise'],
    ['is about to grow', 'transform: scale(0); will-change: transform'],
    ['shows its background through its letters', 'color: transparent; background-clip: text'],
    ['is drawn by its shadow', 'color: transparent; text-shadow: 0 0 4px black'],
    ['is nearly transparent', 'opacity: 0.2'],
    ['is red', 'color: rgb(255, 0, 0)'],
  ])('%s', (_, style) => {
    expect(read(style)).toContain(HIDDEN);
  });

  test('a script may fade it in', () => {
    expect(read('opacity: 0', '<script>"reveal"</script>')).toContain(HIDDEN);
  });

  test('a part has a size or colour of its own', () => {
    expect(read('font-size: 1px', '', 'font-size: 16px')).toContain(HIDDEN);
    expect(read('color: transparent', '', 'color: black')).toContain(HIDDEN);
  });
});
