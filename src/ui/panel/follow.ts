import { placeOf, samePlace } from '../../article/place.ts';
import type { CurrentPage, CurrentPageResult, PageError } from '../../messages/protocol.ts';

/**
 * What the panel shows of its window's current tab.
 * - `reading`: it is not known what the tab shows; nothing is shown. `before` is what was shown: the
 *   same page may come back (a jump to a heading looks like a navigation at first).
 * - `scored`, `failed`: the tab was asked and answered.
 */
export type View =
  | { status: 'reading'; before?: CurrentPage }
  | { status: 'scored'; current: CurrentPage }
  | { status: 'failed'; code: PageError['code'] };

/** The state of the panel: which tab it follows, and what it shows of it. */
export interface Following {
  tabId: number | undefined;
  /** Numbers what is asked of the background: only the answer to the latest question counts. */
  question: number;
  /** How often an unfinished page was looked at again. */
  looks: number;
  view: View;
}

/** What the browser tells, and what the background answers. */
export type FollowEvent =
  /** Another tab of the window may be current; undefined where the window has none. */
  | { type: 'activated'; tabId: number | undefined }
  /** The tab has begun to show another page, or another place of it; its address where it is told. */
  | { type: 'moved'; tabId: number; url?: string }
  /** The tab's page may be there in full, readable or scored only now; it is still the same page. */
  | { type: 'changed'; tabId: number }
  /** The tab's title is another one. */
  | { type: 'titled'; tabId: number }
  /** Time has passed and the page may be finished now. */
  | { type: 'waited'; tabId: number }
  | { type: 'answered'; question: number; result: CurrentPageResult };

/** Before the window's current tab is known. */
export const START: Following = {
  tabId: undefined,
  question: 0,
  looks: 0,
  view: { status: 'reading' },
};

/**
 * The panel's state machine. Its rule: whatever may mean another page hides the score at once, and
 * a score appears only as the answer to a question that was asked after the last such event.
 */
export function follow(state: Following, event: FollowEvent): Following {
  if (event.type === 'answered') {
    if (event.question !== state.question) return state;
    const { result } = event;
    const view: View =
      'current' in result
        ? { status: 'scored', current: result.current }
        : { status: 'failed', code: result.error.code };
    return { ...state, view };
  }
  const question = state.question + 1;
  if (event.type === 'activated') {
    if (event.tabId === state.tabId && state.question > 0) return state;
    const view: View =
      event.tabId === undefined ? { status: 'failed', code: 'tab-gone' } : { status: 'reading' };
    return { tabId: event.tabId, question, looks: 0, view };
  }
  if (event.tabId !== state.tabId) return state;
  // A page that is there may count in its title what has come in; an app may draw another text with it.
  if (event.type === 'titled') return isThere(state.view) ? state : { ...state, question };
  if (event.type === 'changed' || isJump(event, state.view)) return { ...state, question };
  if (event.type === 'waited') return { ...state, question, looks: state.looks + 1 };
  return { ...state, question, looks: 0, view: { status: 'reading', before: shownIn(state.view) } };
}

/** Whether a page was read in full, so that only another document or address can mean another text. */
export function isThere(view: View): boolean {
  if (view.status !== 'scored') return false;
  const { loaded, settled } = view.current.identity;
  return loaded && settled;
}

/** A jump to a heading. The very same address may also be the page loaded anew. */
function isJump(event: FollowEvent, view: View): boolean {
  if (event.type !== 'moved' || event.url === undefined || view.status !== 'scored') return false;
  const { url } = view.current.identity;
  return event.url !== url && samePlace(event.url, url);
}

/** The page that a view shows, or would show again. */
function shownIn(view: View): CurrentPage | undefined {
  if (view.status === 'scored') return view.current;
  return view.status === 'reading' ? view.before : undefined;
}

/** The same key for the same document at the same place: what was unfolded in it stays so. */
export function keyOf({ identity }: CurrentPage): string {
  return `${identity.document} ${placeOf(identity.url)}`;
}
