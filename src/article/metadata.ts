import { read, type SafeDom } from './dom.ts';
import { collapse, cut, key } from './text.ts';

export interface Metadata {
  title: string;
  byline?: string;
  site?: string;
  language?: string;
  date?: string;
}

const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|\w*Posting|Report|TechArticle|ScholarlyArticle|WebPage|HowTo)$/;

/** Title, byline, site, language and date as the page's head states them. */
export function readMetadata(dom: SafeDom): Metadata {
  const meta = metaTags(dom);
  const ld = jsonLd(dom);
  const first = (...names: string[]) => {
    for (const name of names) {
      const value = meta.get(name);
      if (value) return value;
    }
    return undefined;
  };
  const site = first('og:site_name', 'application-name') ?? text(nameOf(ld?.publisher));
  const language =
    dom.root && (dom.attribute(dom.root, 'lang') ?? dom.attribute(dom.root, 'xml:lang'));
  const byline =
    text(nameOf(ld?.author)) ??
    first(
      'author',
      'article:author',
      'parsely-author',
      'dc.creator',
      'dcterm.creator',
      'citation_author',
    ) ??
    visibleByline(dom);
  return {
    title: readTitle(dom, first('og:title', 'twitter:title', 'citation_title', 'dc.title'), site),
    byline: byline && !/^https?:/.test(byline) ? byline : undefined,
    site,
    language: language?.trim().toLowerCase() || undefined,
    date: isoDate(
      text(ld?.datePublished),
      first(
        'article:published_time',
        'datepublished',
        'parsely-pub-date',
        'date',
        'dc.date',
        'dc.date.issued',
        'citation_publication_date',
        'pubdate',
        'sailthru.date',
      ),
      ...dom
        .all('time[datetime], [itemprop=datePublished]')
        .slice(0, 3)
        .map((element) => dom.attribute(element, 'datetime') ?? dom.attribute(element, 'content')),
    ),
  };
}

/** `<meta>` values by lower-case name or property, the first of each. */
function metaTags(dom: SafeDom): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of dom.all('meta[content]')) {
    const value = text(dom.attribute(element, 'content'));
    if (!value) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      for (const name of (dom.attribute(element, attribute) ?? '').toLowerCase().split(/\s+/))
        if (name && !values.has(name)) values.set(name, value);
    }
  }
  return values;
}

interface LinkedData {
  author?: unknown;
  publisher?: unknown;
  datePublished?: unknown;
}

/** The page's schema.org article, if it states one. */
function jsonLd(dom: SafeDom): LinkedData | undefined {
  for (const script of dom.all('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(
        read<string>(script, 'textContent').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''),
      );
    } catch {
      continue;
    }
    const graph = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : data;
    for (const entry of (Array.isArray(graph) ? graph : [graph]).slice(0, 100)) {
      if (!isRecord(entry)) continue;
      const types = Array.isArray(entry['@type']) ? entry['@type'] : [entry['@type']];
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return entry;
    }
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of a person, an organisation or several. */
function nameOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value.slice(0, 10) : [value])
    .map((entry) => text(isRecord(entry) ? entry.name : entry))
    .filter((name) => name !== undefined);
  return names.length > 0 ? names.join(', ') : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return cut(collapse(value), 500) || undefined;
}

function visibleByline(dom: SafeDom): string | undefined {
  for (const element of dom.all('[rel=author], [itemprop=author], .byline, .author').slice(0, 5)) {
    const name = text(read<string>(element, 'textContent'));
    if (name && name.length < 100) return name.replace(/^by:?\s+/i, '');
  }
  return undefined;
}

/** A separator between an article's title and its site's name. */
const SEPARATOR = /\s+[|\-\u2013\u2014\u00b7\u2022\u00bb:/\\]+\s+/g;

/** By which a heading links to itself. */
const LINK_MARK = /\s*(?:[¶🔗]|\s#)$/u;

/** The document's title without the site's name, else the page's first heading. */
function readTitle(dom: SafeDom, stated: string | undefined, site: string | undefined): string {
  // Not `title` as such: an SVG picture may hold one.
  const element = dom
    .all('head title, title')
    .find((found) => read<string>(found, 'namespaceURI').endsWith('xhtml'));
  const full = text(element && read<string>(element, 'textContent')) ?? '';
  const headings = dom
    .all('h1')
    .map((heading) => (text(read<string>(heading, 'textContent')) ?? '').replace(LINK_MARK, ''))
    .filter(Boolean);
  const whole = headings.find((heading) => key(heading) === key(full));
  if (whole) return whole;
  const parts = full.split(SEPARATOR);
  if (parts.length > 1) {
    const match = headings.find((heading) => {
      const inner = key(heading);
      return inner.length > 3 && key(full).includes(inner) && inner.length < key(full).length;
    });
    if (match) return match;
    if (stated && key(full).includes(key(stated))) return withoutSite(stated, site);
    return withoutSite(full, site);
  }
  return full || stated || headings[0] || '';
}

function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const separators = title.match(SEPARATOR) ?? [];
  const last = parts[parts.length - 1] ?? '';
  const isSite =
    site && key(site) && (key(site).includes(key(last)) || key(last).includes(key(site)));
  const words = title.slice(0, title.length - last.length).split(/\s+/).length;
  // A short tail after a bar or dash is the site; a colon belongs to the title.
  if (
    isSite ||
    (last.split(/\s+/).length <= 4 &&
      words >= 4 &&
      !/:/.test(separators[separators.length - 1] ?? ''))
  ) {
    return title
      .slice(0, title.length - last.length)
      .replace(/\s+[|\-\u2013\u2014\u00b7\u2022\u00bb:/\\]+\s*$/, '');
  }
  return title;
}

/** The first value that states a day, as ISO 8601. */
function isoDate(...values: (string | null | undefined)[]): string | undefined {
  for (const value of values) {
    if (!value) continue;
    const iso =
      /^\s*(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)/.exec(
        value,
      )?.[1];
    if (iso && !Number.isNaN(Date.parse(iso))) return iso;
    if (!/\b(?:19|20)\d{2}\b/.test(value)) continue;
    const time = Date.parse(value);
    if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 10);
  }
  return undefined;
}
