import type { Article, Block } from '../../article/article.ts';
import type { PageTarget } from '../page-targets.ts';

/** A page, as far as it says outright what kind of page it is. */
interface Outside {
  title: string;
  /** Its first prose, see `openingOf`. */
  opening: string;
  headings: string[];
  codeBlocks: number;
  /** Part of the blocks, headings and code left out, that are list items and table rows; 0-1. */
  itemShare: number;
}

/** What is added to estimates. */
export type Added = Partial<Record<PageTarget, number>>;

/** What a page may say outright of its kind. */
interface Sign {
  /** Added to the estimates; a caution's is about 1 for a page that has it, 0 for others, a format's about 2.5. */
  adds: Added;
  holds: (page: Outside) => boolean;
}

const ANNOUNCING_TITLE =
  /^(?:announcing|introducing|now (?:serving|supporting)|welcome|join (?:us|the|our))\b|\b(?:now (?:supports?|available|serving)|is here|(?:is|are|was) released|release notes|meetup|conference|summit|recap|newsletter|(?:20\d\d|year in) (?:retrospective|review|update)|partners? with)\b/i;
const ANNOUNCEMENT =
  /\b(?:excited|thrilled|pleased|proud|delighted|happy) to (?:announce|share|introduce|present|release|bring|welcome|collaborat\w{1,9}|support)|\bannounc(?:ing|ement)\b|\bwe(?:'re|'ve| are| have)? (?:just |now |recently )?(?:releas|launch|open.sourc)(?:ed|ing)|\bnow (?:supports?|available|integrates|powered)|\bday.0\b|\bthis release\b|\bin collaboration with|collaborating (?:closely )?with/i;
const STEP =
  /^(?:step \d|prerequisites?|set ?up|installation|clean|create|run|deploy|build|train|install|test|add|define|write|configure|launch|start|download|make|prepare|hands-on|exercise|getting started|quick ?start|next steps?|try)\b/i;
const FEWEST_CODE_BLOCKS = 3;
const LIST_TITLE =
  /^awesome\b|\b(?:curated|(?:reading |link )list|list of|table of contents|bookmarks|cheat ?sheets?|further reading)\b|\b(?:resources|links|papers|books|tools)$/i;
const LIST =
  /\bcurated (?:list|collection|set)|\b(?:list|collection|index|directory) of (?:\w{1,20} ){0,3}(?:resources|links|papers|articles|blogs?|books|courses|tools|libraries|projects|talks|videos)\b/i;
const MOST_IN_ITEMS = 0.6;
/** An account goes from what was the matter over what was done to what came of it. */
const ACCOUNT = [
  /\b(?:problem|challenges?|background|context|motivation)\b/i,
  /\b(?:approach|solution|architecture|implementation|design|how we)\b/i,
  /\b(?:results?|impact|outcomes?|benefits|what happened)\b/i,
];

/**
 * Signs that hold whatever the source, written down and not learnt: the corpus has too few sources of
 * news and of reports for their wording to be learnt from it.
 */
const SIGNS: readonly Sign[] = [
  {
    // Readers gave announcements fewer points, and less production, than their words suggest.
    adds: {
      'format.news-or-marketing': 1.2,
      'caution.promotional': 0.15,
      production: -0.3,
      overall: -6,
    },
    holds: ({ title, opening }) => ANNOUNCING_TITLE.test(title) || ANNOUNCEMENT.test(opening),
  },
  {
    // What a list points at it does not teach itself.
    adds: { 'format.list': 1.5, overall: -8 },
    holds: ({ title, opening, itemShare }) =>
      itemShare > MOST_IN_ITEMS && (LIST_TITLE.test(title) || LIST.test(opening)),
  },
  {
    adds: { 'format.tutorial': 0.6 },
    holds: ({ headings, codeBlocks }) =>
      codeBlocks >= FEWEST_CODE_BLOCKS && headings.some((heading) => STEP.test(heading)),
  },
  {
    adds: { 'format.case-study': 0.6 },
    holds: ({ headings }) =>
      ACCOUNT.every((part) => headings.some((heading) => part.test(heading))),
  },
];

/** What a page says outright of its kind adds to its estimates. */
export function outright(article: Article): Added {
  const page = outsideOf(article);
  return Object.assign({}, ...SIGNS.map(({ adds, holds }) => (holds(page) ? adds : {})));
}

/** Characters of a title or heading that are looked at: hostile ones stay cheap. */
const LOOKED_AT = 600;

function outsideOf({ title, blocks }: Article): Outside {
  const headings: string[] = [];
  let codeBlocks = 0;
  let items = 0;
  for (const { type, text } of blocks) {
    // Numbers and signs before the first letter are left out.
    if (type === 'heading') headings.push(text.slice(0, LOOKED_AT).replace(/^[\W\d]+/, ''));
    else if (type === 'code') codeBlocks++;
    else if (type === 'list-item' || type === 'table-row') items++;
  }
  return {
    title: title.slice(0, LOOKED_AT),
    opening: openingOf(blocks),
    headings,
    codeBlocks,
    itemShare: items / Math.max(1, blocks.length - headings.length - codeBlocks),
  };
}

const OPENING = { blocks: 3, ofEach: 500, characters: 700 };
/** Shorter blocks are bylines, dates and labels. */
const FEWEST_CHARACTERS = 40;

/** The first characters of the page's first blocks of prose. */
function openingOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const { type, text } of blocks) {
    if (parts.length === OPENING.blocks) break;
    if (type === 'heading' || type === 'code' || type === 'table-row') continue;
    if (text.length > FEWEST_CHARACTERS) parts.push(text.slice(0, OPENING.ofEach));
  }
  return parts.join(' ').slice(0, OPENING.characters);
}
