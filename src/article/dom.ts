/**
 * DOM access that a hostile page cannot redirect. `<form><input name="attributes"></form>` and
 * `<img name="body">` replace properties of forms and documents ("DOM clobbering"), and a content
 * script sees the replacements too. The accessors of the prototypes cannot be replaced that way.
 */

function inherited(object: object, name: string): PropertyDescriptor {
  let prototype: object | null = Object.getPrototypeOf(object);
  while (prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) return descriptor;
    prototype = Object.getPrototypeOf(prototype);
  }
  throw new TypeError(`no inherited property ${name}`);
}

/** The value of `object[name]` as its prototype defines it, whatever the page put in its place. */
export function read<T>(object: object, name: string): T {
  const descriptor = inherited(object, name);
  return (descriptor.get ? descriptor.get.call(object) : descriptor.value) as T;
}

/** Calls the method `name` that the prototype of `object` defines. */
export function call<T>(object: object, name: string, ...args: unknown[]): T {
  return inherited(object, name).value.apply(object, args) as T;
}

/** Reads the live page: made once per document, each accessor looked up once. */
export interface SafeDom {
  window: (Window & typeof globalThis) | null;
  root: Element | null;
  contentType: string;
  tag(element: Element): string;
  attribute(element: Element, name: string): string | null;
  /** All elements that match, in document order. */
  all(selector: string): Element[];
  /** A walker over the elements and text below `root`, in document order. */
  walker(root: Node, whatToShow: number): TreeWalker;
}

/** @param document the live page; nothing on it is changed */
export function safeDom(document: Document): SafeDom {
  const root = read<Element | null>(document, 'documentElement');
  const getAttribute = root && inherited(root, 'getAttribute').value;
  const localName = root && inherited(root, 'localName').get;
  return {
    window: read(document, 'defaultView'),
    root,
    contentType: read<string | undefined>(document, 'contentType') ?? 'text/html',
    tag: (element) => localName?.call(element) ?? '',
    attribute: (element, name) => getAttribute?.call(element, name) ?? null,
    all: (selector) => [...call<NodeListOf<Element>>(document, 'querySelectorAll', selector)],
    walker: (node, whatToShow) => call<TreeWalker>(document, 'createTreeWalker', node, whatToShow),
  };
}

/** Moves a walker to the next element that is not inside its current one. */
export function skipSubtree(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
