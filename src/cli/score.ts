import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../article/article.ts';
import { extractArticle } from '../article/extract.ts';
import { RESOURCES } from '../catalog/catalog.ts';
import { matchResource, stageOf } from '../catalog/match.ts';
import { type Suggestion, suggest } from '../catalog/suggest.ts';
import type { Stage } from '../rubric/stages.ts';
import { evaluate } from '../scoring/evaluate.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { type Failure, failure } from './failure.ts';
import { type Loaded, load } from './load.ts';
import type { Page } from './sources.ts';

/** A page that was read and scored. */
export interface Scored {
  article: Article;
  evaluation: Evaluation;
  /** Of the roadmap (`stageOf`). */
  stage: Stage | null;
  suggestions: Suggestion[];
}

/** What came of one source; a page that was read but cannot be scored still has its article. */
export type Outcome = Scored | (Failure & { article?: Article });

/** The elements that may have a shadow root (https://dom.spec.whatwg.org/#dom-element-attachshadow). */
const MAY_BE_HOST =
  /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

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
    const stage = stageOf(matchResource(article.url, RESOURCES), evaluation);
    return { article, evaluation, stage, suggestions: suggestionsFor(article, evaluation) };
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
    attachShadowRoots(dom.window.document);
    return extractArticle(dom.window.document, url);
  } finally {
    dom.window.close();
  }
}

/**
 * Makes the shadow roots that a page declares in its markup, as a browser does while it parses it: jsdom
 * leaves their templates as they are, and nobody would see what is in them.
 */
function attachShadowRoots(root: ParentNode): void {
  const declared = root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode=open i]');
  for (const template of declared) {
    const host = template.parentElement;
    if (!host || host.shadowRoot || !MAY_BE_HOST.test(host.localName)) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    attachShadowRoots(shadow);
  }
}

/** A terminal knows of no reading list: the reader stands at the start of the roadmap. */
function suggestionsFor({ url }: Article, evaluation: Evaluation): Suggestion[] {
  return suggest(evaluation, {
    ...{ finished: [], saved: [], nextStage: 1, pageUrl: url },
    resources: RESOURCES,
  });
}
