// Runs in the pages of scripts/quotes-in-chromium.ts.
import { findQuote } from '../src/article/find-quote.ts';
import type { Passage } from '../src/article/passage.ts';
import { isIn, type LiveBlock, liveBlocks } from './live-blocks.ts';

declare global {
  var quotesInPage: {
    read: () => LiveBlock['block'][];
    find: (passage: Passage, block: number) => 'found' | 'missing' | 'misplaced';
    isInView: (passage: Passage) => boolean;
  };
}

let blocks: LiveBlock[] = [];
const rangeOf = ({ quote, block, before }: Passage) => findQuote(document, quote, block, before);

globalThis.quotesInPage = {
  read: () => {
    blocks = liveBlocks(document);
    return blocks.map(({ block }) => block);
  },
  find: (passage, index) => {
    const range = rangeOf(passage);
    const home = blocks[index];
    if (!range) return 'missing';
    return home && isIn(home, range) ? 'found' : 'misplaced';
  },
  isInView: (passage) => {
    const box = rangeOf(passage)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0;
  },
};
