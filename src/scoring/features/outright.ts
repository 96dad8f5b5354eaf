import type { PageTarget } from '../page-targets.ts';
import { anyOf } from './any-of.ts';
import type { Outside } from './outside.ts';

/** What is added to estimates. */
export type Added = Partial<Record<PageTarget, number>>;

/** What a page may say outright of its kind. */
interface Sign {
  /** Added to the estimates; a caution's is about 1 for a page that has it, 0 for others, a format's about 2.5. */
  adds: Added;
  holds: (page: Outside) => boolean;
}

const ANNOUNCING_TITLE =
  /^(?:announcing|introducing|now (?:serving|supporting)|welcome|join (?:us|the|our))\b|\b(?:now (?:supports?|available|serving)|available now|is here|(?:is|are|was) released|release notes|(?:meetup|conference|summit)(?! (?:talk|keynote|paper|transcript))|recap|newsletter|(?:20\d\d|year in) (?:retrospective|review|update)|partners? with)\b/i;
const ANNOUNCEMENT = anyOf(
  String.raw`\b(?:excited|thrilled|pleased|proud|delighted|happy) to (?:announce|share|introduce|present|release|bring|welcome|collaborat\w{1,9}|support)`,
  String.raw`\bannounc(?:ing|ement)\b`,
  String.raw`\bwe(?:'re|'ve| are| have)? (?:just |now |recently )?(?:releas|launch|open.sourc)(?:ed|ing)`,
  String.raw`\bnow (?:supports?|available|integrates|powered)|\bday.0\b|\bthis release\b`,
  String.raw`\b(?:is|was) (?:officially|now|finally) released\b|\d\.\d+\S* (?:is|was) released\b`,
  String.raw`\bthis version (?:adds|added|brings)\b`,
  String.raw`\bin collaboration with|collaborating (?:closely )?with`,
);
const STEP =
  /^(?:step \d|prerequisites?|set ?up|installation|clean|create|run|deploy|build|train|install|test|add|define|write|configure|launch|start|download|make|prepare|hands-on|exercise|getting started|quick ?start|next steps?|try)\b/i;
const FEWEST_CODE_BLOCKS = 3;
const TUTORIAL = /\bthis (?:tutorial|walk-?through|code-?lab|hands-on (?:guide|lab))\b/i;
const REFERENCE =
  /^(?:usage|options?|parameters?|api|configuration|reference|arguments?|syntax|limitations|requirements|see also|supported|properties|schema|description|synopsis|known issues|prerequisites|cli|flags|faq|environment variables|defaults?)\b/i;
const REFERENCE_TITLE = /\b(?:template|documentation|readme|faq)$/i;
/** What makes it easier to learn from a text: a chapter has two of these. */
const LEARNING = [
  /^(?:key )?take-?aways\b/i,
  /^(?:common|typical) (?:mistakes|misconceptions|pitfalls|errors)\b/i,
  /^(?:(?:chapter )?summary|recap)$/i,
  /^(?:exercises?|review questions|check your (?:understanding|knowledge)|discussion questions|interview (?:tips?|questions))\b|\bquiz(?:zes)?\b/i,
  /^(?:learning (?:objectives|goals|outcomes)|what you(?:['’]ll| will) learn)\b/i,
  /\b(?:analogy|intuition)\b/i,
  /^further readings?$/i,
];
const PROBLEM = /^(?:the |our )?(?:problem|challenges?)\b/i;
const APPROACH = /^(?:the |our )?(?:approach|solution)\b/i;
/** Whose it is: "at Acme", "Acme's", "how Acme built", "our". */
const OWNER =
  /\b(?:at|@) (?!scale\b)[A-Z]\w+|\b[A-Z]\w+['’]s\b|\b[Hh]ow [A-Z]\w+ (?:uses|built|builds|scaled|does|moved|runs)\b|\b(?:[Oo]ur|[Ww]e)\b/;
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
    // What a list points at, or asks, it does not teach itself.
    adds: { 'format.list': 1.5, overall: -10 },
    holds: ({ title, opening, itemShare, questionShare }) =>
      questionShare > 0.5 ||
      (itemShare > MOST_IN_ITEMS && (LIST_TITLE.test(title) || LIST.test(opening))),
  },
  {
    adds: { 'format.tutorial': 0.6 },
    holds: ({ headings, codeBlocks }) =>
      codeBlocks >= FEWEST_CODE_BLOCKS && headings.some((heading) => STEP.test(heading)),
  },
  {
    adds: { 'format.tutorial': 0.6 },
    holds: ({ opening }) => TUTORIAL.test(opening),
  },
  {
    adds: { 'format.reference-docs': 0.5 },
    holds: ({ title, headings }) =>
      REFERENCE_TITLE.test(title) ||
      headings.filter((heading) => REFERENCE.test(heading)).length > 1,
  },
  {
    adds: { 'format.chapter-or-notes': 0.6 },
    holds: ({ headings }) =>
      LEARNING.filter((part) => headings.some((heading) => part.test(heading))).length > 1,
  },
  {
    adds: { 'format.opinion': 0.5 },
    holds: ({ speaks }) => speaks.I > 0.008 && speaks.I > speaks.we,
  },
  {
    // Also of others' work: third parties tell accounts in few of the words that the makers use.
    adds: { 'format.case-study': 0.6, production: 0.3 },
    holds: ({ sections }) =>
      ACCOUNT.every((part) => sections.some((heading) => part.test(heading))),
  },
  {
    adds: { 'format.case-study': 0.5, production: 0.3 },
    holds: ({ sections }) =>
      [PROBLEM, APPROACH].every((part) => sections.some((heading) => part.test(heading))),
  },
  {
    adds: { 'format.case-study': 0.5, production: 0.3 },
    holds: ({ title }) => OWNER.test(title),
  },
  {
    // What "we" did is told, and nobody taught to do it.
    adds: { 'format.case-study': 0.5 },
    holds: ({ speaks, codeBlocks }) =>
      speaks.we > 0.015 && speaks.you < 0.005 && codeBlocks < FEWEST_CODE_BLOCKS,
  },
];

/** What a page says outright of its kind adds to its estimates. */
export function outright(page: Outside): Added {
  const added: Added = {};
  for (const { adds, holds } of SIGNS) {
    if (!holds(page)) continue;
    for (const [target, value] of Object.entries(adds) as [PageTarget, number][])
      added[target] = (added[target] ?? 0) + value;
  }
  return added;
}
