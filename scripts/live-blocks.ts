import type { Block } from '../src/article/article.ts';
import { safeDom } from '../src/article/dom.ts';
import { articleBlocks } from '../src/article/extract.ts';
import { readMetadata } from '../src/article/metadata.ts';
import { snapshot } from '../src/article/snapshot.ts';
import { visibilityOf } from '../src/article/visibility.ts';
import { walkVisible } from '../src/article/walk.ts';

/** A block of an Article, and the text nodes of the page that it was read from. */
export interface LiveBlock {
  block: Block;
  live: Set<Text>;
}

/** The blocks of a page, with the live text nodes that each was read from: where a quote must lie. */
export function liveBlocks(document: Document): LiveBlock[] {
  const dom = safeDom(document);
  const shot = snapshot(dom);
  if (shot === 'too-large' || !dom.root) return [];
  // The snapshot holds the visible text in the page's order, so the n-th node copies the n-th.
  const visible: Text[] = [];
  const nothing = () => true;
  walkVisible(dom, dom.root, visibilityOf(dom), {
    enter: nothing,
    leave: nothing,
    text: (node) => visible.push(node) > 0,
  });
  const original = new Map<Text, Text>();
  const walker = shot.body.ownerDocument.createTreeWalker(shot.body, 4);
  for (const node of visible) if (walker.nextNode()) original.set(walker.currentNode as Text, node);
  return articleBlocks(shot, readMetadata(dom).title).map(
    ({ element: _element, nodes, ...block }) => ({
      block,
      live: new Set(nodes.flatMap((node) => original.get(node) ?? [])),
    }),
  );
}

/** Whether a range begins and ends in the text that the block was read from. */
export function isIn({ live }: LiveBlock, range: Range): boolean {
  return live.has(range.startContainer as Text) && live.has(range.endContainer as Text);
}
