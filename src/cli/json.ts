import type { Article } from '../article/article.ts';
import { CRITERIA } from '../rubric/rubric.ts';
import { errorSentence } from '../words/names.ts';
import { suggestionReason } from '../words/suggestion.ts';
import { verdictSentence } from '../words/verdict.ts';
import type { Lookup } from '../words/words.ts';
import type { Outcome, Scored } from './score.ts';

/**
 * One source as one line of JSON, in the form that scripts rely on (README, "Command line").
 * `withArticle` adds what was read, also where a page that was read could not be scored.
 */
export function jsonLine(
  source: string,
  outcome: Outcome,
  withArticle: boolean,
  lookup: Lookup,
): string {
  const result =
    'error' in outcome
      ? {
          error: {
            code: outcome.error.code,
            message: errorSentence(outcome.error.code, lookup, outcome.error.details),
          },
        }
      : scoredFields(outcome, lookup);
  const read =
    withArticle && outcome.article ? { article: articleFields(outcome.article) } : undefined;
  return `${escaped(JSON.stringify({ source, ...result, ...read }))}\n`;
}

function scoredFields({ article, evaluation, stage, suggestions }: Scored, lookup: Lookup) {
  const criteria = Object.fromEntries(
    CRITERIA.map((criterion) => {
      const { level, value, evidence } = evaluation.criteria[criterion];
      const quotes = evidence.map(({ quote, value }) => ({ quote, value }));
      return [criterion, { level, value, evidence: quotes }];
    }),
  );
  return {
    title: article.title,
    words: evaluation.words,
    minutes: evaluation.minutes,
    score: evaluation.score,
    sure: evaluation.sure,
    verdict: verdictSentence(evaluation, lookup),
    topic: evaluation.topic,
    format: evaluation.format,
    breakdown: evaluation.breakdown,
    criteria,
    skills: evaluation.skills,
    cautions: evaluation.cautions,
    stage,
    suggestions: suggestions.map((suggestion) => ({
      id: suggestion.id,
      title: suggestion.title,
      reason: suggestionReason(suggestion, lookup),
    })),
  };
}

function articleFields({ title, byline, language, blocks }: Article) {
  return { title, byline: byline ?? null, language: language ?? null, blocks };
}

/**
 * `JSON.stringify` escapes control characters below U+0020 only. The rest of those that could steer
 * a terminal are escaped here; a parser gives the same text back.
 */
function escaped(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
