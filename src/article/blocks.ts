import type { Block } from './article.ts';
import { INLINE } from './measure.ts';
import { collapse, collapseCode } from './text.ts';

/** A block, and where in the snapshot its text comes from. */
export interface SourceBlock extends Block {
  element: Element;
  nodes: Text[];
}

const CELL = new Set(['td', 'th']);

/** What the text inside an element is, where the element says so. */
function contextOf(element: Element, tag: string, outer: Block['type']): Block['type'] {
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      // A heading that was never closed wraps what follows it.
      return element.querySelector('p, ul, ol, pre, table') ? outer : 'heading';
    case 'li':
    case 'dt':
    case 'dd':
      return 'list-item';
    case 'blockquote':
      return 'quote';
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'pre':
    case 'listing':
    case 'xmp':
      return 'code';
    case 'table':
      return 'paragraph';
    default:
      return element.getAttribute('role') === 'heading' ? 'heading' : outer;
  }
}

function headingLevel(element: Element, tag: string): number {
  const level = /^h([1-6])$/.exec(tag)?.[1] ?? element.getAttribute('aria-level') ?? '2';
  return Math.min(6, Math.max(1, Math.trunc(Number(level)) || 2));
}

/** Elements by which highlighters mark one line of code. */
export const CODE_LINE = /(?:^|\s)(?:line|code-line|token-line|view-line|CodeMirror-line)(?:\s|$)/;

/** A table whose rows are read as rows: cells of plain text; not layout, not a code listing. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, pre, blockquote, article, section'))
    return false;
  if (table.querySelector('th, caption, thead')) return true;
  const cells = table.querySelectorAll('td');
  const rows = table.querySelectorAll('tr').length;
  if (rows < 2 || cells.length < rows * 2) return false;
  for (const cell of cells) if (cell.querySelectorAll('p').length > 2) return false;
  return true;
}

/**
 * The text below `root` as blocks in page order. Block-level elements, `<br><br>` and table rows end
 * a block; inline elements do not. An element holding both text and blocks (a list item with a
 * nested list) gives its own text once, before and after them.
 * @param skip elements that are left out with all that is inside
 */
export function readBlocks(root: Element, skip: (element: Element) => boolean): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let text = '';
  /** What was added last: asking the whole text how it ends costs a copy of it each time. */
  let last = '';
  const add = (part: string) => {
    text += part;
    last = part || last;
  };
  let nodes: Text[] = [];
  let breaks = 0;
  /** Open block-level elements, innermost last. */
  const open: { element: Element; type: Block['type']; level?: number | undefined }[] = [
    { element: root, type: 'paragraph' },
  ];
  const top = () => open[open.length - 1] as (typeof open)[number];

  const flush = () => {
    const { element, type, level } = top();
    const clean = type === 'code' ? collapseCode(text) : collapse(text);
    const block = { type, text: clean, element, nodes };
    text = '';
    last = '';
    nodes = [];
    breaks = 0;
    if (!/[\p{L}\p{N}]/u.test(clean) && !(type === 'code' && clean)) return;
    blocks.push(level ? { ...block, level } : block);
  };

  const dataTables = new Map<Element, boolean>();
  const isRow = (element: Element): boolean => {
    const table = element.closest('table');
    if (!table) return false;
    let data = dataTables.get(table);
    if (data === undefined) {
      data = isDataTable(table);
      dataTables.set(table, data);
    }
    return data;
  };

  const walker = root.ownerDocument.createTreeWalker(root, 1 | 4);
  let node: Node | null = walker.firstChild();
  /** Elements entered, with whether they opened a block. */
  const entered: boolean[] = [];
  while (node) {
    let descend = false;
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (breaks && /\S/.test(data)) {
        if (breaks > 1 && top().type !== 'code') flush();
        breaks = 0;
      }
      add(data);
      nodes.push(node as Text);
    } else {
      const element = node as Element;
      const tag = element.localName;
      if (tag === 'br') {
        add('\n');
        breaks += 1;
      } else if (tag === 'hr') flush();
      else if (!skip(element) && !isAnchorMark(element, tag, top().type)) {
        const outer = top();
        const block = opensBlock(element, tag, outer);
        if (block) flush();
        else if (!INLINE.has(tag) && outer.type !== 'code') add(' ');
        if (walker.firstChild()) {
          if (block) {
            const type =
              tag === 'tr' && isRow(element) ? 'table-row' : contextOf(element, tag, outer.type);
            const level = type === 'heading' ? headingLevel(element, tag) : undefined;
            open.push({ element, type, level });
          }
          entered.push(block);
          node = walker.currentNode;
          descend = true;
        }
      }
    }
    if (descend) continue;
    for (;;) {
      const next: Node | null = walker.nextSibling();
      if (next) {
        node = next;
        break;
      }
      if (entered.length === 0) {
        node = null;
        break;
      }
      walker.parentNode();
      const left = walker.currentNode as Element;
      if (entered.pop()) {
        flush();
        open.pop();
      } else if (top().type === 'table-row' && CELL.has(left.localName)) {
        if (left.nextElementSibling) add(' | ');
      } else if (top().type === 'code') {
        if (endsLine(left, last)) add('\n');
      } else if (!INLINE.has(left.localName)) add(' ');
    }
  }
  flush();
  return blocks;
}

/** The "#" or "¶" by which a heading links to itself. */
function isAnchorMark(element: Element, tag: string, type: Block['type']): boolean {
  return tag === 'a' && type === 'heading' && !/[\p{L}\p{N}]/u.test(element.textContent ?? '');
}

/** Whether leaving `element` inside code ends a line that the text itself does not end. */
function endsLine(element: Element, before: string): boolean {
  if (before.endsWith('\n') || !element.nextSibling) return false;
  if (!INLINE.has(element.localName)) return true;
  const next = element.nextSibling;
  if (next.nodeName === 'BR') return false;
  return CODE_LINE.test(element.className) && !/^\s*\n/.test(next.textContent ?? '');
}

/** Whether text before and inside `element` belongs to different blocks. */
function opensBlock(element: Element, tag: string, outer: { type: Block['type'] }): boolean {
  if (outer.type === 'code' || outer.type === 'heading' || outer.type === 'table-row') return false;
  if (INLINE.has(tag))
    return element.querySelector('p, div, ul, ol, pre, table, h1, h2, h3, h4') !== null;
  if (tag.includes('-'))
    return element.firstElementChild !== null || element.parentElement?.localName !== 'p';
  return true;
}
