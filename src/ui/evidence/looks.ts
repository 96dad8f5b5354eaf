import { recordOf } from '../../rubric/record.ts';
import { CRITERIA } from '../../rubric/rubric.ts';

/** How evidence is marked: text and ground, and a line below (`text-decoration-line` and so on). */
interface Look {
  line: string;
  /** On pages whose text is dark, and on pages whose text is light. */
  light: Colours;
  dark: Colours;
}
interface Colours {
  text: string;
  ground: string;
  line: string;
}

const ink = '#14212b';
const chalk = '#f4f8fa';

/**
 * Looks that can be told apart, by their lines alone too; text and ground are both given, so that
 * marks can be read whatever the page's own colours are.
 */
const PALETTE: readonly Look[] = [
  {
    line: 'underline solid 2px',
    light: { text: ink, ground: '#d9ebff', line: '#1257a8' },
    dark: { text: chalk, ground: '#173a5f', line: '#8cc4ff' },
  },
  {
    line: 'underline double 2px',
    light: { text: ink, ground: '#dcf3dd', line: '#1d6b2a' },
    dark: { text: chalk, ground: '#17462a', line: '#86e29b' },
  },
  {
    line: 'underline wavy 2px',
    light: { text: ink, ground: '#ffe3d3', line: '#a03c00' },
    dark: { text: chalk, ground: '#5a2b12', line: '#ffb488' },
  },
  {
    line: 'underline dotted 3px',
    light: { text: ink, ground: '#f0e2fb', line: '#6b2fa0' },
    dark: { text: chalk, ground: '#412260', line: '#d5adff' },
  },
  {
    line: 'underline dashed 2px',
    light: { text: ink, ground: '#d6f3f0', line: '#00665e' },
    dark: { text: chalk, ground: '#0c4743', line: '#6fe3d7' },
  },
  {
    line: 'underline overline solid 1px',
    light: { text: ink, ground: '#fbe0ea', line: '#9c1550' },
    dark: { text: chalk, ground: '#5c1a38', line: '#ffa3c6' },
  },
  {
    line: 'underline overline dotted 2px',
    light: { text: ink, ground: '#f3ecc9', line: '#6b5900' },
    dark: { text: chalk, ground: '#453b0c', line: '#e8d36a' },
  },
];

/** A colour and a line for each criterion, in the rubric's order. */
export const LOOKS = recordOf(
  CRITERIA,
  (_, index): Look => PALETTE[index % PALETTE.length] as Look,
);

/** The current place: stronger than any criterion's mark, on every ground. */
export const CURRENT_LOOK: Colours = { text: ink, ground: '#ffd23f', line: ink };

/** The style sheet for the page's highlights. It goes in by `insertCSS`, not into the page's DOM. */
export function highlightCss(theme: 'light' | 'dark'): string {
  const rule = (name: string, line: string, colours: Colours) =>
    `::highlight(plumbline-${name}) { color: ${colours.text}; background-color: ${colours.ground}; text-decoration: ${line} ${colours.line}; text-decoration-skip-ink: none; }`;
  return [
    ...CRITERIA.map((criterion) => rule(criterion, LOOKS[criterion].line, LOOKS[criterion][theme])),
    rule('evidence', 'underline solid 4px', CURRENT_LOOK),
  ].join('\n');
}
