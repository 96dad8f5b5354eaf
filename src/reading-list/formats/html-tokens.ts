/** A piece of an HTML text. Names of tags and attributes are in lower case, entities are decoded. */
export type HtmlToken =
  | { type: 'open'; name: string; attributes: Map<string, string>; line: number }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/**
 * Decodes numeric entities and the named ones that exporters write; others stay as they are, and so
 * do those without a semicolon, which in addresses are parameters (`&copy=1`).
 */
function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? '';
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const sound = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return sound ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}

/** Writes text so that HTML reads it back exactly, white space included, and never as markup. */
export function encodeHtml(text: string): string {
  return text.replace(
    /[&<>"'\n\r\t\f\u00A0]|^\s|\s$/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

/**
 * The tags and texts of an HTML file, in order, in time linear in its length. Exported bookmarks are
 * flat lists of links that leave most tags open, so no tree is needed, and a parser that makes one
 * (DOMParser) would not know the line of each link. Nothing of the file is interpreted: what comes out
 * is names and text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let counted = 0;
  let line = 1;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return yield { type: 'text', text: decode(html.slice(at)) };
    if (open > at) yield { type: 'text', text: decode(html.slice(at, open)) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const name = /^\/?[a-z][^\s/>]*/i.exec(html.slice(open + 1, open + 64))?.[0].toLowerCase();
    if (name === undefined) {
      // A doctype, or a `<` that is text.
      const declaration = html[open + 1] === '!' || html[open + 1] === '?';
      const end = declaration ? html.indexOf('>', open) : open;
      if (end < 0) return;
      if (!declaration) yield { type: 'text', text: '<' };
      at = end + 1;
      continue;
    }
    for (; counted < open; counted++) if (html.charCodeAt(counted) === 10) line++;
    const tag = readAttributes(html, open + 1 + name.length);
    if (!tag) return;
    at = tag.end;
    if (name.startsWith('/')) yield { type: 'close', name: name.slice(1) };
    else yield { type: 'open', name, attributes: tag.attributes, line };
  }
}

const NAME = /[^\s/>=]+/y;
const SPACE = /[\s/]*/y;
const EQUALS = /\s*=\s*/y;
const BARE = /[^\s>]*/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Attributes from `at` to the tag's `>`; the first of a name counts. Null where the file ends. */
function readAttributes(
  html: string,
  start: number,
): { attributes: Map<string, string>; end: number } | null {
  const attributes = new Map<string, string>();
  let at = start;
  while (at < html.length) {
    at += match(SPACE, html, at)?.length ?? 0;
    if (html[at] === '>') return { attributes, end: at + 1 };
    const name = match(NAME, html, at) ?? html[at] ?? '';
    at += name.length;
    const equals = match(EQUALS, html, at);
    let value = '';
    if (equals !== undefined) {
      at += equals.length;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        if (end < 0) return null;
        value = html.slice(at + 1, end);
        at = end + 1;
      } else {
        value = match(BARE, html, at) ?? '';
        at += value.length;
      }
    }
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), decode(value));
  }
  return null;
}
