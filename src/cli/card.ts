import type { Article } from '../article/article.ts';
import { CRITERIA, SKILLS } from '../rubric/rubric.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { readingTime } from '../words/grammar.ts';
import { errorSentence, nameOf, partName, stageName } from '../words/names.ts';
import { suggestionReason } from '../words/suggestion.ts';
import { verdictSentence } from '../words/verdict.ts';
import type { Lookup } from '../words/words.ts';
import { levelBar } from './levels.ts';
import type { Outcome, Scored } from './score.ts';
import { padded, plain, style, truncated, wrapped } from './terminal.ts';

/** Quotes shown per criterion; `--json` has them all. */
const QUOTES = 2;
/** Columns of a quote that are shown: about three lines. */
const QUOTE_WIDTH = 270;

/** One source on its own: what the popup shows, as text. */
export function card(source: string, outcome: Outcome, lookup: Lookup): string {
  if ('error' in outcome) {
    const { code, details } = outcome.error;
    const sentence = plain(errorSentence(code, lookup, details));
    return `${plain(source)}\n${wrapped(style('red', sentence), '  ')}\n`;
  }
  const { evaluation } = outcome;
  const sections = [
    heading(outcome, source, lookup),
    criteria(evaluation, lookup),
    summary(evaluation, lookup),
    evaluation.cautions
      .map((caution) => wrapped(style('yellow', `! ${nameOf('caution', caution, lookup)}`), '  '))
      .join('\n'),
    suggestions(outcome, lookup),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading({ article, evaluation, stage }: Scored, source: string, lookup: Lookup): string {
  const facts = [
    readingTime(evaluation.minutes, lookup),
    nameOf('topic', evaluation.topic, lookup),
    nameOf('format', evaluation.format, lookup),
    ...(stage === null ? [] : [stageName(stage, lookup)]),
  ];
  const verdict = nameOf('verdict', evaluation.verdict, lookup);
  return [
    wrapped(style('bold', plain(article.title) || plain(source)), '  '),
    wrapped(style('dim', facts.join(' · ')), '  '),
    '',
    `  ${style('bold', String(evaluation.score))} ${lookup('of_100')}  ${style('bold', verdict)}`,
    wrapped(verdictSentence(evaluation, lookup), '  '),
  ].join('\n');
}

/** Strongest first; those that are absent come last. */
function criteria(evaluation: Evaluation, lookup: Lookup): string {
  const found = evaluation.criteria;
  return [...CRITERIA]
    .sort((a, b) => found[b].level - found[a].level || found[b].value - found[a].value)
    .flatMap((criterion) => {
      const { level, evidence } = found[criterion];
      const name = padded(nameOf('criterion', criterion, lookup), 20);
      return [
        `  ${levelBar(level)}  ${name} ${style('dim', nameOf('level', level, lookup))}`,
        ...evidence.slice(0, QUOTES).map(({ quote }) => quotation(quote)),
      ];
    })
    .join('\n');
}

function quotation(quote: string): string {
  return wrapped(`“${truncated(plain(quote), QUOTE_WIDTH)}”`, '         ');
}

function summary(evaluation: Evaluation, lookup: Lookup): string {
  const skills = SKILLS.filter((skill) => evaluation.skills[skill] > 0).map((skill) => {
    const level = nameOf('skill_level', evaluation.skills[skill], lookup);
    return `${nameOf('skill', skill, lookup)} (${level})`;
  });
  const points = evaluation.breakdown
    .filter((entry) => entry.points !== 0)
    .map((entry) => `${partName(entry.part, lookup)} ${entry.points.toFixed(1)}`);
  return [
    labelled(lookup('card_skills'), skills, lookup),
    labelled(lookup('card_points'), points, lookup),
  ].join('\n');
}

function labelled(label: string, items: string[], lookup: Lookup): string {
  const text = items.length > 0 ? items.join(', ') : lookup('none');
  return wrapped(`${style('dim', `${label}:`)} ${text}`, '  ');
}

function suggestions({ suggestions }: Scored, lookup: Lookup): string {
  if (suggestions.length === 0) return '';
  return [
    `  ${style('bold', lookup('card_suggestions'))}`,
    ...suggestions.map((suggestion) => {
      const kind = nameOf('resource_kind', suggestion.kind, lookup);
      return [
        wrapped(`- ${suggestion.title} (${kind}, ${suggestion.by})`, '  '),
        wrapped(suggestionReason(suggestion, lookup), '    '),
        `    ${style('dim', suggestion.url)}`,
      ].join('\n');
    }),
  ].join('\n');
}

/** What was read, block by block, for `--article` without `--json`. */
export function articleText({ blocks }: Article): string {
  return blocks
    .map((block) => {
      if (block.type === 'heading') return `\n${wrapped(style('bold', plain(block.text)), '  ')}`;
      if (block.type === 'list-item') return wrapped(`- ${plain(block.text)}`, '  ');
      if (block.type !== 'code') return wrapped(plain(block.text), '  ');
      const lines = block.text.split('\n').map((line) => `    ${indentOf(line)}${plain(line)}`);
      return style('dim', lines.join('\n'));
    })
    .join('\n')
    .concat('\n');
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}
