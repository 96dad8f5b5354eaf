import { CRITERIA, LEVELS, VERDICT_IDS } from '../rubric/rubric.ts';
import { errorSentence, nameOf } from '../words/names.ts';
import type { Lookup } from '../words/words.ts';
import { levelMark } from './levels.ts';
import type { Outcome } from './score.ts';
import { displayWidth, padded, plain, style, truncated } from './terminal.ts';

/** Widths in columns; the title takes what is left. */
const SCORE = 4;
const MARK = 3;
const MINUTES = 4;

function verdictWidth(lookup: Lookup): number {
  return Math.max(...VERDICT_IDS.map((verdict) => nameOf('verdict', verdict, lookup).length));
}

/** What the columns are; the criteria by the first two letters of their names. */
export function tableHeader(lookup: Lookup): string {
  const criteria = CRITERIA.map((criterion) =>
    padded(nameOf('criterion', criterion, lookup).slice(0, 2), MARK),
  ).join('');
  const cells = [
    ' '.repeat(SCORE),
    padded('', verdictWidth(lookup)),
    criteria,
    padded(lookup('table_minutes'), MINUTES),
    lookup('table_title'),
  ];
  return `${style('bold', cells.join('  ').trimEnd())}\n`;
}

/** One row a source. A source that could not be scored says why in place of its numbers. */
export function tableRow(source: string, outcome: Outcome, lookup: Lookup): string {
  if ('error' in outcome) {
    const { code, details } = outcome.error;
    const sentence = style('red', plain(errorSentence(code, lookup, details)));
    return `${padded('   –', SCORE)}  ${plain(source)}: ${sentence}\n`;
  }
  const { article, evaluation } = outcome;
  const score = String(evaluation.score).padStart(SCORE - 1) + (evaluation.sure ? ' ' : '?');
  const cells = [
    style('bold', score),
    padded(nameOf('verdict', evaluation.verdict, lookup), verdictWidth(lookup)),
    CRITERIA.map((criterion) => padded(levelMark(evaluation.criteria[criterion].level), MARK)).join(
      '',
    ),
    String(evaluation.minutes)
      .padStart(MINUTES - 1)
      .padEnd(MINUTES),
  ].join('  ');
  return `${cells}  ${fitted(plain(article.title) || plain(source), cells)}\n`;
}

/** On a terminal a row is one line; in a file or pipe nothing is cut. */
function fitted(title: string, before: string): string {
  const terminal = process.stdout.columns;
  if (terminal === undefined) return title;
  return truncated(title, Math.max(10, terminal - displayWidth(before) - 3));
}

/** What the marks mean, under the table. */
export function tableLegend(lookup: Lookup): string {
  const levels = LEVELS.map((level) => `${levelMark(level)} ${nameOf('level', level, lookup)}`);
  return `${style('dim', [...levels, `? ${lookup('not_sure')}`].join('   '))}\n`;
}
