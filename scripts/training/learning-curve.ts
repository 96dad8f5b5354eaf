import { createHash } from 'node:crypto';
import { checkAgainstReaders, crossValidated, type Figures } from './check.ts';
import { crossFit, type IsUsed } from './fit.ts';
import type { SentenceSet } from './sentence-training.ts';

/** What was fitted on, and how far the scorer then agreed with the readers. */
export interface Point {
  what: string;
  sources: number;
  pages: number;
  figures: Figures;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Agreement by what is fitted on, every page still tried by models that did not see its source: half
 * and three quarters of the sources (the first by SHA-256 of the name; fewer have hardly a word in
 * common), and half the
 * pages of every source. Tells whether more sources would help, or more pages of the same ones.
 */
export function learningCurve(set: SentenceSet, fold: readonly number[]): Point[] {
  const sources = [...new Set(set.pages.map(({ source }) => source))].sort((a, b) =>
    hashOf(a) < hashOf(b) ? -1 : 1,
  );
  const firstSources = (share: number): IsUsed => {
    const used = new Set(sources.slice(0, Math.round(share * sources.length)));
    return (page) => used.has(set.pages[page]?.source ?? '');
  };
  const halfOfPages: IsUsed = (page) => /^[0-7]/.test(hashOf(set.pages[page]?.id ?? ''));
  const steps: [string, IsUsed][] = [
    ['half of the sources', firstSources(0.5)],
    ['three quarters of the sources', firstSources(0.75)],
    ['half the pages of every source', halfOfPages],
    ['all', () => true],
  ];
  return steps.map(([what, isUsed]) => {
    const used = set.pages.filter((_, page) => isUsed(page));
    return {
      what,
      sources: new Set(used.map(({ source }) => source)).size,
      pages: used.length,
      figures: checkAgainstReaders(
        set.pages,
        crossValidated(set, fold, crossFit(set, fold, isUsed), isUsed),
      ),
    };
  });
}
