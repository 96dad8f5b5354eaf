/**
 * Links to a text on a page: `#:~:text=[prefix-,]start[,end][,-suffix]`
 * (https://wicg.github.io/scroll-to-text-fragment/). The browser goes to the first place where the
 * words stand, from word boundary to word boundary, whatever their case and accents; each of the
 * four parts has to stand within one block, `start` and `end` may be blocks apart.
 */

/** A quote of more words than this is given by its first and last words. */
const WHOLE = 12;
/** How many words `start`, `end`, `prefix` and `suffix` begin with; they grow until they are enough. */
const FEW = 4;

/** A word as compared (letters and digits only) and as written, and the piece of text that holds it. */
interface Word {
  key: string;
  /** With its punctuation and the white space behind it. */
  text: string;
  piece: number;
}

/** A stretch of words: [from, to). */
interface Span {
  from: number;
  to: number;
}

interface Directive {
  prefix?: Span;
  start: Span;
  end?: Span;
  suffix?: Span;
}

/**
 * The address of a quote within its page.
 * @param url the page's address; its own fragment is kept, for browsers that know no text fragments
 * @param blocks the article's blocks, in the page's order
 * @param index the block that holds the quote
 * @returns null where no directive leads to the quote, because the block does not hold it or the
 *   same words stand before it with the same words around them
 */
export function textFragmentLink(
  url: string,
  blocks: readonly { text: string }[],
  index: number,
  quote: string,
): string | null {
  const words = wordsOf(blocks);
  const span = spanOf(words, blocks, index, quote);
  const directive = span && directiveTo(words, span);
  if (!directive) return null;
  const [page = '', hash = ''] = url.split(/#(.*)/s, 2);
  const own = hash.replace(/:~:.*$/s, '');
  return `${page}#${own}:~:text=${written(words, directive)}`;
}

/** The article's words. Cells of a table row and lines of code are blocks of the page of their own. */
function wordsOf(blocks: readonly { text: string }[]): Word[] {
  let piece = 0;
  return blocks.flatMap(({ text }) =>
    text.split(PIECES).flatMap((part) => {
      piece += 1;
      return split(part).map((word) => ({ key: keyOf(word), text: word, piece }));
    }),
  );
}

const PIECES = / \| |\n/;

/** The words of a text, as browsers see them: "pre-train" is two. Punctuation alone is none. */
function split(text: string): string[] {
  return text.match(/(?:^[^\p{L}\p{N}]+)?[\p{L}\p{N}\p{M}'’]+[^\p{L}\p{N}]*/gu) ?? [];
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where the quote stands among the words of the article. */
function spanOf(
  words: readonly Word[],
  blocks: readonly { text: string }[],
  index: number,
  quote: string,
): Span | null {
  const block = blocks[index]?.text ?? '';
  const at = block.indexOf(quote);
  if (at < 0) return null;
  const count = (text: string) => text.split(PIECES).flatMap(split).length;
  const before = blocks.slice(0, index).reduce((sum, { text }) => sum + count(text), 0);
  const from = before + count(block.slice(0, at));
  const to = from + count(quote);
  return to > from && to <= words.length ? { from, to } : null;
}

/** A short directive of which the quote is the first place, as far as the article goes. */
function directiveTo(words: readonly Word[], quote: Span): Directive | null {
  for (const core of cores(words, quote)) if (leadsTo(words, core, quote)) return core;
  // The same words stand earlier on: what is around them has to tell.
  for (const core of cores(words, quote)) {
    for (const length of [FEW, 2 * FEW]) {
      const prefix = within(words, { from: quote.from - length, to: quote.from }, 'end');
      const suffix = within(words, { from: quote.to, to: quote.to + length }, 'start');
      const contexts = [
        prefix && { prefix },
        suffix && { suffix },
        prefix && suffix && { prefix, suffix },
      ];
      for (const context of contexts) {
        const directive = context && { ...core, ...context };
        if (directive && leadsTo(words, directive, quote)) return directive;
      }
    }
  }
  return null;
}

/** The ways to name the quote itself, the shorter first. */
function* cores(words: readonly Word[], quote: Span): Generator<Directive> {
  const length = quote.to - quote.from;
  const whole = within(words, quote, 'start');
  const isOnePiece = whole?.to === quote.to;
  if (isOnePiece && length <= WHOLE) yield { start: quote };
  for (let few = FEW; few * 2 < length; few += FEW) {
    const start = within(words, { from: quote.from, to: quote.from + few }, 'start');
    const end = within(words, { from: quote.to - few, to: quote.to }, 'end');
    if (start && end && start.to <= end.from) yield { start, end };
  }
  // In pieces, and short.
  const start = within(words, { from: quote.from, to: quote.to - 1 }, 'start');
  const end = within(words, { from: quote.from + 1, to: quote.to }, 'end');
  if (!isOnePiece && start && end && start.to <= end.from) yield { start, end };
  if (isOnePiece && length > WHOLE) yield { start: quote };
}

/** What of a span lies in the same piece as its first (or last) word. */
function within(words: readonly Word[], span: Span, side: 'start' | 'end'): Span | null {
  let { from, to } = { from: Math.max(0, span.from), to: Math.min(words.length, span.to) };
  if (from >= to) return null;
  const piece = words[side === 'start' ? from : to - 1]?.piece;
  while (words[from]?.piece !== piece) from += 1;
  while (words[to - 1]?.piece !== piece) to -= 1;
  return { from, to };
}

/** Whether the first place that a browser finds for the directive is the quote. */
function leadsTo(words: readonly Word[], directive: Directive, quote: Span): boolean {
  const { prefix, start, end, suffix } = directive;
  for (let at = 0; at <= quote.from; at++) {
    if (!matches(words, start, at)) continue;
    if (prefix && !matches(words, prefix, at - lengthOf(prefix))) continue;
    let to = at + lengthOf(start);
    if (end) {
      while (to <= words.length && !isEndAt(words, end, suffix, to)) to += 1;
      if (to > words.length) continue;
      to += lengthOf(end);
    } else if (suffix && !matches(words, suffix, to)) continue;
    return at === quote.from && to === quote.to;
  }
  return false;
}

function isEndAt(words: readonly Word[], end: Span, suffix: Span | undefined, at: number): boolean {
  return matches(words, end, at) && (!suffix || matches(words, suffix, at + lengthOf(end)));
}

const lengthOf = ({ from, to }: Span) => to - from;

/** Whether the words of a span stand, within one piece, at `at`. */
function matches(words: readonly Word[], span: Span, at: number): boolean {
  const piece = words[at]?.piece;
  for (let n = 0; n < lengthOf(span); n++) {
    const word = words[at + n];
    if (!word || word.piece !== piece || word.key !== words[span.from + n]?.key) return false;
  }
  return true;
}

/** The directive as it stands in an address. */
function written(words: readonly Word[], { prefix, start, end, suffix }: Directive): string {
  const term = (span: Span) => encode(textOf(words, span));
  return [
    ...(prefix ? [`${term(prefix)}-`] : []),
    term(start),
    ...(end ? [term(end)] : []),
    ...(suffix ? [`-${term(suffix)}`] : []),
  ].join(',');
}

/** From the first letter or digit to the last: word boundaries wherever the text was cut. */
function textOf(words: readonly Word[], { from, to }: Span): string {
  const text = words
    .slice(from, to)
    .map((word) => word.text)
    .join('');
  return text.match(/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su)?.[0] ?? '';
}

/** Percent-encoded, with what separates the parts of a directive ("," and "&" are already). */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
