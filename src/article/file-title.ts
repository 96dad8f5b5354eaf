import { read } from './dom.ts';

/**
 * The name of a text file that the browser shows: it has no title of its own. Empty for a page, whose
 * address need not be a file's.
 * @param url the document's own address
 */
export function fileTitle(document: Document, url: string): string {
  const type = read<string>(document, 'contentType');
  if (!type.startsWith('text/') || type === 'text/html' || !URL.canParse(url)) return '';
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    // A per cent sign that stands for itself.
    return name;
  }
}
