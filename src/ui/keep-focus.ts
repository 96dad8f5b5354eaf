/** Parts of a page that take the focus for a control in them. */
const PARTS = '[tabindex], li, section, aside, main';

/** How long a component has to move the focus itself, as a dialog does that closes, in milliseconds. */
const GRACE = 50;

/**
 * Keeps the focus of this page from falling to its body where the control that has it goes away or is
 * disabled, as many do once they are pressed: whoever works by the keyboard or hears the page read
 * would start again at the top. It goes to what came in the control's place, else to the next smallest
 * part around it that is still there.
 */
export function keepFocus(): void {
  let focused: Element | undefined;
  // What is nearest to a control that lost the focus.
  let nearest: Element | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const rest = (on?: Element) => {
    clearTimeout(timer);
    focused = on;
    nearest = undefined;
  };
  document.addEventListener('focusin', ({ target }) =>
    rest(target instanceof Element ? target : undefined),
  );
  // A press beside it takes the focus away on purpose.
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node && focused?.contains(target))) rest();
    },
    true,
  );
  const observer = new MutationObserver((records) => {
    const before = nearest;
    for (const record of records) {
      const gone = nearest ?? focused;
      if (record.type === 'attributes') {
        if (record.target === focused && isDisabled(focused)) nearest ??= focused;
      } else if (gone && !gone.isConnected && [...record.removedNodes].some(holds(gone))) {
        nearest = heirOf(record, records);
      }
    }
    if (nearest && !before) timer = setTimeout(settle, GRACE);
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });

  function settle(): void {
    if (!nearest) return;
    if (!document.hasFocus()) {
      // The reader is in the web page, or in the browser's own dialog: the focus is not to be taken there.
      window.addEventListener('focus', () => setTimeout(settle), { once: true });
      return;
    }
    const from = isDisabled(nearest) ? nearest.parentElement : nearest;
    nearest = undefined;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && !isDisabled(activeElement)) return;
    for (let part = from?.closest(PARTS); part; part = part.parentElement?.closest(PARTS)) {
      if (takesFocus(part)) return;
    }
    takesFocus(document.querySelector('main'));
  }
}

const isDisabled = (element: Element): boolean => element.matches(':disabled');

const holds = (element: Element) => (node: Node) => node.contains(element);

/** What is nearest to what a record removed: for "more" the first that came, for an entry the next. */
function heirOf(record: MutationRecord, records: readonly MutationRecord[]): Element {
  const { target, nextSibling, previousSibling } = record;
  const more = records.find((each) => each.target === previousSibling)?.addedNodes[0];
  const entry = [more, nextSibling, previousSibling].find(
    (node) => node instanceof HTMLLIElement && node.isConnected,
  );
  return (entry ?? target) as Element;
}

/** Gives a part the focus; false where it is not displayed. */
function takesFocus(part: Element | null): boolean {
  if (!(part instanceof HTMLElement)) return false;
  const isOurs = !part.hasAttribute('tabindex');
  if (isOurs) part.tabIndex = -1;
  part.focus({ preventScroll: true });
  const hasFocus = () => document.activeElement === part;
  const taken = hasFocus();
  // A press on its text is not to give it the focus later.
  const release = () => {
    // Else only the window has lost the focus.
    if (hasFocus()) return;
    part.removeEventListener('blur', release);
    part.removeAttribute('tabindex');
  };
  if (isOurs) part.addEventListener('blur', release);
  if (isOurs && !taken) release();
  return taken;
}
