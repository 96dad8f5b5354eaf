/** Scrolls to a quote and highlights it. First cut: exact text, white space folded. */
export function showQuote(
  document: Document,
  quote: string,
  _blockText: string,
): 'shown' | 'hidden' | 'not-found' {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const places: [Text, number][] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let i = 0; i < node.data.length; i++) {
      const space = /\s/.test(node.data[i] ?? '');
      if (space && text.endsWith(' ')) continue;
      text += space ? ' ' : node.data[i];
      places.push([node, i]);
    }
  }
  const at = text.indexOf(quote);
  const start = places[at];
  const end = places[at + quote.length - 1];
  if (at < 0 || !start || !end) return 'not-found';
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(end[0], end[1] + 1);
  CSS.highlights.set('plumbline-evidence', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return 'shown';
}
