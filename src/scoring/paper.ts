import type { Article } from '../article/article.ts';

/** How an archive titles a paper's page: "[2011.09926] Challenges in ...". */
const ARCHIVED = /^\[\d{4}\.\d{4,5}\]/;
const ABSTRACT = /^abstract\s*(?:$|[:.—–-])/i;
/** An abstract stands before so many blocks. */
const AT_TOP = 12;

/** Whether the page is a research paper, or its abstract: it has one at its top. */
export function isPaper({ title, blocks }: Pick<Article, 'title' | 'blocks'>): boolean {
  return ARCHIVED.test(title) || blocks.slice(0, AT_TOP).some(({ text }) => ABSTRACT.test(text));
}
