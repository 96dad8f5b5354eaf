import { call, read, type SafeDom } from './dom.ts';

/**
 * What a reader can see of an element's own box:
 * `shown`; `blank` (its own text is invisible, what is inside may still show); `gone` (with all
 * that is inside).
 */
export type Visibility = 'shown' | 'blank' | 'gone';

/** Class names by which pages mark text that is there for screen readers or print alone. */
const OFFSCREEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|u-hidden-visually|a11y-hidden|hidden-visually|hide-text|assistive-text|print-only|visible-print(?:-block)?)(?:\s|$)/i;

/** MathML beside a drawn formula, clipped away for the eye: it is the one that we read. */
const MATHML_HOST = /(?:^|\s)(?:katex-mathml|MJX_Assistive_MathML|mwe-math-mathml-\w+)(?:\s|$)/;

const INLINE_GONE =
  /(?:^|;)\s*(?:display\s*:\s*none|content-visibility\s*:\s*hidden)|text-indent\s*:\s*-\d{3,}|(?:left|top|right)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%/i;
const INLINE_BLANK =
  /(?:^|;)\s*(?:visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|em|rem|%|pt)?\s*(?:;|!|$))/i;

/**
 * Judges elements of the live page. In a browser the computed style decides. Elsewhere (jsdom, where
 * `getComputedStyle` costs milliseconds an element) it is attributes, inline style, and the page's
 * own style rules, each looked up once for the whole page.
 */
export function visibilityOf(dom: SafeDom): (element: Element) => Visibility {
  const revealed = revealable(dom);
  const view = dom.window;
  const computed = view !== null && 'checkVisibility' in view.Element.prototype;
  const scripted = computed && dom.all(SCRIPTS).length > 0;
  const ruled = computed ? new Map<Element, Visibility>() : styleRules(dom);

  return (element) => {
    const tag = dom.tag(element);
    if (tag === 'html' || tag === 'body') return 'shown';
    const className = dom.attribute(element, 'class') ?? '';
    if (MATHML_HOST.test(className) || tag === 'mjx-assistive-mml') return 'shown';
    if (OFFSCREEN_CLASS.test(className)) return 'gone';
    let state: Visibility;
    if (computed && view) {
      const style = view.getComputedStyle(element);
      state = computedVisibility(style);
      if (state === 'shown') state = inkVisibility(dom, element, style, scripted);
    } else {
      const style = dom.attribute(element, 'style') ?? '';
      const hidden = dom.attribute(element, 'hidden');
      if (INLINE_GONE.test(style)) state = 'gone';
      else if (hidden !== null && hidden !== 'until-found') state = 'gone';
      else if (/display\s*:/i.test(style)) state = 'shown';
      else if (INLINE_BLANK.test(style)) state = 'blank';
      else state = ruled.get(element) ?? 'shown';
    }
    if (state !== 'shown' && revealed(element)) return 'shown';
    return state;
  };
}

/** Text of fewer pixels than this is a line of dots. */
const SMALLEST = 2;

function computedVisibility(style: CSSStyleDeclaration): Visibility {
  if (style.display === 'none') return 'gone';
  if (style.visibility !== 'visible' || Number.parseFloat(style.fontSize) < SMALLEST)
    return 'blank';
  if (Number.parseFloat(style.textIndent) < -200) return 'gone';
  if (style.position === 'absolute' || style.position === 'fixed') {
    if (Number.parseFloat(style.left) < -999 || Number.parseFloat(style.top) < -9999) return 'gone';
    if (/^rect\(0px,? 0px,? 0px,? 0px\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip))
      return 'gone';
    if (/^inset\((?:50|100)%\)$/.test(style.clipPath)) return 'gone';
  }
  return 'shown';
}

/** What may change a page's style later; data in a script element does not. */
const SCRIPTS =
  'script:not([type]), script[type=""], script[type=module], script[type$=javascript i]';

const TRANSPARENT = /^(?:transparent$|rgba\(.*, 0\)$)|\/ 0\)$/;
const SHRUNK = /^(?:matrix\(0, 0, 0, 0,|scale\(0\))/;

/**
 * Whether text that has a place on the page is drawn there at all. Much that is not will be, once
 * the reader has scrolled to it: whatever glides is shown. A script can fade text in without a trace
 * in its style, which is done with opacity everywhere: that counts only on a page without scripts.
 */
function inkVisibility(
  dom: SafeDom,
  element: Element,
  style: CSSStyleDeclaration,
  scripted: boolean,
): Visibility {
  const gone = SHRUNK.test(style.transform) || (!scripted && style.opacity === '0');
  if (gone) return glides(dom, element) ? 'shown' : 'gone';
  const { color, textShadow, webkitTextFillColor: fill } = style;
  if (!TRANSPARENT.test(color) || (fill && !TRANSPARENT.test(fill))) return 'shown';
  if ((textShadow && textShadow !== 'none') || glides(dom, element)) return 'shown';
  return 'blank';
}

/** So many elements up, an effect is looked for. */
const REACH = 12;

/** Whether an element or one around it is animated, or has its background drawn through its letters. */
function glides({ window }: SafeDom, element: Element): boolean {
  let at: Element | null = element;
  for (let n = 0; window && at && n < REACH; n++) {
    const style = window.getComputedStyle(at);
    if (/[1-9]/.test(style.transitionDuration)) return true;
    if (style.animationName && style.animationName !== 'none') return true;
    if (style.willChange && style.willChange !== 'auto') return true;
    if (/text/.test(`${style.backgroundClip} ${style.webkitBackgroundClip}`)) return true;
    at = read(at, 'parentElement');
  }
  return false;
}

/** Looking a selector up costs a pass over the page each; beyond this the rest is not looked up. */
const MAX_RULES = 400;

/** The elements that the page's own style rules hide, by the last rule that says so. */
function styleRules(dom: SafeDom): Map<Element, Visibility> {
  const states = new Map<Element, Visibility>();
  let looked = 0;
  for (const element of dom.all('style')) {
    const media = dom.attribute(element, 'media');
    if (media && !/^\s*(?:all|screen)\s*$/i.test(media)) continue;
    for (const rule of (element as HTMLStyleElement).sheet?.cssRules ?? []) {
      const { style, selectorText } = rule as CSSStyleRule;
      const state = style && selectorText ? ruleVisibility(style) : undefined;
      if (!state || (state === 'shown' && states.size === 0)) continue;
      if (++looked > MAX_RULES) return states;
      try {
        for (const match of dom.all(selectorText)) {
          if (state !== 'shown' || states.has(match)) states.set(match, state);
        }
      } catch {
        // A selector that this DOM does not know hides nothing.
      }
    }
  }
  return states;
}

function ruleVisibility(style: CSSStyleDeclaration): Visibility | undefined {
  if (style.display === 'none') return 'gone';
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return 'blank';
  if (/^0(?:px|em|rem|%|pt)?$/.test(style.fontSize)) return 'blank';
  if (style.display || style.visibility === 'visible') return 'shown';
  return undefined;
}

const CONTROL =
  'button, summary, [role=button], [role=tab], [aria-expanded], label[for], a[href="#"], a[href^="javascript:"], [data-toggle], [data-bs-toggle]';

/**
 * Which hidden elements a control of the page can show: tab panels, accordions, disclosure widgets
 * (WAI-ARIA patterns, Bootstrap's attributes, `onclick` with the element's id, radio-button tabs).
 */
function revealable(dom: SafeDom): (element: Element) => boolean {
  const ids = new Set<string>();
  const add = (value: string | null) => {
    for (const id of (value ?? '').split(/\s+/)) if (id) ids.add(id.replace(/^#/, ''));
  };
  for (const control of dom.all(
    '[aria-controls], [data-target^="#"], [data-bs-target^="#"], [role=tab][href^="#"], [data-toggle][href^="#"], [data-bs-toggle][href^="#"], button[onclick], a[onclick], [role=button][onclick]',
  )) {
    add(dom.attribute(control, 'aria-controls'));
    add(dom.attribute(control, 'data-target'));
    add(dom.attribute(control, 'data-bs-target'));
    const href = dom.attribute(control, 'href');
    if (href?.startsWith('#')) add(href);
    const onclick = dom.attribute(control, 'onclick') ?? '';
    for (const match of onclick.matchAll(/['"]#?([\w-]+)['"]/g)) add(match[1] ?? null);
  }
  return (element) => {
    if (dom.attribute(element, 'role') === 'tabpanel') return true;
    const id = dom.attribute(element, 'id');
    if (id && ids.has(id)) return true;
    return followsControl(dom, element);
  };
}

/** A panel right after its own control, or one of several panels switched by radio buttons. */
function followsControl(dom: SafeDom, element: Element): boolean {
  const before = read<Element | null>(element, 'previousElementSibling');
  if (before && isControl(before)) return true;
  return followsRadio(dom, element) || followsRadio(dom, read(element, 'parentElement'));
}

/** A control, or a short header that holds one (`<h3><button aria-expanded>`). */
function isControl(element: Element): boolean {
  if (call(element, 'matches', CONTROL)) return true;
  return (
    read<string>(element, 'textContent').length < 200 &&
    call<Element | null>(element, 'querySelector', CONTROL) !== null
  );
}

const MAX_PANELS = 50;

/** Nothing but labels and panels of the same kind between an element and its radio buttons. */
function followsRadio(dom: SafeDom, element: Element | null): boolean {
  if (!element) return false;
  const kind = (of: Element) =>
    `${dom.tag(of)} ${dom.attribute(of, 'class')?.split(/\s/)[0] ?? ''}`;
  let sibling = read<Element | null>(element, 'previousElementSibling');
  for (let n = 0; sibling && n < MAX_PANELS; n++) {
    const type = dom.tag(sibling) === 'input' ? dom.attribute(sibling, 'type') : null;
    if (type === 'radio' || type === 'checkbox') return true;
    if (dom.tag(sibling) !== 'label' && kind(sibling) !== kind(element)) return false;
    sibling = read<Element | null>(sibling, 'previousElementSibling');
  }
  return false;
}
