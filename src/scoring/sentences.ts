/** Text without punctuation is cut after this many characters, at a space. */
const LONGEST_SENTENCE = 700;
const BOUNDARY = /[.!?…]["'”’)\]]*\s+/g;
const ABBREVIATION =
  /(?:^|[\s("'])(?:e\.g|i\.e|vs|etc|cf|al|fig|eq|sec|ch|no|vol|dr|mr|mrs|ms|prof|inc|ltd|approx|resp|st|[a-z])\.$/i;

/** `[start, end)` of each sentence of a text, white space at the ends left out. Linear. */
export function splitSentences(text: string): [number, number][] {
  const bounds: [number, number][] = [];
  let start = 0;
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(text); match; match = BOUNDARY.exec(text)) {
    const next = match.index + match[0].length;
    if (!beginsSentence(text, next)) continue;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - 8), match.index + 1))) continue;
    push(text, start, match.index + match[0].trimEnd().length, bounds);
    start = next;
  }
  push(text, start, text.length, bounds);
  return bounds;
}

/** A sentence begins with anything but a lower-case letter. */
function beginsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code >= 97 && code <= 122);
}

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
