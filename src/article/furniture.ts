import type { SourceBlock } from './blocks.ts';
import type { Measure } from './measure.ts';
import { collapse, key } from './text.ts';

/** Headings of parts of a page that are not the article's. */
export const FURNITURE_HEADING =
  /^(?:(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:also|more) (?:on|from|in|by|about) .{2,40}|more (?:stories|articles|posts|news|reading)|read (?:next|more|also|this next)|see also|(?:related|recommended|suggested|popular|trending|latest|recent|featured|similar|top|other) (?:posts?|articles?|stories|story|news|content|items?|links?|topics?|reads?|reading|videos?|tags?|searches)|related|recommended(?: for you)?|most (?:read|popular|viewed|shared|commented)|up next|what to read next|next steps? for you|don'?t miss|what'?s hot|share (?:this|on|via|the)?.{0,40}|share|story tools|text size|(?:leave|add|post|write) a (?:comment|reply).*|(?:\d+ )?(?:comments?|responses?|replies|thoughts on .*)(?: \(?\d+\)?)?|join the (?:discussion|conversation).*|reader discussion|about the authors?|about (?:the|this) (?:blog|site)|written by|authors?|(?:sign up|subscribe|join|get|stay|keep).{0,40}(?:newsletter|updates?|inbox|mailing list|informed|in touch|connected|up to date).*|(?:our )?newsletter|follow (?:us|me|along).*|connect with us|categories|archives?|tags?|topics?|filed under|sponsored(?: content| links)?|advertisements?|table of contents|contents|on this page|in this article|page contents|navigation|was this (?:page|article) helpful.*|feedback|cookies?.*|sidebar|search|browse.{0,30}|à lire aussi|lire aussi|artículos relacionados|das könnte.*|mehr zum thema|das könnte sie auch interessieren))\s*[:»›.!?…]*$/i;

/** Whole lines that are a page's furniture, wherever they stand. */
const FURNITURE_LINE =
  /^(?:(?:share|tweet|pin|e-?mail|print|like|reply|follow|save|copy(?: link)?|link copied|comments?|view comments?|loading|subscribe|sign (?:in|up)|log ?in|advertisement|sponsored|continue reading|click to (?:share|enlarge|expand)|text size|reprints?|see also|back to top|skip to (?:main )?content|play video|watch now|listen now|toggle navigation|edit (?:this )?page|edit on github|improve this page|report (?:abuse|an issue)|all rights reserved|\[?\+\]? ?enlarge(?: image)?|what'?s this|more commentary)\b[\s\d.,:;!?»›|/()[\]…+-]*(?:(?:on|this|via|to|facebook|twitter|linkedin|whatsapp|reddit|pinterest|e-?mail|story|article|post|page|print|image|comments?)[\s\d.,:;!?»›|/…]*){0,6}$|(?:©|\(c\)|copyright)\s.{0,160}$|blog comments powered by .{3,20}$|this (?:article|post|story) (?:was )?(?:originally|first) (?:appeared|published).{0,160}$|by submitting .{0,100}$|read or share this story.{0,80}$|follow .{2,40} on (?:twitter|facebook|instagram|linkedin).{0,60}$|(?:please )?follow .{2,60} on twitter and facebook.{0,80}$|have a (?:tip|story|question)\b.{0,120}$|get .{2,80}(?:delivered|in your inbox|newsletter).{0,60}$|sign up .{2,120}(?:newsletter|updates|inbox|alerts).{0,60}$|subscribe .{2,120}(?:newsletter|updates|inbox|feed|channel|podcast)?.{0,60}$|we use cookies.{0,300}$|your browser does not support.{0,80}$|(?:estimated )?reading time.{0,30}$|\d+ min(?:ute)?s? read$|\d+ (?:comments?|shares?|views?|likes?|claps?|kudos)$)/i;

/** Labels of a link to another page of the site, in a line of its own. */
const CROSS_LINK =
  /^\(?(?:(?:a lire aussi|à lire aussi|lire aussi|read (?:also|more|next)|related|see also|more|also (?:read|see)|don'?t miss|watch|photos?|video|gallery|recommended|must read)\s*:\s|read (?:also|more|next)\b)/i;
const CAPITAL_LABEL = /^\(?[A-Z][A-Z ]{2,24}:\s/;

/** Lines under a title: who wrote when. Only at the top, where an article's text has not begun. */
const BYLINE =
  /^(?:by:? .{2,80}|(?:published|updated|posted|last (?:updated|modified)|created|written|date)\b.{0,80}|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)?(?:day)?,? ?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,40}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? \d{4}.{0,40}|\d{4}-\d{2}-\d{2}.{0,30}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,30})$/i;

/** Lines that are furniture above and below the article's text, and ordinary inside it. */
const EDGE_LINE =
  /^(?:(?:filed under|posted (?:in|on|by)|tagged(?: (?:with|in|as))?|tags?|topics?|categor(?:y|ies)|source|via|related (?:topics?|tags?|items?|articles?|stories|posts?|links?))\s*:?\s.{0,200}|image|photo|next|previous|reset|menu|close|transcript|contents?)$/i;

/** The part of a section's text that must be prose before its heading is not believed. */
const MAX_PROSE = 600;

/**
 * Elements that a furniture heading opens: the box around it where it is a small one, else the
 * heading and what follows it up to the next, where that is links and no prose.
 */
export function furnitureSections(region: Element, measures: Map<Element, Measure>): Set<Element> {
  const found = new Set<Element>();
  const total = measures.get(region)?.prose ?? 0;
  for (const heading of region.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div, [role=heading]')) {
    const length = measures.get(heading)?.text ?? 0;
    if (length === 0 || length > 90) continue;
    const text = collapse(heading.textContent ?? '');
    if (!FURNITURE_HEADING.test(text)) continue;
    let box = heading;
    while (box.parentElement && box.parentElement !== region) {
      // Climb while the heading is the first text of the box.
      const outer = box.parentElement;
      if (outer.localName === 'li' || firstTextNode(outer) !== firstTextNode(heading)) break;
      const { prose } = measures.get(outer) ?? NOTHING;
      if (prose > Math.min(MAX_PROSE, total * 0.2)) break;
      box = outer;
    }
    if ((measures.get(box)?.text ?? 0) > length) found.add(box);
    else for (const element of linksAfter(box, measures)) found.add(element);
  }
  return found;
}

/** The siblings from a heading up to the next heading, if they are links rather than prose. */
function linksAfter(heading: Element, measures: Map<Element, Measure>): Element[] {
  const section = [heading];
  let text = 0;
  let linked = 0;
  for (let at = heading.nextElementSibling; at; at = at.nextElementSibling) {
    if (HEADING.test(at.localName) || firstTextNode(at)?.parentElement?.closest(HEADINGS)) break;
    const measured = measures.get(at) ?? NOTHING;
    if (measured.prose > 0) break;
    section.push(at);
    text += measured.text;
    linked += measured.linked;
  }
  return linked > text * 0.6 ? section : [];
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const HEADING = /^h[1-6]$/;
const NOTHING: Measure = { text: 0, linked: 0, links: 0, prose: 0 };

function firstTextNode(element: Element): Node | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode())
    if (/\S/.test((walker.currentNode as Text).data)) return walker.currentNode;
  return null;
}

/** Leaves out lines of furniture, and lines above and below the text that say who wrote when. */
export function withoutFurniture(blocks: SourceBlock[]): SourceBlock[] {
  const begins = blocks.findIndex(isProse);
  const ends = blocks.findLastIndex(isProse);
  const body = bodyOf(blocks);
  return blocks.filter((block, n) => {
    if (block.type === 'code' || block.type === 'table-row' || block.text.length > 300) return true;
    const inBody = standsIn(block.element, body);
    if (block.type === 'heading') return inBody || !FURNITURE_LINE.test(block.text);
    if (FURNITURE_LINE.test(block.text)) return false;
    if (block.type === 'paragraph' && isCrossLink(block)) return false;
    // Beside the article's own paragraphs the same words are the author's.
    if (inBody) return true;
    if (n < begins && BYLINE.test(block.text)) return false;
    return !((n < begins || n > ends) && (EDGE_LINE.test(block.text) || linkShare(block) > 0.8));
  });
}

/** Whether a block is a child of `body`, alone or in a list, table or quotation. */
function standsIn(element: Element, body: Element | undefined): boolean {
  let outer = element;
  for (let at = element.closest(GROUPS); at; at = at.parentElement?.closest(GROUPS) ?? null)
    outer = at;
  return outer === body || outer.parentElement === body;
}

const GROUPS = 'ul, ol, dl, table, blockquote';

function isProse(block: SourceBlock): boolean {
  return block.text.length > 100 && block.type !== 'heading';
}

/** A line that sends the reader to another page: a label, and the rest in a link. */
function isCrossLink(block: SourceBlock): boolean {
  if (block.text.length > 160) return false;
  if (!CROSS_LINK.test(block.text) && !CAPITAL_LABEL.test(block.text)) return false;
  return linkShare(block) > 0.5;
}

/** The part of a block's text that is in links, 0-1. */
function linkShare(block: SourceBlock): number {
  let linked = 0;
  for (const node of block.nodes) {
    if (node.parentElement?.closest('a')) linked += collapse(node.data).length;
  }
  return linked / block.text.length;
}

/** Quotes that the page sets apart from its own text to catch the eye: they are read once. */
export function withoutPullQuotes(blocks: SourceBlock[]): SourceBlock[] {
  if (!blocks.some((block) => block.type === 'quote')) return blocks;
  const texts = blocks.map((block) => (block.type === 'quote' ? '' : key(block.text)));
  const all = texts.join('\n');
  return blocks.filter((block) => {
    const quote = block.type === 'quote' && block.text.length < 400 ? key(block.text) : '';
    return quote.length < 20 || !all.includes(quote);
  });
}

/** The element straight inside which most of the prose stands. */
function bodyOf(blocks: SourceBlock[]): Element | undefined {
  const lengths = new Map<Element, number>();
  for (const block of blocks) {
    const parent = isProse(block) && block.element.parentElement;
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + block.text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
}
