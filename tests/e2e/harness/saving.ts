import { openLibrary } from '../../../src/reading-list/database.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { samplePage } from '../../unit/ui/sample.ts';

const db = openLibrary();

/** Saves `count` made-up pages, all at once, from number `from` on; returns what went wrong. */
export async function saveSome(from: number, count: number): Promise<string[]> {
  const { article, evaluation } = samplePage();
  const results = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const url = `https://example.org/at-once/${from + index}`;
      return savePage(db, { article: { ...article, url }, evaluation });
    }),
  );
  return results.flatMap((result) => ('error' in result ? [result.error.code] : []));
}
