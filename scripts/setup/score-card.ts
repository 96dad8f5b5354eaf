import type { Page } from 'puppeteer-core';

/** One criterion as the popup shows it: its name and level in words, and its best sentence if shown. */
interface Row {
  name: string;
  level: string;
  quote: string;
}

/** The popup's score card as lines for a terminal. The popup must show a result. */
export async function readScoreCard(popup: Page): Promise<string> {
  const { head, rows, suggestions, heading } = await popup.evaluate(readCard);
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [
    ...head,
    '',
    ...rows.flatMap(({ name, level, quote }) => [
      `  ${name.padEnd(width)}  ${level}`,
      ...(quote ? [`    "${quote}"`] : []),
    ]),
    ...(heading ? ['', heading] : []),
    ...suggestions.map((lines) => `  ${lines.join(' | ')}`),
  ].join('\n');
}

/** Runs in the popup. */
function readCard() {
  const all = (selector: string, root: ParentNode = document) => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  const lines = (element: HTMLElement) => element.innerText.split('\n').filter(Boolean);
  return {
    head: all(':is(h2, p, li)', document.querySelector('[data-testid=result] header') ?? document)
      .map((element) => lines(element).join(' '))
      .filter(Boolean),
    rows: all('[data-testid^=criterion-]').map((button): Row => {
      const [name = '', level = ''] = lines(button);
      const row = button.closest('li');
      return { name, level, quote: row?.querySelector('q')?.textContent ?? '' };
    }),
    heading: document.getElementById('suggestions-heading')?.innerText,
    suggestions: all('[data-testid=suggestion]').map((element) =>
      all(':is(a, p)', element).map((part) => part.innerText),
    ),
  };
}
