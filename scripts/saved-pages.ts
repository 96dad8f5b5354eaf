import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** A saved page with the text that a reader would call its article. */
export interface SavedPage {
  id: string;
  html: string;
  url: string;
  truth: string;
}

/**
 * The saved pages of a folder, by id. The folder holds one of
 * - ID.html beside ID.json with `text`, `articleBody` or `blocks: [{x|text}]`
 * - pages/ID.html and blocks/ID.json (the labelled corpus)
 * - ground-truth.json ({ID: {articleBody, url}}) and html/ID.html or html/ID.html.gz
 *   (the public article-extraction-benchmark)
 */
export function* savedPages(folder: string): Generator<SavedPage> {
  const file = (...parts: string[]) => path.join(folder, ...parts);
  if (existsSync(file('ground-truth.json'))) {
    const truths = json(file('ground-truth.json')) as Record<string, Truth>;
    for (const [id, truth] of Object.entries(truths).sort()) {
      const plain = file('html', `${id}.html`);
      const html = existsSync(plain)
        ? readFileSync(plain, 'utf8')
        : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
      yield { id, html, url: truth.url ?? pathToFileURL(plain).href, truth: textOf(truth) };
    }
    return;
  }
  const corpus = existsSync(file('pages')) && existsSync(file('blocks'));
  const pages = corpus ? file('pages') : folder;
  const truths = corpus ? file('blocks') : folder;
  for (const name of readdirSync(pages).sort()) {
    const id = /^(.*)\.html?$/.exec(name)?.[1];
    const truth = id && path.join(truths, `${id}.json`);
    if (!id || !truth || !existsSync(truth)) continue;
    const source = path.join(pages, name);
    const data = json(truth) as Truth;
    yield {
      id,
      html: readFileSync(source, 'utf8'),
      url: data.url ?? pathToFileURL(source).href,
      truth: textOf(data),
    };
  }
}

interface Truth {
  url?: string;
  text?: string;
  articleBody?: string;
  blocks?: { x?: string; text?: string }[];
}

function textOf(truth: Truth): string {
  const blocks = truth.blocks?.map((block) => block.x ?? block.text ?? '').join('\n');
  return truth.text ?? truth.articleBody ?? blocks ?? '';
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
