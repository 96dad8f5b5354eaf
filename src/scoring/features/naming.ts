import { anyOf } from './any-of.ts';
import type { Outside } from './outside.ts';

/** What these pages call themselves, at an end of the title: within it, the same words are a subject. */
const TITLE = anyOf(
  // A glossary, an index, an answer of a search.
  String.raw`^(?:\w+ )?glossary\b|\bglossary of\b|^key terms\b|^(?:\w+ ){0,2}jargon\b`,
  String.raw`\b(?:terms|terminology|vocabulary|acronyms|lingo)(?:,? (?:explained|defined|a(?: to |-)z))?$`,
  String.raw`(?:^|[:|–—-] ?)(?:table of )?contents$|^table of contents\b|^contents [–—|-]`,
  String.raw`^(?:search results|all tags|tags)\b|^programme\b`,
  // A course's, a person's.
  String.raw`\bsyllabus\b`,
  '(?:^|[:|–—-] ?)(?:my )?(?:curriculum vitae|résumé|cv)$|^about me(?: |$)',
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
  // Somebody for hire.
  /^(?:about me|hi, i['’]m .*|(?:selected |my )?(?:clients|customers|services)|what (?:my )?(?:people|clients|customers) say|testimonials|(?:hire|work with|contact) me|get in touch|what i (?:have done|can do for you)|side projects)$/i,
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
export function namesOnly({ title, opening, headings, isAlphabetical }: Outside): boolean {
  if (isAlphabetical || TITLE.test(title) || PRESS.test(opening)) return true;
  const own = [...new Set(headings.map((text) => text.replace(/\W+$/, '')))];
  return (
    HEADINGS.some((kinds) => kinds.every((kind) => own.some((text) => kind.test(text)))) ||
    TWO_OF.some((kind) => own.filter((text) => kind.test(text)).length >= 2)
  );
}
