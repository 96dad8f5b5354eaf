import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../article/article.ts';
import { extractArticle } from '../article/extract.ts';
import { RESOURCES } from '../catalog/catalog.ts';
import { type Suggestion, suggest } from '../catalog/suggest.ts';
import { evaluate } from '../scoring/evaluate.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { type Failure, failure } from './failure.ts';
import { type Loaded, load } from './load.ts';
import type { Page } from './sources.ts';

/** A page that was read and scored. */
export interface Scored {
  article: Article;
  evaluation: Evaluation;
  suggestions: Suggestion[];
}

/** What came of one source; a page that was read but cannot be scored still has its article. */
export type Outcome = Scored | (Failure & { article?: Article });

/** Loads, reads and scores one page; never throws. */
export async function score(page: Page): Promise<Outcome> {
  const loaded = await load(page);
  if ('error' in loaded) return loaded;
  let article: Article | undefined;
  try {
    const read = readArticle(loaded);
    if ('error' in read) return read;
    article = read.article;
    const evaluation = evaluate(article);
    if ('error' in evaluation) return { ...evaluation, article };
    return { article, evaluation, suggestions: suggestionsFor(article, evaluation) };
  } catch (error) {
    // A defect of ours must not keep the other pages from being scored.
    return { ...failure('internal', error instanceof Error ? error.message : ''), article };
  }
}

/** Parses without running scripts or loading anything, and frees the window's memory at once. */
function readArticle({ bytes, url, charset }: Loaded) {
  const dom = new JSDOM(bytes, {
    url,
    contentType: charset ? `text/html; charset=${charset}` : 'text/html',
    // Nobody listens: what jsdom thinks of a page's style sheets is of no use here.
    virtualConsole: new VirtualConsole(),
  });
  try {
    return extractArticle(dom.window.document, url);
  } finally {
    dom.window.close();
  }
}

/** A terminal knows of no reading list: the reader stands at the start of the roadmap. */
function suggestionsFor({ url }: Article, evaluation: Evaluation): Suggestion[] {
  return suggest(evaluation, {
    ...{ finished: [], saved: [], nextStage: 1, pageUrl: url },
    resources: RESOURCES,
  });
}
