import { anyOf } from './any-of.ts';
import type { Outside } from './outside.ts';

/**
 * What pages call themselves, at an end of the title (within it, the same words are a subject), that have
 * entries: a glossary, an index, a course's contents.
 */
const ENTRIES = anyOf(
  String.raw`^glossary\b|^(?:\w+ ){1,2}glossary(?:$| (?:for|of)\b| ?[:|–—(-])|\bglossary of\b`,
  String.raw`^key terms\b|^(?:\w+ ){0,2}jargon\b`,
  String.raw`\b(?:terms|terminology|vocabulary|acronyms|lingo)(?:,? (?:explained|defined|a(?: to |-)z))?$`,
  String.raw`(?:^|[:|–—-] ?)(?:table of )?contents$|^table of contents\b|^contents [–—|-]`,
  String.raw`^(?:search results|all tags|tags)\b|^programme\b|\bsyllabus\b`,
);
/** Entries as long as this, in characters, explain what they name. */
const EXPLAINING_ENTRY = 250;

/** What others call themselves. */
const TITLE = anyOf(
  // A person's.
  '(?:^|[:|–—-] ?)(?:my )?(?:curriculum vitae|résumé|cv)(?:$| ?[:|–—-])|^about me(?: |$)',
  // Of rights and duties.
  String.raw`^(?:\w+ )?terms (?:of (?:service|use)|and conditions)\b`,
  String.raw`^(?:\w+ ){0,2}(?:privacy|cookie) (?:policy|notice|settings|preferences)$`,
  // To be sold.
  String.raw`^(?:\w+ ){0,2}webinar\b|\braises [$€£]\d|\b(?:acquires|to acquire)\b`,
);

/** What is given to the press opens with its place and a dash. */
const PRESS =
  /^.{0,30}\b[A-Z]{4,}\b.{0,40}(?:--|—|–).{0,300}\b(?:today announced|announced today)\b|\bfor immediate release\b/;

/** Headings by which such a page is known: one of each kind. */
const HEADINGS: readonly RegExp[][] = [
  // A résumé.
  [
    /^(?:(?:work|professional|selected|relevant) )?experience$|^(?:work|employment)(?: history)?$|\b(?:19|20)\d\d ?(?:to|[-–—]) ?(?:(?:19|20)\d\d|now|today|present)$/i,
    /^(?:education|(?:(?:technical|core|key) )?skills)$/i,
  ],
  // A press release.
  [/^(?:media|press) contacts?\b|^forward-looking statements\b/i],
];

/** Headings of which such a page has two. */
const TWO_OF: readonly RegExp[] = [
  // A vacancy.
  anyOf(
    '^about (?:the (?:role|job|position)|you)$',
    "^who you are$|^what you(?:[’']ll| will)? (?:do|bring)$|^what we offer$",
    '^(?:key |main |your )?(?:responsibilities|duties)$',
    '^your (?:tasks|profile|background|impact|role)$|^the role$',
    '^job (?:purpose|description|summary)$|^person specification$',
    '^(?:minimum|preferred|required) qualifications$|^nice to have$',
    '^benefits and perks$|^perks$|^how to apply$|^similar jobs$',
  ),
  // Somebody for hire, something for sale.
  anyOf(
    "^(?:about me|hi, i['’]m .*|(?:hire|work with|contact) me|get in touch|side projects)$",
    '^what i (?:have done|can do for you)$|^what we do$|^our people$|^industries$',
    '^(?:(?:selected|my|our) )?(?:clients|customers|services)$|^testimonials$',
    '^what (?:(?:my|our) )?(?:people|clients|customers|users) (?:say|are saying)$',
    '^(?:customer|success) stories$|^trusted by .*|^works with .*(?:you|love)',
    '^(?:our )?(?:plans|pricing)$|^plans (?:and|&) pricing$|^book (?:a|your) demo',
  ),
  // An event.
  /^(?:speakers?|agenda|who should attend|regist(?:er|ration)|in this (?:webinar|session)|save your seat)\b/i,
  // A course's.
  /^(?:grading|course (?:description|policies)|office hours|academic (?:honesty|integrity)|schedule)\b/i,
];

/**
 * Whether a page names what somebody knows, seeks, sells, owes or lists, and is none to learn from: a
 * résumé, a vacancy, a glossary, a table of contents, terms of use. It holds whatever the page's words
 * are, and is written down because no corpus has enough of such pages to learn it from.
 */
export function namesOnly(page: Outside): boolean {
  const { title, opening, headings, isAlphabetical, entryLength } = page;
  if (TITLE.test(title) || PRESS.test(opening)) return true;
  if ((isAlphabetical || ENTRIES.test(title)) && entryLength < EXPLAINING_ENTRY) return true;
  const own = [...new Set(headings.map((text) => text.replace(/\W+$/, '')))];
  return (
    HEADINGS.some((kinds) => kinds.every((kind) => own.some((text) => kind.test(text)))) ||
    TWO_OF.some((kind) => own.filter((text) => kind.test(text)).length >= 2)
  );
}
