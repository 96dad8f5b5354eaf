import { call, read } from './dom.ts';

/** How long a control is given to show what it controls, and how often is looked, in ms. */
const PATIENCE = 1000;
const LOOK = 50;

/** `Node.nodeType` (https://dom.spec.whatwg.org/#node). */
const ELEMENT = 1;
const DOCUMENT_FRAGMENT = 11;

/**
 * Opens what the page keeps collapsed around an element, the outermost first: `<details>`, text
 * that the browser's own search would reveal (`hidden="until-found"`), and tab panels and
 * accordions by a press of their own control, where that can do nothing else (see `isSafe`).
 * @returns whether the element can be seen now
 */
export async function reveal(element: Element): Promise<boolean> {
  const chain = ancestors(element);
  for (const [depth, at] of chain.entries()) {
    if (isClosedDetails(at, chain[depth + 1])) call(at, 'setAttribute', 'open', '');
    if (call(at, 'getAttribute', 'hidden') === 'until-found') {
      // What browsers do when their search finds it.
      call(at, 'dispatchEvent', new (viewOf(at).Event)('beforematch', { bubbles: true }));
      call(at, 'removeAttribute', 'hidden');
    }
    if (!conceals(at)) continue;
    const control = controlsOf(at).find(isSafe);
    if (!control) return false;
    call(control, 'click');
    if (!(await opened(at))) return false;
  }
  return isShown(element);
}

/** Whether the element is displayed: neither it nor what it is in conceals it. */
export function isShown(element: Element): boolean {
  if (!(element.checkVisibility?.({ visibilityProperty: true }) ?? true)) return false;
  const chain = ancestors(element);
  return !chain.some((at, depth) => conceals(at) || isClosedDetails(at, chain[depth + 1]));
}

/** The element and what it is in, the outermost first, out of shadow trees too. */
function ancestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) chain.unshift(at);
  return chain;
}

function parentOf(element: Element): Element | null {
  const parent = read<Node | null>(element, 'parentNode');
  if (parent && read(parent, 'nodeType') === DOCUMENT_FRAGMENT)
    return (parent as ShadowRoot).host ?? null;
  return parent && read(parent, 'nodeType') === ELEMENT ? (parent as Element) : null;
}

/** A closed `<details>` around `inside`, but for its summary, which shows all the time. */
function isClosedDetails(at: Element, inside: Element | undefined): boolean {
  return (
    read(at, 'localName') === 'details' &&
    inside !== undefined &&
    read(inside, 'localName') !== 'summary' &&
    !call(at, 'hasAttribute', 'open')
  );
}

function conceals(at: Element): boolean {
  const { display, visibility } = viewOf(at).getComputedStyle(at);
  return display === 'none' || visibility !== 'visible' || isShut(at);
}

/** Squeezed to nothing: how accordions that glide are closed. */
function isShut(at: Element): boolean {
  const { overflowY } = viewOf(at).getComputedStyle(at);
  const height = read<number>(at, 'clientHeight');
  return overflowY !== 'visible' && height < 2 && read<number>(at, 'scrollHeight') > height + 2;
}

function viewOf(element: Element): Window & typeof globalThis {
  return read(read<Document>(element, 'ownerDocument'), 'defaultView');
}

/** The controls that show an element, by the attributes that say so (WAI-ARIA, Bootstrap). */
function controlsOf(at: Element): Element[] {
  const scope = read<Document>(at, 'ownerDocument');
  const all = (selector: string) => [
    ...call<NodeListOf<Element>>(scope, 'querySelectorAll', selector),
  ];
  const found: Element[] = [];
  const id = call<string | null>(at, 'getAttribute', 'id');
  if (id) {
    const name = quoted(id);
    found.push(
      ...all(
        `[aria-controls~="${name}"], [data-bs-target="#${name}"], [data-target="#${name}"], [role=tab][href="#${name}"]`,
      ),
    );
  }
  for (const label of (call<string | null>(at, 'getAttribute', 'aria-labelledby') ?? '').split(
    /\s+/,
  ))
    if (label) found.push(...all(`[role=tab][id="${quoted(label)}"]`));
  // A panel right after its header.
  const header = read<Element | null>(at, 'previousElementSibling');
  const closed = '[aria-expanded=false]';
  if (header && call(header, 'matches', closed)) found.push(header);
  else if (header) {
    const inside = call<NodeListOf<Element>>(header, 'querySelectorAll', closed);
    if (inside.length === 1 && inside[0]) found.push(inside[0]);
  }
  return found;
}

/** A text as it may stand between double quotes in a selector. */
function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ');
}

/**
 * Whether a press can do no more than switch a part of this page: neither a link to elsewhere nor
 * what sends or resets a form, and not a control that would close what it shows.
 */
function isSafe(control: Element): boolean {
  const attribute = (name: string) => call<string | null>(control, 'getAttribute', name);
  if (attribute('aria-disabled') === 'true' || call(control, 'hasAttribute', 'disabled')) {
    return false;
  }
  const isTab = attribute('role') === 'tab';
  if (!isTab && attribute('aria-expanded') === 'true') return false;
  if (!isShown(control)) return false;
  // A press on what is inside a link is a press on the link.
  const link = call<Element | null>(control, 'closest', 'a');
  if (link && !leadsNowhere(link)) return false;
  switch (read<string>(control, 'localName')) {
    case 'button':
      return !(read(control, 'form') && read(control, 'type') !== 'button');
    case 'input':
    case 'label':
    case 'select':
      return false;
    case 'a':
      return true;
    default:
      return isTab || attribute('role') === 'button' || attribute('aria-expanded') !== null;
  }
}

/** A link without an address, or to a place of this very page. */
function leadsNowhere(link: Element): boolean {
  const href = call<string | null>(link, 'getAttribute', 'href');
  return href === null || (/^#/.test(href.trim()) && !call(link, 'hasAttribute', 'download'));
}

/** Waits until an element shows and has stopped growing. */
async function opened(at: Element): Promise<boolean> {
  let before = -1;
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    // Replaced by the page's script: what stands there now is looked up anew.
    if (!read(at, 'isConnected')) return true;
    const height = read<number>(at, 'clientHeight');
    if (!conceals(at) && height === before) return true;
    before = height;
  }
  return !conceals(at);
}
