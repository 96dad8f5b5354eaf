/** Elements that do not end a line of text. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark math mi mn mo mrow ms mtext msub msup msubsup mfrac msqrt mroot mover munder munderover mspace semantics nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Text straight inside a block of at least this many characters counts as prose. */
const PROSE_CHARACTERS = 80;

/** What an element holds, with all that is inside it. All are numbers of characters but `links`. */
export interface Measure {
  /** Text without runs of white space. */
  text: number;
  /** The part of it in links that lead away from the page. */
  linked: number;
  links: number;
  /** Text outside links in blocks that are long enough to hold a sentence or two. */
  prose: number;
}

export const NOTHING: Measure = { text: 0, linked: 0, links: 0, prose: 0 };

/** Measures every element below and including `root`, in one pass from the leaves up. */
export function measure(root: Element): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  /** Text that belongs to the block an element stands in: [text, linked]. */
  const direct = new Map<Element, [number, number]>();
  const elements = [root, ...root.querySelectorAll('*')];
  for (let n = elements.length - 1; n >= 0; n--) {
    const element = elements[n] as Element;
    const own: Measure = { text: 0, linked: 0, links: 0, prose: 0 };
    let ownText = 0;
    let ownLinked = 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const length = (child as Text).data.replace(/\s+/g, ' ').length;
        if (length === 1 && !(child as Text).data.trim()) continue;
        own.text += length;
        ownText += length;
      } else if (child.nodeType === 1) {
        const inner = measures.get(child as Element);
        if (!inner) continue;
        own.text += inner.text;
        own.linked += inner.linked;
        own.links += inner.links;
        own.prose += inner.prose;
        const passed = direct.get(child as Element);
        if (passed) {
          ownText += passed[0];
          ownLinked += passed[1];
        }
      }
    }
    if (element.localName === 'a') {
      own.links += 1;
      if (!(element.getAttribute('href') ?? '#').startsWith('#')) {
        own.linked = own.text;
        ownLinked = ownText;
      }
    }
    if (INLINE.has(element.localName)) direct.set(element, [ownText, ownLinked]);
    else if (ownText >= PROSE_CHARACTERS) own.prose += ownText - ownLinked;
    measures.set(element, own);
  }
  return measures;
}
