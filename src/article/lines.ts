import type { SourceBlock } from './blocks.ts';

/** Fewer lines in a row are no text that was cut into lines: a poem's stanza, an address. */
const LEAST_LINES = 6;

/** Characters of the longest line: shorter ones are labels, longer ones are paragraphs. */
const NARROWEST = 30;
const WIDEST = 140;

/** A line is full if its next word would have gone beyond this part of the longest line. */
const FULL = 0.85;

/** The part of a run's lines that go on in the next one, and of those that are full. */
const GO_ON = 0.5;
const FILLED = 0.8;

const ENDS_SENTENCE = /[.!?:;…]["'”’»)\]]*$/u;
const BEGINS_INSIDE = /^["'“‘«([]?\p{Ll}/u;
const BEGINS_ITEM = /^(?:[-–—*•·▪‣]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;

/**
 * Joins lines into the paragraphs they were cut from: converters of PDF files, e-mails and subtitles
 * give each line of a text an element of its own, and half sentences say little to a scorer. What
 * tells them from short paragraphs is what wrapping leaves behind: siblings in a row that break in
 * the middle of sentences, each where its next word would not have fit.
 */
export function joinLines(blocks: SourceBlock[]): SourceBlock[] {
  const runs: SourceBlock[][] = [];
  for (let at = 0; at < blocks.length; at += runs.at(-1)?.length ?? 1) runs.push(runAt(blocks, at));
  // Judged by all lines in the same place: a paragraph may be two of them.
  const places = new Map<Element | null, SourceBlock[][]>();
  for (const run of runs) {
    const place = placeOf(run);
    const there = places.get(place);
    if (there) there.push(run);
    else places.set(place, [run]);
  }
  const widths = new Map([...places].map(([place, there]) => [place, widthIfWrapped(there)]));
  return runs.flatMap((run) => {
    const width = run.length > 1 && widths.get(placeOf(run));
    return width ? paragraphsOf(run, width) : run;
  });
}

function placeOf([first]: SourceBlock[]): Element | null {
  return first?.element.parentElement ?? null;
}

/** The block at `at` and those after it that may be lines of the same text. */
function runAt(blocks: SourceBlock[], at: number): SourceBlock[] {
  let end = at + 1;
  while (end < blocks.length && areNeighbours(blocks[end - 1], blocks[end])) end += 1;
  return blocks.slice(at, end);
}

/** Whether two blocks are elements of the same kind, one right after the other. */
function areNeighbours(block: SourceBlock | undefined, next: SourceBlock | undefined): boolean {
  return (
    block !== undefined &&
    next !== undefined &&
    block.type === next.type &&
    isText(block) &&
    block.element.localName === next.element.localName &&
    block.element.nextElementSibling === next.element
  );
}

function isText({ type }: SourceBlock): boolean {
  return type === 'paragraph' || type === 'quote';
}

/** The width that the lines of these runs are wrapped at, if they are. */
function widthIfWrapped(runs: SourceBlock[][]): number | undefined {
  const lines = runs.flat().filter(isText);
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  if (lines.length < LEAST_LINES || width < NARROWEST || width > WIDEST) return undefined;
  const all = runs.flatMap(pairs);
  const goOn = all.filter(([line, next]) => goesOn(line, next));
  const filled = goOn.filter(([line, next]) => isFull(line, next, width));
  const wraps = goOn.length >= lines.length * GO_ON && filled.length >= goOn.length * FILLED;
  return wraps ? width : undefined;
}

/** Consecutive lines are joined, but where one ends early and the next begins anew. */
function paragraphsOf(run: SourceBlock[], width: number): SourceBlock[] {
  const paragraphs: SourceBlock[][] = [run.slice(0, 1)];
  for (const [line, next] of pairs(run)) {
    const ends = !goesOn(line, next) && !isFull(line, next, width);
    if (ends || BEGINS_ITEM.test(next.text)) paragraphs.push([next]);
    else paragraphs.at(-1)?.push(next);
  }
  return paragraphs.flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const text = lines.map((line) => line.text).join(' ');
    return { ...first, text, nodes: lines.flatMap((line) => line.nodes) };
  });
}

function pairs(run: SourceBlock[]): [SourceBlock, SourceBlock][] {
  return run.slice(1).map((next, n) => [run[n] as SourceBlock, next]);
}

/** Whether a sentence runs from one line into the next. */
function goesOn(line: SourceBlock, next: SourceBlock): boolean {
  return !ENDS_SENTENCE.test(line.text) && BEGINS_INSIDE.test(next.text);
}

/** Whether the first word of the next line would not have fit into this one. */
function isFull(line: SourceBlock, next: SourceBlock, width: number): boolean {
  const word = next.text.split(' ', 1)[0] ?? '';
  return line.text.length + 1 + word.length > width * FULL;
}
