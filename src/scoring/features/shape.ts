import type { Block } from '../../article/article.ts';

/** Signs of a page's format in its title: each holds or not. */
const TITLE: Record<string, RegExp> = {
  tutorial:
    /\b(?:tutorial|guide|getting started|quick ?start|walkthrough|how to|step[- ]by[- ]step|hands-on|exercises?|lab|workshop|introduction to|build|create|deploy|run|set ?up|install|train(?:ing)?|using|from scratch|with)\b/i,
  news: /\b(?:introducing|announc\w+|now|releases?d?|supports?|meetup|recap|update|retrospective|20\d\d|launch\w*|join\w*|welcome|accelerat\w*|meets|brings?|boost\w*|new|next|partner\w*|integrat\w+|available)\b|v?\d+\.\d/i,
  account:
    /\b(?:[Hh]ow (?:we|i)|[Hh]ow \w+ (?:built|uses|used|scaled|moved|made|does|improv\w+)|at [A-Z]\w+|[Ll]essons|[Oo]ur|[Jj]ourney|[Mm]igrat\w+|[Ss]caling|[Cc]ase study|[Pp]ostmortem|[Bb]ehind|[Ee]volution|[Bb]uilding|[Ii]mproving|from .* to|[Pp]owering|[Mm]oving|[Rr]educing|we)\b/,
  opinion:
    /\b(?:why|should|myth|harmful|thoughts|truth|stop|don't|dead|my|i|is it|art of|care|opinion|rant|matter|need)\b|\?/i,
  list: /\b(?:awesome|list|resources|reading|papers|references|links|\d+ (?:things|tips|best|tools|resources)|teams|case studies|checklist|faq|questions|index|glossary|tools|companies)\b/i,
  chapter:
    /^\s*\d+[.\s:\u2014-]|\b(?:chapter|lecture|pattern|fundamentals|system design|notes|basics|concepts|principles|design|introduction|strategies|techniques|part|engineering|management|vs)\b/i,
  reference:
    /\b(?:api|reference|config\w*|overview|concepts?|cli|component|spec\w*|store|plugin|architecture|format|schema|server|types?|metrics|template|options?)\b|[_`()]|^[a-z]\S*$/i,
  has_digit: /\d/,
  at_name: /\b(?:at|by|from) [A-Z]/,
  possessive: /[A-Z]\w+['\u2019]s\b/,
  gerund: /^(?:\d+\W+)?\w+ing\b/,
  short: /^\S+(?:\s+\S+){0,2}$/,
  long: /^\S+(?:\s+\S+){7,}/,
  two_parts: /[:\u2014\u2013|]/,
  numbered: /^\s*\d+[.\s:)\u2014-]/,
  all_capitals:
    /^(?:[A-Z0-9]\S*\s+(?:(?:an?|the|of|for|to|in|and|with|on|at|from|by|vs)\s+)*)+[A-Z0-9]\S*$/,
};

/** Signs of a page's format in its headings: the share of headings that show each. */
const HEADINGS: Record<string, RegExp> = {
  tutorial:
    /\b(?:prerequisites?|step \d|install(?:ation|ing)?|set ?up|setting up|next steps?|getting started|hands-on|exercises?|quick ?start|try it|clean ?up|create|build|run|train|deploy|test|configure|launch|example|writing|write|define|import|load)\b/i,
  reference:
    /\b(?:parameters?|arguments?|returns?|options?|configur\w+|api|usage|syntax|attributes?|supported|requirements?|limitations?|compatib\w+|see also|faq|troubleshooting|overview|features?|fields?|schema|description|examples?|permissions|metrics|types?|properties)\b/i,
  account:
    /\b(?:background|context|problem|motivation|challenges?|our|approach|solution|journey|results?|impact|lessons|we|learn(?:ed|ings)|takeaways|future|next|conclusions?|outcome|story|why|before|after|first|attempt|evolution|implementation|architecture|experiment\w*|evaluation)\b/i,
  report:
    /\b(?:company|overview|problem(?: statement)?|business|impact|results?|architecture|technical|approach|system design|key (?:insights|learnings|takeaways)|implementation|metrics|scale|lessons)\b/i,
  chapter:
    /\b(?:introduction|summary|key|exercises|discussion|definitions?|concepts?|pros|cons|when to|use ?cases?|pitfalls?|anti-?pattern|checklist|reading|references|architecture|fundamentals|comparison|vs|interview|trade-?offs?|why .* matters|what is|overview|diagram|patterns?|types of|best practices)\b/i,
  news: /\b(?:what's new|highlights|releases?|roadmap|acknowledge?ments?|get involved|join|community|upcoming|about|availability|get started|performance|support(?:ed)?|features|try|thanks)\b/i,
  numbered: /^\s*(?:\d+(?:\.\d+)*[.):]?|step \d+|[ivx]+\.)\s/i,
  question: /\?\s*$|^(?:what|why|how|when|which|should|do|does|is|can)\b/i,
  we: /\b(?:we|our|us|i|my)\b/i,
  you: /\b(?:you|your)\b/i,
  code: /[_(){}=<>/`]|[a-z][A-Z]|^[a-z][a-z.-]+$/,
  name_first: /^[A-Z][a-z]+[:\s\u2014\u2013-]+/,
  short: /^\S+(?:\s\S+)?$/,
  sentence_case: /^\S+(?: [a-z0-9(),&-]+)+$/,
  title_case: /^[A-Z]\S*(?: [A-Z&]\S*)+$/,
};

/** Signs of a page's format in its list items: the share of items that show each. */
const ITEMS: Record<string, Pick<RegExp, 'test'>> = {
  labelled: /^[^.:]{2,40}[:\u2014\u2013]| - /,
  named: /^[A-Z]\w+(?: [A-Z]\w+)*\s*[:\u2014\u2013(-]/,
  short: { test: (text) => spacesIn(text, 7) < 7 },
  long: { test: (text) => spacesIn(text, 25) === 25 },
  instruction:
    /^(?:Add|Build|Check|Choose|Click|Clone|Configure|Copy|Create|Define|Deploy|Download|Install|Open|Run|Select|Set|Start|Use|Write|Go|Make|Verify|Update)\b/,
};

/** Spaces in a text, counted up to `most`; white space in a block is single spaces. */
function spacesIn(text: string, most: number): number {
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0 && spaces < most; at = text.indexOf(' ', at + 1))
    spaces++;
  return spaces;
}

/** Characters of a text that are looked at: enough for any title or heading, and hostile ones stay cheap. */
const LOOKED_AT = 600;

const shows = (text: string, sign: Pick<RegExp, 'test'>): boolean =>
  sign.test(text.slice(0, LOOKED_AT));

/** Names of the numbers of `shapeOf`. */
export const SHAPES: readonly string[] = [
  ...Object.keys(TITLE).map((sign) => `title.${sign}`),
  ...Object.keys(HEADINGS).map((sign) => `heading.${sign}`),
  ...Object.keys(ITEMS).map((sign) => `items.${sign}`),
  'items.share',
  'layout.headings',
  'layout.quotes',
  'layout.table_rows',
];

/** The signs as numbers: 0 or 1 for the title, shares of headings and items, counts on a log scale. */
export function shapeOf(
  title: string,
  blocks: readonly Block[],
  all: readonly Block[],
): Float32Array {
  const of = (type: Block['type']): Block[] => blocks.filter((block) => block.type === type);
  const headings = of('heading');
  // A list of bare labels is left out of what a page is about, but it is what the page is.
  const items = all.filter(({ type }) => type === 'list-item');
  const share = (own: readonly Block[], pattern: Pick<RegExp, 'test'>, fewest: number): number =>
    own.reduce((count, { text }) => count + (shows(text, pattern) ? 1 : 0), 0) /
    Math.max(fewest, own.length);
  return Float32Array.of(
    ...Object.values(TITLE).map((pattern) => (shows(title, pattern) ? 1 : 0)),
    ...Object.values(HEADINGS).map((pattern) => share(headings, pattern, 4)),
    ...Object.values(ITEMS).map((pattern) => share(items, pattern, 6)),
    items.length / Math.max(8, all.filter(({ type }) => type !== 'code').length),
    Math.min(1, headings.length / 4),
    Math.log1p(of('quote').length),
    Math.log1p(of('table-row').length),
  );
}
