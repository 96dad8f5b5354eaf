import type { Block, ReadFailure, ReadResult } from './article.ts';
import { readBlocks, type SourceBlock } from './blocks.ts';
import { cards } from './cards.ts';
import { removeClutter } from './clutter.ts';
import { call, type SafeDom, safeDom } from './dom.ts';
import { fileTitle } from './file-title.ts';
import {
  furnitureSections,
  withoutCaptions,
  withoutFurniture,
  withoutPullQuotes,
} from './furniture.ts';
import { joinLines } from './lines.ts';
import { measure } from './measure.ts';
import { readMetadata } from './metadata.ts';
import { readabilityText } from './readability.ts';
import { mainRegion, select } from './select.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { collapse, key } from './text.ts';
import { visibilityOf } from './visibility.ts';

/** Raised whenever the same page gives other blocks: the scorer is fitted to one version. */
export const EXTRACTION_VERSION = '7';

/** Fewer characters than this are no article, and no page that shows its text. */
const MIN_CHARACTERS = 140;

/**
 * Reads the article of a page: title and facts from its head, and its text as blocks in page order,
 * without navigation, adverts and other furniture. The page is never changed.
 * @param document a live page in a browser, or a parsed one (jsdom)
 * @param url the page's address, as the Article states it
 * @returns the article, or why there is none; it does not throw on any page
 */
export function extractArticle(document: Document, url: string): ReadResult {
  const dom = safeDom(document);
  const unreadable = failureOf(dom);
  if (unreadable) return { error: { code: unreadable } };
  let shot = snapshot(dom);
  if (shot !== 'too-large' && textLength(shot.body) < MIN_CHARACTERS) {
    shot = snapshot(dom, true); // a page that shows nothing before its script ran
  }
  if (shot === 'too-large') return { error: { code: 'too-large' } };
  const shown = textLength(shot.body);
  const { title, ...facts } = readMetadata(dom);
  const blocks = articleBlocks(shot, title).map(
    ({ element: _element, nodes: _nodes, ...block }): Block => block,
  );
  if (length(blocks) < MIN_CHARACTERS && hasFrame(dom)) return { error: { code: 'framed' } };
  if (blocks.length === 0) return { error: { code: shown > 0 ? 'not-readable' : emptiness(dom) } };
  const named = title || firstHeading(blocks) || fileTitle(document, url);
  return { article: { title: named, url, ...facts, blocks } };
}

function textLength(element: Element): number {
  return collapse(element.textContent ?? '').length;
}

/** A page without text is a picture that somebody saved, or nothing yet. */
function emptiness(dom: SafeDom): ReadFailure {
  return dom.all('body img').length === 1 ? 'image' : 'empty-page';
}

/** Whether a frame fills at least half of the window both ways; without layout, any that is shown. */
function hasFrame(dom: SafeDom): boolean {
  const { window } = dom;
  const visibility = visibilityOf(dom);
  const laidOut = window !== null && 'checkVisibility' in window.Element.prototype;
  return dom.all('iframe[src], iframe[srcdoc]').some((frame) => {
    if (visibility(frame) !== 'shown') return false;
    if (!laidOut) return true;
    const { width, height } = call<DOMRect>(frame, 'getBoundingClientRect');
    return width * 2 >= window.innerWidth && height * 2 >= window.innerHeight;
  });
}

/** Pages that are one image or file, in the browser's own viewers, or nothing but frames. */
function failureOf(dom: SafeDom): ReadFailure | undefined {
  if (!dom.root) return 'empty-page';
  if (/^(?:image|video|audio)\//.test(dom.contentType)) return 'image';
  if (dom.contentType === 'application/pdf') return 'pdf';
  if (
    dom.all('embed[type="application/pdf"], embed[type="application/x-google-chrome-pdf"]').length >
    0
  )
    return 'pdf';
  // Feeds and data, which browsers show in a viewer of their own. XHTML is a page.
  if (/[/+]xml$/.test(dom.contentType) && dom.contentType !== 'application/xhtml+xml') return 'xml';
  if (dom.all('html > frameset').length > 0) return 'framed';
  return undefined;
}

/** The passes over a snapshot, in their order; each block with its place in the snapshot. */
export function articleBlocks({ body, elements }: Snapshot, title: string): SourceBlock[] {
  removeClutter(body, measure(body));
  const measures = measure(body);
  const { region, left } = select(body, readabilityText(body, elements), measures);
  for (const section of furnitureSections(region, measures)) left.add(section);
  for (const card of cards(region, measures)) left.add(card);
  const blocks = joinLines(readBlocks(region, (element) => left.has(element)));
  const article = withoutTitle(withoutPullQuotes(withoutCaptions(withoutFurniture(blocks))), title);
  // A page that is all links or lines (a table of contents) has no article to be found in it.
  if (length(article) >= MIN_CHARACTERS || (measures.get(body)?.text ?? 0) < MIN_CHARACTERS)
    return article;
  return withoutTitle(joinLines(readBlocks(mainRegion(body, measures), () => false)), title);
}

function length(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** A heading at the top is left out where it repeats the title, which the Article states apart. */
function withoutTitle<B extends Block>(blocks: B[], title: string): B[] {
  const wanted = key(title);
  const at = blocks
    .slice(0, 5)
    .findIndex((block) => block.type === 'heading' && key(block.text) === wanted);
  return at < 0 ? blocks : blocks.filter((_, n) => n !== at);
}

function firstHeading(blocks: Block[]): string {
  return blocks.find((block) => block.type === 'heading')?.text ?? '';
}
