import type { Criterion } from '../../rubric/rubric.ts';
import { anyOf } from './any-of.ts';
import { flagId } from './sentence-flags.ts';

// How people tell of a program that learns who have never read the field's books: written down, for no page of
// the corpus is of this kind.

/** Ideas that a program which learns cannot be told of without. */
export const IDEAS = {
  machine:
    /\b(?:(?:the|our|this|that|a|new|old|computer) (?:program(?:me)?|tool)|(?:the|our|new|old) (?:software|system)|computers?|machines?(?! learn)|robots?)\b/i,
  learning: anyOf(
    String.raw`\b(?:re)?learn(?:s|ed|t|ing)?\b|\b(?:re)?t(?:aught|each(?:es|ing)?)\b`,
    String.raw`\b(?:examples?|experience|history|histories)\b`,
    String.raw`\b(?:old|past|earlier|previous|former|saved|recorded|last year's) (?:\w+ )?(?:records?|sales|orders|bookings|tickets|figures|numbers|pictures|photographs?|years?|seasons?|jobs|notes|cases|cards|answers|days|trips|visits|letters|loans|customers)\b`,
    String.raw`\byears of\b|\blook(?:s|ed|ing)? back\b`,
    String.raw`\b(?:shown|showed|fed|giv(?:en|es)|gave|goes|go|went|going|read)\b(?: \w+){0,3} (?:over|through|every|all|hundreds?|thousands?|millions?|\d[\d,.]*|\w+ (?:years|months|seasons))\b`,
  ),
  guess: anyOf(
    String.raw`\b(?:guess(?:es|ed|ing)?|predict\w*|forecast\w*|foresee\w*|foretell\w*|estimat\w+|reckon(?:s|ed|ing)?|unsure|odds)\b`,
    String.raw`\b(?:expect|suspect)(?:s|ed|ing)?\b|\bwork(?:s|ed)? out\b|\blikel(?:y|iest|ihood)\b`,
    String.raw`\bhow (?:sure|certain)\b`,
    String.raw`\bwhat (?:it|he|she|the \w+|[A-Z]\w+) (?:says|said|thinks|thought|chose|picked)\b`,
    String.raw`\bchances?\b|\bit (?:thinks|thought|says|said|picks|picked|chose|chooses|decides|decided)\b`,
    String.raw`\bits (?:answers?|opinions?|lists?|numbers?|figures?|picks?|choices?|verdicts?|advice)\b`,
  ),
  /** That it is the machine which learns or guesses, not the people around it. */
  whoLearns: anyOf(
    String.raw`\b(?:program(?:me)?|computer|machine(?! learn)|system|software|robot|tool|box|thing|it|one)(?:'d|'s)? (?:(?:had|has|have|having|would|could|can|will|did|does|to|then|also|now|only|still|simply|just|must|should|been|itself) ){0,3}(?:re)?(?:learn(?:s|ed|t|ing)?|guess(?:es|ed|ing)?|predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?|reckon(?:s|ed|ing)?|estimat(?:es|ed|ing)|foretells?|foresaw)\b(?! (?:nothing|no)\b)`,
    String.raw`\b(?:its|the (?:program(?:me)?|computer|machine)'s) (?:\w+ )?(?:guess(?:es|work)?|predictions?|forecasts?|estimates?|learning)\b`,
    String.raw`\b(?:it|program(?:me)?|computer|machine(?! learn)|system|tool|that|which|to) (?:re)?(?:learn(?:s|ed|t|ing)?) (?:\w+ ){0,2}from\b`,
    String.raw`\b(?:program(?:me)?|computer|machine|system|that|which|it|he|she|by)(?: \w+)? (?:been |was |is |having )?(?:shown|fed|given|taught) (?:\w+ ){0,3}(?:every|all|hundreds?|thousands?|millions?|\d[\d,.]*|years|months|seasons)\b`,
    // What has the records behind it, whatever it is then called.
    String.raw`\b(?:program(?:me)?|computer|machine|software)(?:'s)?(?: \w+,?){0,4}? (?:looked (?:at|through)|seen|compared|read|studied|gone (?:over|through)) (?:\w+ ){0,3}(?:how|every|all|hundreds?|thousands?|millions?|\d[\d,.]*|(?:\w+ )?(?:years|months|seasons))\b`,
    String.raw`\blearn(?:s|ed|t|ing)? (?:from|by) (?:\w+ ){0,3}(?:records?|past|tickets|years|examples|history|sales|pictures|bookings|jobs|cards|notes|days)\b`,
  ),
} as const;

const MANY = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{4,}|(?:[a-z-]{1,20} )?(?:thousands?|millions?)(?: of)?)\b`;
const HOW_MANY_OF = String.raw`(?:in|of|out of) (?:a |the |every |each )?(?:hundred|100|ten|20|twenty|thousand|1,000)\b`;

/** What is told of nothing else than what learns from examples, whatever it is called: not of people, animals or other programs. */
export const TELLS = [
  // It was tried on what it had not seen.
  anyOf(
    String.raw`\b(?:never|not|n['’]t) (?:yet )?(?:been )?(?:seen|shown|met|heard of|given)\b`,
    String.raw`\b(?:kept|held|put|left) (?:\S{1,20} ){0,6}?(?:back|aside|in a drawer)\b|\bleav\w+ out the last\b`,
  ),
  // It learns again, and the new one is compared with the old one.
  anyOf(
    String.raw`\b(?:new|old|older|newer|earlier|last|yesterday's) (?:version|one)\b.{0,80}\b(?:beside|alongside|worse|better|compar\w*|disagree\w*|keep|kept|stay(?:s|ed)?)\b`,
    String.raw`\blearn(?:s|ed|t|ing)? (?:it )?(?:afresh|anew|again|from the (?:last|newest|latest))|\brelearn\w*|\btaught (?:\w+ )?(?:again|afresh|anew)\b`,
    String.raw`\b(?:start|begin)s? (?:over|again|afresh)\b|\b(?:back|goes) to school\b|\b(?:old|new|previous|earlier|each|every) versions?\b`,
  ),
  // It was shown thousands.
  anyOf(
    String.raw`\b(?:show[ns]?|showed|gave|given?|fed|feed|reads?|look(?:s|ed)? at|typed (?:\w+ ){0,3}in|marked|stud(?:y|ies|ied)|learn(?:s|ed|t)?|taught|teach\w*|seen|compared|copying)\b.{0,90}\b${MANY}`,
    String.raw`\b${MANY}.{0,90}\b(?:right answer|shown|learn(?:s|ed|t)?|taught|teach\w*|judged|lessons?|examples?)\b`,
  ),
  // It says how sure it is.
  anyOf(
    String.raw`\bhow (?:sure|certain)\b|\bwhere to (?:put|set|draw) the line\b|\b(?:above|below|under|over) (?:the|that|this) (?:line|mark)\b`,
    String.raw`\b(?:it|she|he|one|box|that)(?:['’]s| is| was| feels?)? (?:(?:very|quite|less|more|not|so|too|never|really) )*(?:sure|unsure|certain|nervous|undecided)\b`,
  ),
  // It is right so often.
  anyOf(
    String.raw`\b(?:\w+[.-])?\w+ (?:\w+ ){0,2}${HOW_MANY_OF}.{0,60}\b(?:right|wrong|agree\w*|miss\w*|caught|correct)\b`,
    String.raw`\b(?:right|wrong|agree[sd]?|miss(?:ed|es)?|caught|correct|got)\b.{0,60} ${HOW_MANY_OF}`,
  ),
];
/** What it runs on. */
export const MACHINERY =
  /\b(?:computers?|laptop|program(?:me)?s?|software|tablet|cameras?|microphones?|machines?|spreadsheet|screen)\b(?! learn)/i;

const NUMBER = flagId('number');
const PAST = [flagId('past_1'), flagId('past_2')];

/** Numbers written out, as tellers do. */
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|dozens?|half|a third|a quarter|a fifth|a tenth)\b/i;
const COMPARISON = anyOf(
  String.raw`\b(?:better|worse|cheaper|dearer|quicker|slower|faster|simpler|easier|harder|bigger|smaller|safer|fewer|less|more|longer|shorter|heavier|sooner|earlier|later) than\b`,
  String.raw`\brather than\b|\binstead\b|\beither\b.{0,120}\bor\b|\bcould (?:have|also)\b|\bon the other hand\b`,
  String.raw`\bthe other way\b|(?:\bwould|'d) rather\b|\b(?:lose|gain)s? (?:a (?:bit|little)|that)\b`,
);
const PRICE =
  /\b(?:cost(?:s|ing)?|price|worth|pays?|paid|gain(?:s|ed)?|los[est]\w*|gave up|giv(?:e|es|ing) up|saves?|saved|risk\w*|cheaper|dearer|expensive|waste[ds]?|in return|too (?:many|few|much|little|long|late|slow|often))\b|[$£€]\s?\d/i;
const REASON =
  /\b(?:because|so that|which is why|that(?:'s| is| was) why|the reasons?|otherwise|that way|on purpose|in case|for fear|hence|therefore|since (?:a|an|the|it|we|they|nobody)|so (?:we|it|they|that|I|the)|to keep|would (?:have|only|otherwise)|if (?:it|we|that|one|you|the) |that(?:'s| is) how |, (?:as|for) (?:a|the|it|we|they|that|this) |(?:^|[.:] )so[,:] )/i;
const CHANGE =
  /\b(?:chang(?:e|ed|es|ing)|no longer|used to|never (?:seen|met|had|known)|had(?: not|n't) seen|out of date|went (?:stale|off|wrong|bad)|moved on|stopped (?:being|coming|buying|working)|suddenly|until then|new (?:kinds?|sorts?|rules?|laws?|prices?|owners?|roads?|shops?|customers?|habits?|styles?|fashions?|plates?)|different (?:from|now)|that (?:spring|summer|autumn|fall|winter|year)|next (?:spring|summer|autumn|fall|winter|year)|strangers?|(?:got|grew|grown|become|became|becoming) (?:worse|old|stale|wrong))\b|\bwrong (?:more|again)\b/i;
const RENEWAL = anyOf(
  String.raw`\brelearn\w*|\blearn(?:s|ed|t|ing)? (?:it )?(?:afresh|again|anew|from the (?:last|latest))`,
  String.raw`\btaught (?:it )?(?:again|afresh|anew)|\bstart(?:ed|s|ing)? (?:it )?(?:over|again|afresh)`,
  String.raw`\bforg[eo]t\w*`,
  String.raw`\b(?:newer|newest|recent|latest|fresh|fresher) (?:\w+ )?(?:records?|figures|numbers|examples?|years?|months?|weeks?|days?|sales|pictures|ones)\b`,
  String.raw`\b(?:last|latest) (?:\w+ )?(?:weeks|months|days) (?:only|count|weigh)`,
);
const OFTEN = anyOf(
  String.raw`\b(?:every|each) (?:\w+ )?(?:morning|evening|night|day|hour|week|month|quarter|shift|season|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b`,
  String.raw`\bonce a (?:day|week|month)\b|\b(?:daily|weekly|monthly)\b|\bby hand\b`,
  String.raw`\bat (?:noon|breakfast|closing)\b`,
);
const LOOK =
  /\b(?:look(?:s|ed|ing)? (?:at|over|through|for)|check(?:s|ed|ing)?|compar(?:e|es|ed|ing)|watch(?:es|ed|ing)?|keep(?:s|ing)? an eye|read(?:s|ing)?|count(?:s|ed|ing)?|writes? (?:down|up)|sheet|list|chart|notebook|ledger|page|board|figure)\b/i;
const WARNING =
  /\b(?:warn(?:s|ed|ing)?s?|alarms?|bell|flags?|red|(?:rings|phones|calls|texts|tells|wakes) (?:me|us|her|him|them|somebody|someone)|goes back to|went back to|falls? back|fell back|switch(?:es|ed)? (?:it )?(?:off|back)|noticed?|nobody (?:saw|noticed)|found out|complain\w*)\b/i;
const GROWTH =
  /\b(?:grew|grown|grow(?:s|ing)?|twice as|three times|ten times|all night|took (?:hours|all|too|until|\d|nine|six|seven|eight|ten|eleven)|too slow|busiest|(?:all )?at once|queue[ds]?|rent(?:s|ed)? (?:more|another|a)|second (?:computer|machine|one)|another (?:computer|machine)|(?:bigger|more|several|own) (?:computers?|machines?)|split|shared? out|spread (?:over|across)|ran out of|fell over|backed up|ke(?:ep|pt) up|in time|by morning|overnight|beforehand|ahead of time)\b|\bfrom (?:\w+ )?(?:\d[\d,]*|one|two|three|four|five|six|ten|twelve|a handful) .{0,30}\bto\b/i;

/** Whether a sentence counts something. */
export const counts = (text: string, flags: readonly number[]): boolean =>
  flags.includes(NUMBER) || NUMBER_WORD.test(text);

/** Whether a sentence carries each criterion; one without a sign here is not told of in plain words. */
export const SIGNS: Partial<
  Record<Criterion, (text: string, flags: readonly number[]) => boolean>
> = {
  tradeoffs: (text) =>
    COMPARISON.test(text) || (PRICE.test(text) && /\b(?:but|or|than|if)\b/.test(text)),
  production: (text, flags) => counts(text, flags) && PAST.some((past) => flags.includes(past)),
  drift: (text) => CHANGE.test(text) || RENEWAL.test(text),
  monitoring: (text) => (OFTEN.test(text) && LOOK.test(text)) || WARNING.test(text),
  scalability: (text) => GROWTH.test(text),
  rationale: (text) => REASON.test(text),
};
