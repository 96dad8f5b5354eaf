import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as z from 'zod/mini';
import { Article } from '../../src/article/article.ts';
import { extractArticle } from '../../src/article/extract.ts';
import { Label } from '../../src/rubric/label.ts';
import { CRITERIA, type Criterion, SKILLS, type Skill } from '../../src/rubric/rubric.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const Manifest = z.array(z.object({ id: z.string(), repo: z.string() }));
const Judged = z.object({ blocks: z.array(z.object({ id: z.string(), x: z.string() })) });

/** A labelled page as the scorer sees it, with its readers' judgements. */
export interface Page {
  id: string;
  source: string;
  article: Article;
  /** First reader, and the second where there is one. */
  labels: Label[];
  /** Text of the judged blocks by id, normalised (see `normalise`). */
  judged: Map<string, string>;
}

export interface Corpus {
  pages: Page[];
  /** SHA-256 over the label, manifest and page files. */
  digest: string;
  /** SHA-256 over the extraction's sources: an extracted article is as good as the code that made it. */
  extraction: string;
}

/**
 * Reads a corpus folder; articles come from our own extraction, cached under `.cache/articles`.
 * @throws Error where there is no such folder, or a file of it is not as it should be, with its name.
 */
export function readCorpus(folder: string): Corpus {
  if (!existsSync(join(folder, 'labels.jsonl')))
    throw new Error(`no corpus in ${folder}: give its folder as an argument`);
  const files = ['labels.jsonl', 'labels-second.jsonl', 'manifest.json'];
  // What the extension exports has one reader only.
  const present = files.filter((name) => existsSync(join(folder, name)));
  const readLabels = (name: string): Label[] =>
    (present.includes(name) ? readFileSync(join(folder, name), 'utf8') : '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => parsed(name, Label, line));
  const first = readLabels('labels.jsonl');
  const second = new Map(readLabels('labels-second.jsonl').map((label) => [label.id, label]));
  const manifest = parsed(
    'manifest.json',
    Manifest,
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const sourceOf = new Map(manifest.map(({ id, repo }) => [id, repo]));
  const extraction = digestOfSources('src/article');
  const corpusHash = createHash('sha256');
  for (const name of present) corpusHash.update(readFileSync(join(folder, name)));
  const pages: Page[] = [];
  for (const label of first) {
    const html = readFileSync(join(folder, 'pages', `${label.id}.html`), 'utf8');
    corpusHash.update(html);
    const article = cachedArticle(html, label.id, extraction);
    if (!article) {
      process.stderr.write(`${label.id}: extraction kept nothing, left out\n`);
      continue;
    }
    const other = second.get(label.id);
    pages.push({
      id: label.id,
      source: sourceOf.get(label.id) ?? label.id,
      article,
      labels: other ? [label, other] : [label],
      judged: readJudged(join(folder, 'blocks', `${label.id}.json`)),
    });
  }
  return { pages, digest: corpusHash.digest('hex').slice(0, 16), extraction };
}

function parsed<Schema extends z.ZodMiniType>(
  name: string,
  schema: Schema,
  text: string,
): z.infer<Schema> {
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const { path = [], message = '' } = result.error.issues[0] ?? {};
  throw new Error(`${name}, ${text.slice(0, 40)}: ${path.join('.')}: ${message}`);
}

function readJudged(path: string): Map<string, string> {
  const { blocks } = parsed(path, Judged, readFileSync(path, 'utf8'));
  return new Map(blocks.map(({ id, x }) => [id, normalise(x)]));
}

/** Letters and digits only, lower case: what is left when mark-up and typography are not compared. */
export function normalise(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** SHA-256 over the sources in a folder of the repository. */
export function digestOfSources(path: string): string {
  const hash = createHash('sha256');
  const folder = join(ROOT, path);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

function cachedArticle(html: string, id: string, extraction: string): Article | null {
  const key = createHash('sha256').update(html).digest('hex').slice(0, 16);
  const path = join(ROOT, '.cache/articles', extraction, `${id}-${key}.json`);
  if (existsSync(path)) return parsed(path, z.nullable(Article), readFileSync(path, 'utf8'));
  const url = `https://corpus.example/${id}`;
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const result = extractArticle(dom.window.document, url);
  dom.window.close();
  const article = 'article' in result ? result.article : null;
  mkdirSync(dirname(path), { recursive: true });
  // Another run may read it meanwhile.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(article));
  renameSync(unfinished, path);
  return article;
}

/** Mean of the readers' levels per criterion, 0-3. */
export function meanLevels(page: Page): Record<Criterion, number> {
  return meanOf(page, CRITERIA, (label, criterion) => label.levels[criterion]);
}

/** Mean of the readers' skill levels, 0-2. */
export function meanSkills(page: Page): Record<Skill, number> {
  return meanOf(page, SKILLS, (label, skill) => label.skills[skill]);
}

function meanOf<Key extends string>(
  page: Page,
  keys: readonly Key[],
  value: (label: Label, key: Key) => number,
): Record<Key, number> {
  const entries = keys.map((key) => [
    key,
    page.labels.reduce((sum, label) => sum + value(label, key), 0) / page.labels.length,
  ]);
  return Object.fromEntries(entries);
}

export const meanOverall = (page: Page): number =>
  page.labels.reduce((sum, label) => sum + label.overall, 0) / page.labels.length;

/**
 * Which of the article's blocks each reader named as evidence, by criterion: a named block is found
 * again by its text (same text, or one within the other and at least half as long).
 */
export function namedBlocks(page: Page, label: Label): Record<Criterion, Set<number>> {
  const texts = page.article.blocks.map((block) => normalise(block.text));
  const byText = new Map<string, number[]>();
  texts.forEach((text, index) => {
    byText.set(text, [...(byText.get(text) ?? []), index]);
  });
  const find = (text: string): number[] => {
    const same = byText.get(text);
    if (same || text.length < 4) return same ?? [];
    const near: number[] = [];
    texts.forEach((other, index) => {
      if (other.length < 12) return;
      if (other.includes(text) || (text.includes(other) && other.length * 2 > text.length))
        near.push(index);
    });
    return near.slice(0, 3);
  };
  const entries = CRITERIA.map((criterion) => [
    criterion,
    new Set((label.evidence[criterion] ?? []).flatMap((id) => find(page.judged.get(id) ?? ''))),
  ]);
  return Object.fromEntries(entries);
}

/**
 * Sources in the order of their names' SHA-256. The first six are set aside: with them 70 pages are
 * never seen while methods and lexicons are chosen.
 */
export function splitAside(pages: Page[]): { kept: Page[]; aside: Page[] } {
  const rank = (source: string): string => createHash('sha256').update(source).digest('hex');
  const sources = [...new Set(pages.map((page) => page.source))];
  const ordered = sources.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const aside = new Set(ordered.slice(0, 6));
  return {
    kept: pages.filter((page) => !aside.has(page.source)),
    aside: pages.filter((page) => aside.has(page.source)),
  };
}

/** Deals whole sources into folds of about equal size: largest source first, to the smallest fold. */
export function foldsBySource(pages: readonly Page[], count: number): number[] {
  const sizes = new Map<string, number>();
  for (const page of pages) sizes.set(page.source, (sizes.get(page.source) ?? 0) + 1);
  const filled = new Array<number>(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const [source, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] = (filled[fold] ?? 0) + size;
    foldOf.set(source, fold);
  }
  return pages.map((page) => foldOf.get(page.source) ?? 0);
}
