/** Text without punctuation is cut after this many characters, at a space. */
const LONGEST_SENTENCE = 700;
const BOUNDARY = /[.!?…]["'”’)\]]*\s+/g;
const ABBREVIATION =
  /(?:^|[\s("'])(?:e\.g|i\.e|vs|etc|cf|al|fig|eq|sec|ch|no|vol|dr|mr|mrs|ms|prof|inc|ltd|approx|resp|st|[a-z])\.$/i;
/** "100 ms." and "3 s." end a sentence. */
const UNIT = /\d ?[a-z]{1,2}\.$/i;
const MONTH = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;
/** "p99", "iOS": names that keep their small letter. */
const SMALL_NAME = /[a-z]{1,2}[A-Z\d]/y;

/** `[start, end)` of each sentence of a text, white space at the ends left out. Linear. */
export function splitSentences(text: string): [number, number][] {
  const bounds: [number, number][] = [];
  let start = 0;
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(text); match; match = BOUNDARY.exec(text)) {
    const next = match.index + match[0].length;
    if (!beginsSentence(text, next)) continue;
    const before = text.slice(Math.max(start, match.index - 8), match.index + 1);
    if (ABBREVIATION.test(before) && !UNIT.test(before)) continue;
    if (MONTH.test(before) && isDigit(text.charCodeAt(next))) continue;
    push(text, start, match.index + match[0].trimEnd().length, bounds);
    start = next;
  }
  push(text, start, text.length, bounds);
  return bounds;
}

/** A sentence begins with anything but a lower-case word. */
function beginsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 97 && code <= 122)) return true;
  SMALL_NAME.lastIndex = at;
  return SMALL_NAME.test(text);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function push(text: string, from: number, to: number, bounds: [number, number][]): void {
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const end = space > start ? space : start + LONGEST_SENTENCE;
    bounds.push([start, end]);
    start = space > start ? end + 1 : end;
  }
  while (start < to && text.charCodeAt(start) <= 32) start++;
  if (start < to) bounds.push([start, to]);
}
