import * as z from 'zod/mini';

/** A quote of an Article, with what tells it from the same words elsewhere on the page. */
export const Passage = z.object({
  quote: z.string(),
  /** Text of the block that holds the quote. */
  block: z.string(),
  /** Text of the few blocks before it, for blocks that read alike ("Pros:"). */
  before: z.string(),
});
export type Passage = z.infer<typeof Passage>;

/** How many blocks before a passage tell it from another. */
const BLOCKS_BEFORE = 3;

/**
 * The passage of a quote in block `index` of an article.
 * @param blocks the article's blocks
 */
export function passageAt(
  blocks: readonly { text: string }[],
  index: number,
  quote: string,
): Passage {
  const before = blocks.slice(Math.max(0, index - BLOCKS_BEFORE), Math.max(0, index));
  return {
    quote,
    block: blocks[index]?.text ?? quote,
    before: before.map(({ text }) => text).join(' '),
  };
}
