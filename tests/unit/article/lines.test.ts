import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/extract.ts';
import { quoteFinder } from '../../../src/article/find-quote.ts';

const PARAGRAPHS = [
  'The ferry timetable was kept in a spreadsheet for nine years, and each spring somebody copied the old one, moved the holidays and hoped that no sailing had been lost on the way. Most springs that went well.',
  'In the tenth year it did not. A row was pasted one line too low, the Sunday boat was announced for Monday, and forty people waited on the pier until it was dark and the kiosk had closed.',
  'We now generate the timetable from the tide tables and a list of crews. It takes a minute, and it says which sailing it could not place. Nobody has waited in vain since then.',
  'What we gave up is the freedom to squeeze in one more boat by hand. The captains miss it, the passengers do not, and the office has its springs back for other things.',
];

/** Cuts a text into lines of at most `width` characters, between words. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

function open(body: string): Document {
  const html = `<html lang="en"><title>Ferries</title><body>${body}</body></html>`;
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

function textsOf(body: string): string[] {
  const result = extractArticle(open(body), 'https://a.example/ferries');
  if ('error' in result) throw new Error(result.error.code);
  return result.article.blocks.map(({ text }) => text);
}

const elements = (tag: string, texts: string[]): string =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('\n');

describe('lines that are elements of their own are joined into paragraphs', () => {
  test.each([
    ['div', 79],
    ['p', 57],
    ['p', 42],
    ['div', 83],
  ])('%s, %i characters wide', (tag, width) => {
    const lines = PARAGRAPHS.flatMap((text) => wrap(text, width));
    expect(textsOf(`<div>${elements(tag, lines)}</div>`)).toEqual(PARAGRAPHS);
  });

  test('paragraphs of a few lines each, with an empty line between', () => {
    const body = PARAGRAPHS.map((text) => elements('div', wrap(text, 70))).join('<div><br></div>');
    expect(textsOf(`<div>${body}</div>`)).toEqual(PARAGRAPHS);
  });

  test('items of a list drawn with dashes stay apart', () => {
    const items = ['- the tide tables of both harbours', '- the list of crews and their rest days'];
    const lines = [...PARAGRAPHS.flatMap((text) => wrap(text, 70)), ...items];
    expect(textsOf(elements('p', lines)).slice(-2)).toEqual(items);
  });

  test('a sentence that runs over lines is found in the page', () => {
    const document = open(elements('p', wrap(PARAGRAPHS.join(' '), 70)));
    const block = textsOf(elements('p', wrap(PARAGRAPHS.join(' '), 70)))[0] ?? '';
    const quote = 'A row was pasted one line too low, the Sunday boat was announced for Monday';
    const range = quoteFinder(document)(quote, block);
    expect(range?.toString().replace(/\s+/g, ' ')).toBe(quote);
  });
});

describe('what is not a text in lines stays as it is', () => {
  const unchanged: [string, string[]][] = [
    ['paragraphs', PARAGRAPHS],
    ['sentences of one line', PARAGRAPHS.flatMap((text) => text.split(/(?<=\.) /))],
    [
      'a poem',
      wrap(PARAGRAPHS.join(' '), 40).map((line) => line.charAt(0).toUpperCase() + line.slice(1)),
    ],
    [
      'labels in lower case',
      `sailings by day and harbour; crews; tide tables of the northern harbour; fares; lost property
       and claims; holidays; notices to passengers with bicycles; contact; freight; the history of the
       line; jobs; accessibility on board of our older boats`.split(/;\s+/),
    ],
    [
      'notes without full stops',
      Array.from(
        { length: 12 },
        (_, n) => `sailing ${n} left${' late'.repeat((n * 7) % 12)} with ${n} on board`,
      ),
    ],
    [
      'code that is no <pre>',
      Array.from(
        { length: 16 },
        (_, n) =>
          `${['if', 'return', 'const boat =', 'await'][n % 4]} sail(${'x, '.repeat(n % 5)}tide)`,
      ),
    ],
    ['few lines', wrap(PARAGRAPHS[0] ?? '', 70)],
  ];
  test.each(unchanged)('%s', (_, texts) => {
    const clean = texts.map((text) => text.replace(/\s+/g, ' ').trim());
    expect(textsOf(`<h1>Boats</h1>${elements('p', clean)}`)).toEqual(['Boats', ...clean]);
  });
});
