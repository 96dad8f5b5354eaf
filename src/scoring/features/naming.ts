import type { Outside } from './outside.ts';

/** What these pages call themselves. */
const TITLE =
  /\b(?:glossary|key terms|jargon|table of contents|syllabus|curriculum vitae|résumé|terms (?:of (?:service|use)|and conditions)|(?:privacy|cookie) (?:policy|notice|settings|preferences)|search results|webinar)\b|^(?:contents|programme|tags)\b|\braises [$€£]\d/i;

/** What is given to the press opens with its place and a dash. */
const PRESS =
  /^.{0,30}\b[A-Z]{4,}\b.{0,40}(?:--|—|–).{0,300}\b(?:today announced|announced today)\b|\bfor immediate release\b/;

/** Headings that only these pages have, and how many of them such a page has at least. */
const HEADINGS: readonly { of: string; fewest: number; heading: RegExp }[] = [
  {
    of: 'a résumé',
    fewest: 3,
    heading:
      /^(?:(?:(?:work|professional|selected|relevant) )?experience|employment(?: history)?|education|(?:(?:technical|core|key) )?skills|languages|certifications?|references|recommendations|(?:professional )?summary|interests)$/i,
  },
  {
    of: 'a vacancy',
    fewest: 2,
    heading:
      /^(?:about (?:the (?:role|job|position)|you)|(?:what|who) (?:you|we)(?:[’']?(?:ll|re)| will| are)?(?: be)?(?: do(?:ing)?| bring| need| offer| have)?|(?:key |your |main )?(?:responsibilities|duties|tasks|background|profile|impact)|the role|job (?:purpose|description|summary)|person specification|(?:minimum |preferred |required )?qualifications|nice to have|benefits(?: and perks)?|perks|compensation|how to apply|similar jobs)$/i,
  },
  {
    of: 'an event',
    fewest: 2,
    heading:
      /^(?:speakers?|agenda|who should attend|regist(?:er|ration)|in this (?:webinar|session)|save your seat)\b/i,
  },
  {
    of: 'a syllabus',
    fewest: 2,
    heading:
      /^(?:grading|course (?:description|policies)|office hours|academic (?:honesty|integrity)|schedule)\b/i,
  },
  {
    of: 'a press release',
    fewest: 1,
    heading: /^(?:media|press) contacts?\b|^forward-looking statements\b/i,
  },
];

/**
 * Whether a page names what somebody knows, seeks, sells, owes or lists, and is none to learn from: a
 * résumé, a vacancy, a glossary, a table of contents, terms of use. It holds whatever the page's words
 * are, and is written down because no corpus has enough of such pages to learn it from.
 */
export function namesOnly({ title, opening, headings }: Outside): boolean {
  if (TITLE.test(title) || PRESS.test(opening)) return true;
  return HEADINGS.some(({ heading, fewest }) => {
    const own = new Set(
      headings.map((text) => text.replace(/\W+$/, '')).filter((text) => heading.test(text)),
    );
    return own.size >= fewest;
  });
}
