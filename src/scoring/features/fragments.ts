import type { Article } from '../../article/article.ts';
import type { AnalysedBlock, AnalysedSentence } from './analysis.ts';
import { backMatter, isCredit } from './back-matter.ts';

/** A list item of fewer words is a label: a link of a menu, a term of a list. */
const FEWEST_WORDS_OF_ITEM = 4;
/** Where fewer of a block's words are function words it is no prose: a title, a row of data. */
const TERSE = 0.2;
/** A paragraph of at least so many words of which fewer than this part are function words says no sentence. */
const ENUMERATION = { words: 20, functionWords: 0.08 };
/** Of a table's terse rows so many are read: what more of them hold is data. */
const MOST_ROWS = 20;

/** What of a page's blocks is not told in sentences. */
export interface Unspoken {
  /** Whether each block is to be left out: a label, a run of terms, data, a reference, a credit. */
  isFragment: boolean[];
  /** Whether each block is no prose: it does not show where the page stands, but may belong to it. */
  isTerse: boolean[];
}

/** Which of a page's blocks hold no sentences, by how few function words they have, by type and by heading. */
export function unspoken(
  article: Pick<Article, 'blocks'>,
  blocks: readonly AnalysedBlock[],
  sentences: readonly AnalysedSentence[],
): Unspoken {
  const isBack = backMatter(article.blocks);
  const isTerse: boolean[] = [];
  let rows = 0;
  const isFragment = blocks.map((block, i) => {
    const share = functionWords(block, sentences);
    const terse = share < TERSE;
    isTerse.push(terse);
    if (block.type !== 'table-row') rows = 0;
    else if (terse) rows++;
    return (
      isBack[i] === true ||
      (block.type === 'paragraph' && isCredit(article.blocks[i]?.text ?? '')) ||
      (terse && rows > MOST_ROWS) ||
      (block.type === 'list-item' && block.words < FEWEST_WORDS_OF_ITEM) ||
      (block.type === 'paragraph' &&
        block.words >= ENUMERATION.words &&
        share < ENUMERATION.functionWords)
    );
  });
  return { isFragment, isTerse };
}

/** The part of a block's words that are function words, 0-1; 1 for headings and code, which are told apart by type. */
function functionWords(
  { type, words, from, to }: AnalysedBlock,
  sentences: readonly AnalysedSentence[],
): number {
  if (type === 'heading' || type === 'code' || words === 0) return 1;
  let count = 0;
  for (let s = from; s < to; s++) count += sentences[s]?.signs.functionWords ?? 0;
  return count / words;
}
