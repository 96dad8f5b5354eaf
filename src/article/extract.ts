import { Readability } from '@mozilla/readability';
import type { Block, ReadResult } from './article.ts';

/** First cut: Readability, then one block per text-bearing element in page order. */
export function extractArticle(document: Document, url: string): ReadResult {
  const clone = document.cloneNode(true) as Document;
  const parsed = new Readability(clone, { serializer: (node) => node, keepClasses: true }).parse();
  if (!parsed?.content) return { error: { code: 'not-readable' } };
  const blocks: Block[] = [];
  walk(parsed.content as Element, blocks);
  if (blocks.length === 0) return { error: { code: 'not-readable' } };
  return {
    article: {
      title: parsed.title ?? '',
      url,
      byline: parsed.byline ?? undefined,
      site: parsed.siteName ?? undefined,
      language: parsed.lang ?? undefined,
      date: parsed.publishedTime ?? undefined,
      blocks,
    },
  };
}

const TYPE_OF_TAG: Record<string, Block['type']> = {
  P: 'paragraph',
  LI: 'list-item',
  PRE: 'code',
  BLOCKQUOTE: 'quote',
  TR: 'table-row',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  DT: 'list-item',
  DD: 'list-item',
};

function walk(element: Element, blocks: Block[]): void {
  for (const child of element.children) {
    const heading = /^H([1-6])$/.exec(child.tagName);
    const type = heading ? 'heading' : TYPE_OF_TAG[child.tagName];
    const nested = child.querySelector('p,li,pre,tr,h1,h2,h3,h4,h5,h6');
    if (type && (!nested || child.tagName === 'TR')) {
      const raw = child.textContent ?? '';
      const text =
        type === 'code' ? raw.replace(/^\n+|\s+$/g, '') : raw.replace(/\s+/g, ' ').trim();
      if (text)
        blocks.push(
          heading
            ? { type: 'heading', text, level: Number(heading[1]) }
            : { type: type as Block['type'], text },
        );
    } else walk(child, blocks);
  }
}
